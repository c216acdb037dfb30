import {isTaken} from '../../lab/check-names.js';
import {callWords} from '../../lab/lab-parts.js';
import {openCall} from '../../model/world.js';
import {learnersOf} from '../learners.js';
import type {Run} from '../state.js';
import type {Free} from './free.js';

/** The learner's applications, in the order in which they were started first. */
export const applicationsOf = ({lab}: Run): readonly string[] => learnersOf(lab);

export const serversOf = ({lab}: Run): readonly string[] =>
  Object.entries(lab.place).flatMap(([name, {program}]) => (program === undefined ? [] : [name]));

export const processesOf = ({lab}: Run): readonly string[] => Object.keys(lab.place);

export const isApplication = (run: Run, name: string): boolean => applicationsOf(run).includes(name);

export const isAlive = ({world}: Run, name: string): boolean => {
  const actor = Object.hasOwn(world.actors, name) ? world.actors[name] : undefined;
  return actor !== undefined && actor.exit === undefined;
};

/** The name of the call in which an application is; undefined when it can make one. */
export const openCallOf = (run: Run, free: Free, name: string): string | undefined => {
  const actor = run.world.actors[name];
  const open = actor && openCall(actor);
  if (open !== undefined) return open.call.name;
  // Handed over, but the subject has not yet said that it entered it.
  const handed = free.deeds.findLast(deed => deed.actor === name && !deed.text.startsWith(':'));
  const isEntered = handed === undefined || actor?.calls.some(({seq}) => seq >= handed.at) === true;
  return isUnsettled(free, name) && !isEntered ? handed.text : undefined;
};

export const isUnsettled = ({unsettled}: Free, name: string): boolean => (unsettled[name] ?? 0) > 0;

/** The kernel says that it sleeps in its call. */
export const isAsleep = ({world}: Run, name: string): boolean => {
  const actor = world.actors[name];
  return (actor && openCall(actor))?.waitsIn !== undefined;
};

/** A name that a process of a lab can have, and that can be a variable as well. */
export const isProcessName = (name: string): boolean =>
  /^[a-z][a-z0-9]{0,19}$/.test(name) && !isTaken(name) && !callWords.includes(name);

export const isVariableName = (name: string, constants: Readonly<Record<string, number>>): boolean =>
  /^[A-Za-z]\w{0,39}$/.test(name) && !isTaken(name) && !Object.hasOwn(constants, name);
