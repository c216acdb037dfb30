import {fillText} from '../lab/fill.js';
import type {View} from '../lab/observe.js';
import type {Text} from '../model/text.js';
import type {Exercise} from './exercise.js';
import {isSo} from './when.js';

/** One point of the list as it stands. */
export type Point = {readonly id: string; readonly text: Text; readonly done: boolean};

export const pointsOf = ({done}: Pick<Exercise, 'done'>, view: View): readonly Point[] =>
  done.map(({id, text, when}) => ({id, text: fillText(text, view).text, done: isSo(when, view)}));
