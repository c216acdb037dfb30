import type {Completion} from '../calls/completions.js';
import type {NotationProblem} from '../calls/notation.js';
import type {BoundTarget} from '../lab/bind-target.js';
import type {Day} from '../lab/day.js';
import type {Finding, Verdict} from '../lab/judge.js';
import type {Lab, PanelId, Requirement, System} from '../lab/lab.js';
import type {Progress} from '../lab/progress.js';
import type {Abi} from '../model/abi.js';
import type {Locale, Text} from '../model/text.js';
import type {Trace} from '../model/trace.js';
import type {World} from '../model/world.js';
import type {Ending} from './ending.js';
import type {ExerciseList} from './exercise/exercise-list.js';
import type {Free} from './free/free.js';
import type {Input} from './input.js';
import {allLabs, type Confirmed, type LabList, type ListLook, type Reviewing, topOfList} from './lists.js';
import type {Recalled} from './recall.js';
import type {Watched} from './watched/watched.js';

/** Where a learner is within a step. Every stage has exactly one thing that Enter does. */
export type Stage =
  /**
   * The subjects and programs of the lab are being started; then, before a step, the variables in `awaited`
   * (`client.server`) are being put into the applications' memories.
   */
  | {readonly kind: 'starting'; readonly awaited?: readonly string[]}
  /** A prediction is asked for; `highlighted` is an index into the options. */
  | {readonly kind: 'predicting'; readonly highlighted: number}
  /** The call with this index is next. */
  | {readonly kind: 'ready'; readonly call: number}
  /** The learner writes it. */
  | Typing
  /** It was handed to the subject and has not settled. `interrupted`: the learner gave it up. `typed`: as it was written. */
  | {readonly kind: 'calling'; readonly call: number; readonly interrupted: boolean; readonly typed?: string}
  /** All calls are made; the facts that the check needs may still be on their way. */
  | {readonly kind: 'checking'}
  /** The check has passed, and what was seen is asked for. */
  | Asking
  | {readonly kind: 'done'; readonly verdict: Verdict}
  /**
   * This system, or this place, can't do it; `whole`: the whole lab, not one step of it. `awaited`: what was put into memories
   * all the same, for the steps behind it.
   */
  | {
      readonly kind: 'unavailable';
      readonly reason: Text;
      readonly whole: boolean;
      readonly awaited?: readonly string[];
    }
  /** The lab can't go on as it is: a subject did not start, or died. */
  | {readonly kind: 'broken'; readonly problem: Text}
  /** Behind the last step; `ending` is absent where there are no steps: what is watched has ended. */
  | {readonly kind: 'finished'; readonly ending?: Ending};

/** The call with this index is written by the learner, who may write any other as well: what counts is the effect. */
export type Typing = {
  readonly kind: 'typing';
  readonly call: number;
  readonly input: Input;
  /** Why what was `typed` is no call that can be made. */
  readonly problem?: NotationProblem & {readonly typed: string};
  /** What the calls so far have not achieved, once they could have. */
  readonly findings?: readonly Finding[];
  /** What could stand at the cursor, when there is more than one. */
  readonly choices?: readonly Completion[];
  readonly recalled?: Recalled;
};

export type Asking = {
  readonly kind: 'asking';
  readonly verdict: Verdict;
  readonly input: Input;
  /** Wrong answers so far. */
  readonly wrong: readonly string[];
  /** Enter was pressed on an empty field; once more passes over the question. */
  readonly reminded: boolean;
};

/** What a question after the call led to. `typed` is absent where it was passed over. */
export type Seen = {readonly typed?: string; readonly isRight: boolean; readonly observed: string};

/** How often a step went wrong; nobody is shown it, it only decides when more help is offered. */
export type Stumbles = {readonly checks: number; readonly notation: number};

export type Reached = {readonly step: number; readonly from: number};

/** One playing of a lab. */
export type Run = {
  readonly lab: Lab;
  /** Tells facts of this run from late facts of an earlier one. */
  readonly token: number;
  /** When the session began, in milliseconds since the epoch: where the trace's clock is at 0. */
  readonly beganAt: number;
  readonly step: number;
  readonly stage: Stage;
  /** Option ids by step id; committed before the call, never changed after it. */
  readonly answers: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** By step id: what was answered to its question, which hints are shown (indices), what went wrong. */
  readonly seen: Readonly<Record<string, Seen>>;
  readonly hints: Readonly<Record<string, readonly number[]>>;
  readonly stumbles: Readonly<Record<string, Stumbles>>;
  readonly trace: Trace;
  readonly world: World;
  /** What there was when the step was judged; see evidence.ts. */
  readonly judged?: World;
  /** Steps in the order in which they were entered, each with the length of the trace then; a run without steps has none. */
  readonly reached?: readonly Reached[];
  /** Length of the trace when the step began, and when its latest call was handed over. */
  readonly stepFrom: number;
  readonly callFrom: number;
  /** Plays by itself, with the reference answers, up to this step: to resume, to restart, and without a terminal. */
  readonly autopilot: number;
  /** A step that was asked to be shown: its calls play by themselves, and then it is the learner's turn again. */
  readonly worked?: number;
  /** Free play: a run of a lab without steps, in which `ready` is the only stage once it has started. */
  readonly free?: Free;
  /** Somebody else's program: nothing is done here, everything is seen. */
  readonly watched?: Watched;
  /** An index into moments(trace), while the learner looks back. */
  readonly past?: number;
};

/** All but the first two lie over one of these, and Esc leads back to it. */
export type Screen = 'home' | 'lab' | 'steps' | 'beliefs' | 'review' | 'glossary' | 'source' | 'exercises';

/** What the learner looks at: which panel has the keys, how far each is scrolled, which field is selected. */
export type Focus = {
  readonly panel: PanelId;
  /** The panel beside the step where only one fits, and in the big place at the bottom right where all do. */
  readonly front: PanelId;
  readonly scroll: Readonly<Partial<Record<PanelId, number>>>;
  /** Selected field of the message panel, and how many messages back from the newest it looks. */
  readonly field: number;
  readonly message: number;
  readonly showSources: boolean;
};

export type State = {
  readonly locale: Locale;
  /** Which system this is, and what its C side looks like: typed calls are looked through before they are made. */
  readonly system: System;
  readonly abi: Abi;
  /** What labs may require and this computer has not. */
  readonly lacks?: readonly Requirement[];
  readonly labs: readonly Lab[];
  readonly progress: Progress;
  /** The server outside that the user named, and agreed to contact: free play gets what belongs to it. */
  readonly live?: BoundTarget;
  readonly screen: Screen;
  /** The learner's day, which says what is due. */
  readonly today: Day;
  /** Index of the chosen lab on the home screen. */
  readonly chosen: number;
  readonly labList: LabList;
  /** The list on the screens that lie over home and lab. */
  readonly list: ListLook;
  readonly review?: Reviewing;
  readonly exercises?: ExerciseList;
  /** What is done if its key comes once more. */
  readonly confirm?: Confirmed;
  readonly help: boolean;
  /** The token of the latest run, so that the next one gets another. */
  readonly lastToken: number;
  readonly run?: Run;
  readonly focus: Focus;
  /** One line for the learner about what just could not be done, or was done for them. */
  readonly notice?: Text;
};

const firstFocus: Focus = {
  panel: 'step',
  front: 'descriptors',
  scroll: {},
  field: 0,
  message: 0,
  showSources: false,
};

/** Where a learner begins. */
export const atStart = {
  screen: 'home',
  chosen: 0,
  labList: allLabs,
  list: topOfList,
  help: false,
  lastToken: 0,
  focus: firstFocus,
} as const satisfies Partial<State>;
