import type {Call, Outcome} from './call.js';
import type {Connection} from './connection.js';
import type {Descriptor, SocketNames} from './descriptor.js';
import type {Value} from './value.js';

/**
 * Who says so. `subject`: the process that made the call. `getsockname`: a socket, asked through its descriptor.
 * `/proc/…`, `lsof`, `netstat`: the kernel's own tables, by the road they were read. `session`: the parent that started
 * and ended the process. `strace`, `ptrace`: a tracer that watches somebody else's program, and its road.
 */
export type Source =
  | 'subject'
  | 'getsockname'
  | '/proc/PID/fd'
  | '/proc/PID/net'
  | '/proc/PID/task'
  | 'lsof'
  | 'netstat'
  | 'session'
  | 'strace'
  | 'ptrace';

export type Fact =
  | {
      readonly kind: 'subject-started';
      readonly pid: number;
      readonly host: string;
      readonly program?: string;
    }
  | {
      readonly kind: 'subject-exited';
      readonly code?: number;
      readonly signal?: string;
    }
  | {readonly kind: 'call-entered'; readonly id: number; readonly call: Call}
  | {
      readonly kind: 'call-returned';
      readonly id: number;
      readonly outcome: Outcome;
      /** Every variable that the call changed, with its new value; a buffer is given whole. */
      readonly memory: Readonly<Record<string, Value>>;
      readonly nanoseconds: number;
    }
  /** The kernel reports a thread of the subject asleep inside this call; `where` is its wait channel. */
  | {readonly kind: 'call-waits'; readonly id: number; readonly where: string}
  | {
      readonly kind: 'memory-set';
      readonly name: string;
      readonly value: Value;
    }
  /**
   * The sockets that the application has now though no result of its calls says so: inherited from the process that
   * started it, come in a message, gone when it became another program (close-on-exec). By descriptor, lowest first.
   */
  | {readonly kind: 'descriptors-held'; readonly held: readonly number[]}
  | {
      readonly kind: 'descriptors-sampled';
      readonly descriptors: readonly Descriptor[];
    }
  | {
      readonly kind: 'sockets-sampled';
      readonly sockets: readonly SocketNames[];
    }
  /** The rows of the connection table that concern this run, of the host on which `actor` lives. */
  | {
      readonly kind: 'connections-sampled';
      readonly connections: readonly Connection[];
    };

/** A fact with its place in history. `at` is in milliseconds since the trace began, on the clock of whoever saw it. */
export type Observation = {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly source: Source;
} & Fact;

/** An observation before the session has given it its number. */
export type Unnumbered = Omit<Observation, 'seq'> & Fact;
