import type {NotationProblem} from '../calls/notation.js';
import type {Call, Outcome} from '../model/call.js';
import type {SocketNames} from '../model/descriptor.js';
import type {Text} from '../model/text.js';
import type {Value} from '../model/value.js';

/**
 * The parent fills a subject's descriptors from 3 up to this one with /dev/null, so that the language runtime takes
 * higher ones; the subject closes them when the runtime is warm, and the application's first socket gets the number that
 * it would get in a C program.
 */
export const firstRuntimeDescriptor = 64;

/** What the parent asks of a subject. `id` is the parent's; a program's own calls get ids from the subject (negative). */
export type SubjectRequest =
  | {readonly kind: 'call'; readonly id: number; readonly written: string}
  | {readonly kind: 'set'; readonly name: string; readonly value: Value}
  | {readonly kind: 'sample'; readonly token: number}
  | {readonly kind: 'interrupt'}
  | {
      readonly kind: 'run';
      readonly id: number;
      /** The process has no other purpose, and ends with the program. */
      readonly leaves: boolean;
      readonly program: string;
      readonly options: unknown;
    };

/** What a subject tells. `at` is in milliseconds since the epoch, with microseconds as its fraction. */
export type SubjectReply =
  | {readonly kind: 'ready'; readonly pid: number}
  | {readonly kind: 'failed-to-start'; readonly reason: string}
  | {
      readonly kind: 'entered';
      readonly id: number;
      readonly at: number;
      readonly call: Call;
    }
  | {
      readonly kind: 'returned';
      readonly id: number;
      readonly at: number;
      readonly outcome: Outcome;
      readonly memory: Readonly<Record<string, Value>>;
      readonly nanoseconds: number;
    }
  /** The call was never made: the notation, or a variable in it, was wrong. */
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly problem: NotationProblem;
    }
  | {
      readonly kind: 'set';
      readonly at: number;
      readonly name: string;
      readonly value: Value;
    }
  | {
      readonly kind: 'sampled';
      readonly token: number;
      readonly at: number;
      readonly sockets: readonly SocketNames[];
    }
  /** The program's work is done, or it can't go on: then `problem` says why. */
  | {readonly kind: 'ended'; readonly id: number; readonly problem?: Text};
