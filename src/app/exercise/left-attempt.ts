import {withAttempt} from '../../lab/attempt-progress.js';
import {keepProgress, type Update, withEffects} from '../change.js';
import type {State} from '../state.js';

/** An exercise that is left unsolved counts as one more attempt, once something was tried. */
export const withLeftAttempt = (state: State): Update => {
  const {exercise, deeds = []} = state.run?.free ?? {};
  if (exercise === undefined || exercise.isSolved || deeds.length === 0) return withEffects(state);
  return keepProgress(state, kept => withAttempt(kept, exercise.exercise.id, false, ''));
};
