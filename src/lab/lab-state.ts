import type {Lab} from './lab.js';
import type {Progress} from './progress.js';
import {stepsLeft} from './steps-done.js';

/**
 * `step`: the index at which it goes on; `left`: how many steps are to be made yet; `isJumped`: these are not all
 * behind it; `again`: where it goes on in a lab that was finished before, and stays so.
 */
export type LabState =
  | {readonly kind: 'new'}
  | {readonly kind: 'begun'; readonly step: number; readonly left: number; readonly isJumped: boolean}
  | {readonly kind: 'finished'; readonly at: string; readonly again?: number};

export const labStateOf = (lab: Lab, progress: Progress): LabState => {
  const kept = progress.labs[lab.id];
  const step = lab.steps.findIndex(({id}) => id === kept?.step);
  if (kept?.finished !== undefined) return {kind: 'finished', at: kept.finished, ...(step === -1 ? {} : {again: step})};
  if (step === -1) return {kind: 'new'};
  const left = stepsLeft(lab, progress);
  const isInOrder = lab.steps.every((one, index) => index === step || left.includes(one) === index > step);
  return {kind: 'begun', step, left: left.length, isJumped: !isInOrder};
};

/** What beginning it is now. */
export type WayIn = 'begin' | 'continue' | 'again';

export const wayInto = (lab: Lab, progress: Progress): WayIn => {
  const state = labStateOf(lab, progress);
  if (state.kind === 'new') return 'begin';
  return state.kind === 'finished' && state.again === undefined ? 'again' : 'continue';
};

/** Once finished, it stays so, also while it is played again. */
export const isFinished = (lab: string, progress: Progress): boolean => progress.labs[lab]?.finished !== undefined;
