import type {Run} from './state.js';

/** Nobody is at the keys of this step: it is being caught up with, or played without a terminal. */
export const isOnAutopilot = ({step, autopilot}: Run): boolean => step < autopilot;

/** The step at which the learner is, or to which the run is still on its way; the last one where that is the end. */
export const destinationOf = ({lab, step, autopilot}: Run): number =>
  Math.min(Math.max(step, autopilot), lab.steps.length - 1);

/** The calls of this step make themselves: also where the learner asked to be shown. */
export const playsItself = (run: Run): boolean => isOnAutopilot(run) || run.worked === run.step;
