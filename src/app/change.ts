import type {ProgressChange} from '../lab/progress.js';
import type {Effect} from './effect.js';
import type {Run, Stage, State} from './state.js';

/** What an action led to: the new state, and the work that is still to be done. */
export type Update = readonly [State, readonly Effect[]];

export const withEffects = (state: State, ...effects: readonly Effect[]): Update => [state, effects];

/** The state with its run changed; nothing happens where no run is. */
export const withRun = (state: State, change: Partial<Run>): State =>
  state.run === undefined ? state : {...state, run: {...state.run, ...change}};

export const withStage = (state: State, stage: Stage): State => withRun(state, {stage});

/** Changes what is kept between starts: in the state, and in the file as it is by then, for another run may have written to it. */
export const keepProgress = (state: State, change: ProgressChange): Update =>
  withEffects({...state, progress: change(state.progress)}, {type: 'save-progress', change});
