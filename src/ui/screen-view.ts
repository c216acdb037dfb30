import type {State} from '../app/state.js';
import type {Panel} from './panel.js';
import type {Row} from './row.js';

/** All that a screen may look at. `now` is in milliseconds since the run began. */
export type ScreenView = {
  readonly state: State;
  readonly columns: number;
  readonly rows: number;
  readonly now: number;
  readonly panels: readonly Panel[];
  /** Keys are named in words instead of arrows; the frames are replaced at the very end, when rows are painted. */
  readonly ascii: boolean;
  /** Where progress is kept on this machine, for the help. */
  readonly progressFile?: string | undefined;
  /** How far the help is scrolled. */
  readonly helpScroll: number;
};

/** A whole screen: `rows` rows of `columns` cells each. */
export type Screen = (view: ScreenView) => readonly Row[];
