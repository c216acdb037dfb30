import type {Exercise} from '../../exercise/exercise.js';
import type {Value} from '../../model/value.js';

/** An exercise that is played at the prompt: free play with somebody on the other side, and a list that ticks itself. */
export type Playing = {
  readonly exercise: Exercise;
  readonly seed: number;
  /** What was drawn. */
  readonly vary: Readonly<Record<string, Value>>;
  /** The process in whose memory the given values lie, under their names in small letters; one that is started again has none. */
  readonly givenTo?: number;
  /** Those on the other side who have been started. */
  readonly started: readonly string[];
  /** When the kernel was last asked to be looked at, and last was: how many facts there were when that look began. */
  readonly asked?: number;
  readonly looked?: number;
  readonly isSolved: boolean;
  /** Those that were asked for, by their indices. */
  readonly hints: readonly number[];
};

export {you as learner} from '../../lab/you.js';
