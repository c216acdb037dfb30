import type {Lab} from './lab.js';
import type {Progress} from './progress.js';

/** `step`: the index at which it goes on. A finished lab that is played again is begun. */
export type LabState =
  | {readonly kind: 'new'}
  | {readonly kind: 'begun'; readonly step: number}
  | {readonly kind: 'finished'; readonly at: string};

export const labStateOf = (lab: Lab, progress: Progress): LabState => {
  const kept = progress.labs[lab.id];
  const step = lab.steps.findIndex(({id}) => id === kept?.step);
  if (step !== -1) return {kind: 'begun', step};
  return kept?.finished === undefined ? {kind: 'new'} : {kind: 'finished', at: kept.finished};
};

/** Once finished, it stays so, also while it is played again. */
export const isFinished = (lab: string, progress: Progress): boolean => progress.labs[lab]?.finished !== undefined;
