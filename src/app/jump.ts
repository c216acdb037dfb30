import {startRun} from './begin-run.js';
import type {Update} from './change.js';
import {committedAnswers} from './committed.js';
import type {Run, State} from './state.js';

/** Goes to a step. The calls before it are made afresh; a prediction that is jumped over and not committed stays open. */
export const jumpTo = (state: State, run: Run, step: number): Update => {
  const {lab, hints, stumbles} = run;
  return startRun(state, lab, step, {answers: committedAnswers(state.progress, lab), hints, stumbles});
};
