import type {Effect} from './effect.js';
import type {Run, Stage, State} from './state.js';

/** What an action led to: the new state, and the work that is still to be done. */
export type Update = readonly [State, readonly Effect[]];

export const withEffects = (state: State, ...effects: readonly Effect[]): Update => [state, effects];

/** The state with its run changed; nothing happens where no run is. */
export const withRun = (state: State, change: Partial<Run>): State =>
  state.run === undefined ? state : {...state, run: {...state.run, ...change}};

export const withStage = (state: State, stage: Stage): State => withRun(state, {stage});
