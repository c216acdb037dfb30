import type {Argument, NativeArgument, Outcome} from '../model/call.js';
import type {SocketNames} from '../model/descriptor.js';

/** What a tracer knows of a socket besides its number. */
export type SocketTraits = Partial<Omit<SocketNames, 'fd'>>;

/**
 * A system call as the notation has it. `fds` are the descriptors it is about. The kernel knows fewer names than the
 * Socket library: send is sendto without an address, recv is recvfrom without one (send(2), recv(2)), accept is accept4
 * without flags.
 */
export type SystemCall = {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly native: readonly NativeArgument[];
  readonly fds: readonly number[];
  /** What the tracer says of the socket behind the first of them, where it says that. */
  readonly traits?: SocketTraits;
};

/** What a call that succeeded did to the descriptors of its process, or to the processes. */
export type Effect =
  | {readonly kind: 'opens'; readonly fd: number; readonly traits: SocketTraits; readonly closesOnExec: boolean}
  | {readonly kind: 'copies'; readonly from: number; readonly to: number; readonly closesOnExec: boolean}
  | {readonly kind: 'marks'; readonly fd: number; readonly closesOnExec: boolean}
  /** Every number in [from, to]. */
  | {readonly kind: 'closes'; readonly from: number; readonly to: number}
  | {readonly kind: 'names'; readonly fd: number; readonly traits: SocketTraits}
  /** An epoll instance (epoll(7)): what it waits for is told by `awaits`. */
  | {readonly kind: 'opens-epoll'; readonly fd: number; readonly closesOnExec: boolean}
  /** The kernel will say `mark` when something happens at this descriptor; without it, nothing any more. */
  | {readonly kind: 'awaits'; readonly epoll: number; readonly fd: number; readonly mark?: string}
  | {readonly kind: 'forks'; readonly child: number; readonly isThread: boolean}
  | {readonly kind: 'becomes'; readonly program: string};

/** What epoll_wait stored: events by the names of the headers, and what the program gave to tell them apart, in decimal. */
export type Ready = {readonly events: string; readonly mark: string};

/** What a tracer saw, whichever it is. `at` is in milliseconds since the epoch; `thread` is the kernel's number of it. */
export type TracerEvent = {readonly thread: number; readonly at: number} & (
  | {readonly kind: 'entered'; readonly call: SystemCall}
  /** `entered` may have come before, or not. */
  | {
      readonly kind: 'returned';
      readonly call: SystemCall;
      readonly enteredAt: number;
      readonly outcome: Outcome;
      readonly effects: readonly Effect[];
      /** Of calls that wait by epoll. */
      readonly ready?: readonly Ready[];
    }
  /** A call that makes a process has been entered: its child may be seen before it returns (vfork(2)). */
  | {readonly kind: 'forking'}
  /** The handler of a signal is through, and the call that the signal broke off has failed with EINTR (sigreturn(2)). */
  | {readonly kind: 'interrupted'}
  | {readonly kind: 'exited'; readonly code?: number; readonly signal?: string}
);
