import type {Update} from '../change.js';
import type {Free} from '../free/free.js';
import type {State} from '../state.js';
import {startExercise} from './begin-exercise.js';
import {withLeftAttempt} from './left-attempt.js';
import type {Playing} from './playing.js';

/** One more attempt. The one that is left counts, and its lines can be brought back. */
export const exerciseAgain = (state: State, {exercise}: Playing, {earlier = [], deeds}: Free, seed: number): Update => {
  const [left, kept] = withLeftAttempt(state);
  const [next, begun] = startExercise(left, exercise, seed, {earlier: [...earlier, ...deeds]});
  return [next, [...kept, ...begun]];
};
