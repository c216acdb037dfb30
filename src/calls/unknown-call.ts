import {catalogue} from './catalogue.js';
import {nearest} from './nearest.js';
import type {NotationProblem} from './notation.js';
import {unknownCall} from './notation-problems.js';

/** The problem with a name that is no call's, and which was probably meant. */
export const noSuchCall = (at: number, name: string): NotationProblem => {
  const names = catalogue.map(call => call.name);
  return unknownCall(at, name, nearest(name, names), names);
};
