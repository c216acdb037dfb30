import type {Exercise} from '../../exercise/exercise.js';
import {type Known, nothingKnown, withFact} from '../../exercise/history.js';
import {type Point, pointsOf} from '../../exercise/points.js';
import {isSo} from '../../exercise/when.js';
import {fillText} from '../../lab/fill.js';
import type {View} from '../../lab/observe.js';
import {foldOf} from '../../model/fold.js';
import type {Text} from '../../model/text.js';
import type {Trace} from '../../model/trace.js';
import {openCall} from '../../model/world.js';
import {isAsked} from './asked.js';
import {atPrompt} from './at-prompt.js';
import {learner, type Playing} from './playing.js';

export type {Point} from '../../exercise/points.js';

const knownAfter = foldOf<{known: Known}, Known>({
  empty: () => ({known: nothingKnown({})}),
  copy: ({known}) => ({known}),
  step: (state, fact) => {
    state.known = withFact(state.known, fact, true);
  },
  finish: ({known}) => known,
});

/** What is known in the exercise after so much of its history. What was drawn changes nothing of the rest. */
export const viewOf = ({vary}: Playing, trace: Trace): View => {
  const {world, attempt} = knownAfter(trace);
  return {world, since: 0, attempt: {...attempt, vary}};
};

const doneOf = ({exercise}: Playing): Pick<Exercise, 'done'> => ({
  done: exercise.done.map(point => ({...point, text: atPrompt(point.text, exercise)})),
});

/** The list that ticks itself. */
export const pointsAt = (playing: Playing, trace: Trace): readonly Point[] =>
  pointsOf(doneOf(playing), viewOf(playing, trace));

/**
 * Why it is not solved though the application has ended: as it is said of a program. Undefined before, while somebody on the
 * other side is still at work, and where no likely cause is known.
 */
export const faultAt = (playing: Playing, trace: Trace): Text | undefined => {
  const view = viewOf(playing, trace);
  const {actors} = view.world;
  const isOver = actors[learner]?.exit !== undefined && isQuiet(playing, view, false);
  if (playing.isSolved || !isOver || pointsAt(playing, trace).every(({done}) => done)) return undefined;
  // Where no end is asked for, exit(0) only says "look at it now": it closed what was wrong, and is no fault itself.
  const views = isAsked(playing, 'exit') ? [view] : [viewOf(playing, beforeExit(trace)), view];
  return views.flatMap(seen => faultIn(playing, seen) ?? [])[0];
};

const faultIn = ({exercise}: Playing, view: View): Text | undefined => {
  const fault = exercise.faults.find(({when}) => isSo(when, view));
  return fault && fillText(atPrompt(fault.say, exercise), view).text;
};

const beforeExit = (trace: Trace): Trace => {
  const at = trace.findLastIndex(
    fact => fact.actor === learner && fact.kind === 'call-entered' && fact.call.name === 'exit',
  );
  return at === -1 ? trace : trace.slice(0, at);
};

/**
 * Everybody on the other side has ended, or is in a call that has not returned; asleep in it by the kernel's word, where `isTold`:
 * only Linux tells who sleeps.
 */
export const isQuiet = ({started}: Playing, {world}: View, isTold: boolean): boolean =>
  started.every(name => {
    const actor = world.actors[name];
    const open = actor && openCall(actor);
    return actor?.exit !== undefined || (open !== undefined && (!isTold || open.waitsIn !== undefined));
  });
