import type {Lab} from '../lab/lab.js';
import type {Progress} from '../lab/progress.js';
import type {Run} from './state.js';

/** What the learner committed in this playing, as option ids by step id; the autopilot's answers are nobody's. */
export const committedAnswers = ({labs}: Progress, lab: Lab): Run['answers'] => {
  const kept = labs[lab.id];
  if (kept?.step === undefined) return {};
  return Object.fromEntries(Object.entries(kept.answers).map(([id, {option}]) => [id, option]));
};
