import {exerciseMessages as messages} from '../i18n/exercise-messages.js';
import {fillText} from '../lab/fill.js';
import type {Finding} from '../lab/judge.js';
import type {View} from '../lab/observe.js';
import {sayCondition} from '../lab/say-condition.js';
import type {Text} from '../model/text.js';
import {safeText} from '../wire/printable.js';
import type {Attempted} from './attempt.js';
import type {Exercise} from './exercise.js';
import type {Stop} from './limits.js';
import {nobodyCame, nothingHappened} from './nothing-happened.js';
import {type Point, pointsOf} from './points.js';
import {firstMissing, isSo} from './when.js';

/** The verdict on one attempt. `stopped`: it could not be run, or not to its end, so that it is no answer. */
export type Outcome = {
  readonly exercise: string;
  readonly seed: number;
  readonly verdict: 'solved' | 'unsolved' | 'stopped';
  readonly points: readonly Point[];
  /** Why it was ended; absent where it never ran. */
  readonly stopped?: Stop;
  /** The likely cause, and where to look. */
  readonly fault?: {readonly id: string; readonly say: Text};
  /** Of the first point that is not done: the condition as it is written, and in words. */
  readonly expected?: string;
  readonly said?: Text;
  readonly seen?: string;
  readonly hint?: Text;
  /** What the program said on its standard error, when that may explain something. */
  readonly complaint?: string;
  readonly left: number;
};

export const outcomeOf = (exercise: Exercise, attempted: Attempted): Outcome => {
  const {view, seed, left, complaint} = attempted;
  const points = pointsOf(exercise, view);
  const solved = points.every(({done}) => done);
  const about = {exercise: exercise.id, seed, points, left};
  if (solved) return {...about, verdict: 'solved'};
  const told = {...about, fault: faultOf(exercise, attempted), ...(complaint === '' ? {} : {complaint})};
  if (wasHindered(attempted)) return {...told, verdict: 'stopped'};
  const missing = missingIn(exercise, view);
  const hint = exercise.hints.find(({when}) => when === undefined || isSo(when, view));
  return {
    ...told,
    ...(attempted.stopped === undefined ? {verdict: 'unsolved'} : {verdict: 'stopped', stopped: attempted.stopped}),
    ...(missing === undefined ? {} : expectationOf(missing)),
    ...(hint === undefined ? {} : {hint: fillText(hint.say, view).text}),
  };
};

/** Whether it says anything about the program: one that never ran, or had nobody on the other side, was not tried. */
export const wasTried = ({verdict, stopped}: Outcome): boolean => verdict !== 'stopped' || stopped !== undefined;

const missingIn = ({done}: Exercise, view: View): Finding | undefined =>
  done.flatMap(({when}) => (isSo(when, view) ? [] : (firstMissing(when, view) ?? [])))[0];

const wasHindered = ({trouble, end}: Attempted): boolean => trouble !== undefined || end?.failure !== undefined;

/** What cannot be anybody's misunderstanding comes first, then the messages of the exercise, then what fits any program. */
const faultOf = (exercise: Exercise, attempted: Attempted): {id: string; say: Text} => {
  const {view, end, stopped, trouble, complaint} = attempted;
  if (trouble !== undefined) return {id: 'trouble', say: trouble};
  if (end?.failure !== undefined) return {id: 'not-run', say: messages.notRun(end.failure)};
  if (stopped === 'output' || stopped === 'processes' || stopped === 'told')
    return {id: stopped, say: messages[stopped]};
  const how = end?.signal ?? (end?.code === undefined || end.code === 0 ? undefined : String(end.code));
  const addressTaken = /EADDRINUSE|Address already in use/i.test(complaint);
  if (addressTaken && heldNothingInUse(view) && nobodyCame(view))
    return {id: 'address-taken', say: messages.addressTaken};
  if (how !== undefined && nothingHappened(exercise, view)) return {id: 'crashed', say: messages.crashed(how)};
  const own = exercise.faults.find(({when}) => isSo(when, view));
  if (own !== undefined) return {id: own.id, say: fillText(own.say, view).text};
  if (how !== undefined) return {id: 'crashed', say: messages.crashed(how)};
  if (stopped !== undefined) return {id: stopped, say: messages[stopped]};
  return {id: 'unfinished', say: unfinished(exercise, view)};
};

/** It complains of an address, and indeed nothing waits. */
const heldNothingInUse = ({world}: View): boolean =>
  !Object.values(world.tables.you?.rows ?? []).some(({state}) => state === 'LISTEN');

const unfinished = (exercise: Exercise, view: View): Text => {
  const missing = missingIn(exercise, view);
  return missing === undefined
    ? messages.undone
    : messages.unfinished(saidOf(missing), missing.seen && shortened(safeText(missing.seen)));
};

/** What was drawn or printed may be as long as a book. */
const expectationOf = (finding: Finding) => ({
  expected: shortened(finding.expected, longest),
  said: saidOf(finding),
  ...(finding.seen === undefined ? {} : {seen: shortened(finding.seen, longest)}),
});

const saidOf = ({condition, value}: Finding): Text => {
  const {en, ko} = sayCondition(condition, value && shortened(value));
  return {en: safeText(en), ko: safeText(ko)};
};

/** In characters. */
const longest = 500;

const shortened = (text: string, most = 120): string => (text.length > most ? `${text.slice(0, most)}…` : text);
