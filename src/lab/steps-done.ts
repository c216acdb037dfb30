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

export const passStep = (progress: Progress, lab: Lab, step: string): Progress =>
  keepDone(progress, lab.id, [...new Set([...stepsDone(lab, progress), step])]);

/** Behind the last step: finished, unless something was jumped over; then it goes on there. `at` as in finishLab. */
export const endPlaying = (progress: Progress, lab: Lab, at: string): Progress => {
  const [first] = stepsLeft(lab, progress);
  return first === undefined ? finishLab(progress, lab.id, at) : reachStep(progress, lab.id, first.id);
};
