import type {Address} from './address.js';

/** A row of a process's descriptor table, as the kernel lists it. `inode` is the kernel's number of the socket behind it. */
export type Descriptor = {
  readonly fd: number;
  readonly target: string;
  readonly inode?: string;
};

/**
 * What a socket says of itself when asked through its descriptor (getsockopt, getsockname, getpeername). A missing
 * address means that the kernel had none to give: not bound, not connected.
 */
export type SocketNames = {
  readonly fd: number;
  readonly family: string;
  readonly type: string;
  readonly local?: Address;
  readonly peer?: Address;
};
