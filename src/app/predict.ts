import {commitAnswer} from '../lab/progress.js';
import {type Update, withEffects, withRun} from './change.js';
import type {Run, State} from './state.js';

/** From here on the answer stands: the call can be made, and the answer can't be changed any more. */
export const commitPrediction = (state: State, run: Run, highlighted: number, now: number): Update => {
  const step = run.lab.steps[run.step];
  const option = step?.predict?.options[highlighted];
  if (step === undefined || option === undefined) return withEffects(state);
  const next = withRun(state, {
    answers: {...run.answers, [step.id]: option.id},
    stage: {kind: 'ready', call: 0},
  });
  if (run.step < run.autopilot) return withEffects(next);
  const at = new Date(now).toISOString();
  const progress = commitAnswer(state.progress, run.lab.id, step.id, {option: option.id, at});
  return withEffects({...next, progress}, {type: 'save-progress', progress});
};
