import type {Lab} from '../lab/lab.js';
import type {ProgressChange} from '../lab/progress.js';
import type {Skeleton} from '../lab/skeleton.js';
import type {Value} from '../model/value.js';

/** Work for the one impure file, run-effects.ts. Effects of one run happen in their order. */
export type Effect =
  | {readonly type: 'start-run'; readonly token: number; readonly lab: Lab}
  | {readonly type: 'end-run'}
  /** Answers with `process-started`. */
  | {
      readonly type: 'start-process';
      readonly token: number;
      readonly actor: string;
      readonly program?: string;
      readonly options?: unknown;
    }
  /** Answers with `process-stopped`, unless the process is to start again. */
  | {readonly type: 'stop-process'; readonly token: number; readonly actor: string; readonly again: boolean}
  /** Answers with `saved`. */
  | {
      readonly type: 'save-lab';
      readonly token: number;
      readonly file: string;
      readonly skeleton: Skeleton;
      readonly overwrites: boolean;
    }
  | {
      readonly type: 'set-memory';
      readonly token: number;
      readonly actor: string;
      readonly name: string;
      readonly value: Value;
    }
  | {readonly type: 'make-call'; readonly token: number; readonly actor: string; readonly written: string}
  /** Answers as `make-call` does, once the program has come to its end. */
  | {
      readonly type: 'run-program';
      readonly token: number;
      readonly actor: string;
      readonly program: string;
      readonly options: unknown;
    }
  /** Answers with `looked`, once the kernel's tables have been read anew. `seq`: how many facts there were before. */
  | {readonly type: 'look'; readonly token: number; readonly seq: number}
  | {readonly type: 'interrupt'; readonly token: number; readonly actor: string}
  /** Answers with a `deadline` action that carries step and seq back, so that a late one is recognised. */
  | {
      readonly type: 'set-deadline';
      readonly token: number;
      readonly step: number;
      readonly seq: number;
      readonly milliseconds: number;
    }
  /** Answers with `exercises-read`. */
  | {readonly type: 'read-exercises'}
  | {readonly type: 'save-progress'; readonly change: ProgressChange}
  /** Answers with `progress-read`: another run may have kept something. */
  | {readonly type: 'read-progress'}
  | {readonly type: 'exit'};
