import type {Text} from '../../model/text.js';
import type {Trace} from '../../model/trace.js';
import type {Verdict} from '../judge.js';
import type {Lab} from '../lab.js';

/** One thing that a step did, the same call made again included: from here to there in the trace. */
export type RecordedAction = {readonly action: number; readonly from: number; readonly to: number};

/**
 * One step of a run. All three are lengths of the trace: when the step began, when the first of its calls was handed over
 * (what the lab gives an application lies between the two), and when it was judged.
 */
export type RecordedStep = {
  readonly step: number;
  readonly from: number;
  readonly before: number;
  readonly to: number;
  readonly actions: readonly RecordedAction[];
  /** Absent where it was never judged: the run stopped, or the step was passed over. */
  readonly verdict?: Verdict;
  readonly passedOver?: Text;
};

/** A lab as it was played with its reference answers on a real kernel. */
export type RecordedRun = {
  readonly lab: Lab;
  readonly trace: Trace;
  readonly steps: readonly RecordedStep[];
  readonly outcome: 'passed' | 'failed' | 'unavailable';
  /** Why it stopped, or can't be played here. */
  readonly problem?: Text;
};
