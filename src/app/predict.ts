import {commitAnswer} from '../lab/progress.js';
import {keepProgress, type Update, withEffects, withRun} from './change.js';
import {isOnAutopilot} from './plays-itself.js';
import {askedOf} from './shown.js';
import type {Run, State} from './state.js';
import {enterAction} from './typing.js';

/** From here on the answer stands: the call can be made, and the answer can't be changed any more. */
export const commitPrediction = (state: State, run: Run, highlighted: number, now: number): Update => {
  const step = run.lab.steps[run.step];
  const option = step?.predict?.options[highlighted];
  if (step?.predict === undefined || option === undefined) return withEffects(state);
  const next = enterAction(withRun(state, {answers: {...run.answers, [step.id]: option.id}}), 0);
  if (isOnAutopilot(run)) return withEffects(next);
  const at = new Date(now).toISOString();
  const asked = askedOf(step.predict, run);
  return keepProgress(next, kept => commitAnswer(kept, run.lab.id, step.id, {option: option.id, at, asked}));
};
