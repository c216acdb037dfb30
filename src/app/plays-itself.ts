import type {Run} from './state.js';

/** Nobody is at the keys of this step: it is being caught up with, or played without a terminal. */
export const isOnAutopilot = ({step, autopilot}: Run): boolean => step < autopilot;

/** The calls of this step make themselves: also where the learner asked to be shown. */
export const playsItself = (run: Run): boolean => isOnAutopilot(run) || run.worked === run.step;
