import type {Abi} from '../model/abi.js';
import type {Connection} from '../model/connection.js';
import type {Descriptor} from '../model/descriptor.js';
import type {Source} from '../model/observation.js';
import type {Text} from '../model/text.js';

/** What differs between systems, behind one interface. */
export type Platform = {
  readonly id: 'linux' | 'darwin';
  readonly abi: Abi;
  readonly inspector: Inspector;
};

/**
 * Looks at a process from outside, so that it works while the process is blocked in a call. A table is
 * undefined when the process is gone or the system doesn't tell; nothing here ever rejects. Rows are in the kernel's order.
 */
export type Inspector = {
  /** Where each kind of answer comes from. */
  readonly sources: {readonly descriptors: Source; readonly connections: Source; readonly waits: Source};
  readonly descriptors: (pid: number) => Promise<readonly Descriptor[] | undefined>;
  /** The TCP and UDP rows of the network stack on which the process lives: other processes' rows are among them. */
  readonly connections: (pid: number) => Promise<readonly Connection[] | undefined>;
  readonly waits: (pid: number) => Promise<Wait>;
};

/** Whether a thread of a process sleeps inside a call of the Socket library. */
export type Wait =
  /** In which wait channel, and in which call where it is known. */
  | {readonly kind: 'asleep'; readonly where: string; readonly call?: string}
  /** No thread does. */
  | {readonly kind: 'awake'}
  /** The process is gone, we may not look, or this system tells nobody. */
  | {readonly kind: 'untold'};

export type Unsupported = {readonly unsupported: Text};
