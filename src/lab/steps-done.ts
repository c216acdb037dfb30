import type {Lab, Step} from './lab.js';
import {finishLab, keepDone, type Progress, reachStep} from './progress.js';

/** Steps that the learner made, or that were passed over for a reason. An older file has not kept them: there it is what lies before. */
export const stepsDone = ({id, steps}: Lab, progress: Progress): readonly string[] => {
  const kept = progress.labs[id];
  const at = steps.findIndex(step => step.id === kept?.step);
  return kept?.done ?? steps.slice(0, Math.max(0, at)).map(step => step.id);
};

/** What is still to be made before the lab is finished, in its order. */
export const stepsLeft = (lab: Lab, progress: Progress): readonly Step[] => {
  const done = stepsDone(lab, progress);
  return lab.steps.filter(({id}) => !done.includes(id));
};

/** Goes on at a step. What an older file says was made is written down before: afterwards it would be all that lies before this one. */
export const goToStep = (progress: Progress, lab: Lab, step: string): Progress => {
  const kept = progress.labs[lab.id];
  const isOlder = kept?.step !== undefined && kept.done === undefined;
  const known = isOlder ? keepDone(progress, lab.id, stepsDone(lab, progress)) : progress;
  return reachStep(known, lab.id, step);
};

/** The step is made, or passed over. It may be the first of a new playing, which begins with nothing done. */
export const passStep = (progress: Progress, lab: Lab, step: string): Progress => {
  const begun = progress.labs[lab.id]?.step === undefined ? reachStep(progress, lab.id, step) : progress;
  return keepDone(begun, lab.id, [...new Set([...stepsDone(lab, begun), step])]);
};

/** Behind the last step: finished, unless something was jumped over; then it goes on there. `at` as in finishLab. */
export const endPlaying = (progress: Progress, lab: Lab, at: string): Progress => {
  const [first] = stepsLeft(lab, progress);
  return first === undefined ? finishLab(progress, lab.id, at) : goToStep(progress, lab, first.id);
};
