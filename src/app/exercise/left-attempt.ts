import {withAttempt} from '../../lab/attempt-progress.js';
import {type Update, withEffects} from '../change.js';
import type {State} from '../state.js';

/** An exercise that is left unsolved counts as one more attempt, once something was tried. */
export const withLeftAttempt = (state: State): Update => {
  const {exercise, deeds = []} = state.run?.free ?? {};
  if (exercise === undefined || exercise.isSolved || deeds.length === 0) return withEffects(state);
  const progress = withAttempt(state.progress, exercise.exercise.id, false, '');
  return withEffects({...state, progress}, {type: 'save-progress', progress});
};
