import type {Focus, Run} from '../app/state.js';
import type {PanelId} from '../lab/lab.js';
import type {Locale, Text} from '../model/text.js';
import type {Trace} from '../model/trace.js';
import type {World} from '../model/world.js';
import type {Row} from './row.js';

/** All that a panel may look at. `width` and `height` are the cells inside its frame. */
export type PanelView = {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly run: Run;
  /** The trace up to the moment that is shown, and its world. */
  readonly trace: Trace;
  readonly world: World;
  /** The world before the learner's latest call: what differs from it is marked as changed. */
  readonly before: World;
  readonly past: boolean;
  /** Milliseconds since the run began; only the running time of an open call may depend on it. */
  readonly now: number;
  readonly focus: Focus;
  readonly focused: boolean;
};

/** A region of the screen: a pure function of what was observed. Rows may be more than fit; the frame scrolls them. */
export type Panel = {
  readonly id: PanelId;
  readonly title: Text;
  /** Right side of the title: who says what this panel shows. */
  readonly sources: (view: PanelView) => string;
  readonly rows: (view: PanelView) => readonly Row[];
};
