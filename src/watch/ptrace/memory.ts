import {closeSync, openSync, readlinkSync, readSync} from 'node:fs';

/** The memory and the descriptors of a thread that is stopped, as the kernel shows them to its tracer (proc(5)). */
export type Tracee = {
  /** As many of these bytes as there are. */
  readonly read: (address: bigint, length: number) => Uint8Array;
  /** The kernel's number of the socket behind a descriptor; undefined when there is none. */
  readonly socket: (fd: number) => string | undefined;
};

/** In bytes; what is longer is cut. */
const most = 2 ** 20;

export const traceeOf = (thread: number): Tracee => ({
  read: (address, length) => {
    if (address === 0n || length <= 0) return new Uint8Array();
    const bytes = new Uint8Array(Math.min(length, most));
    try {
      const file = openSync(`/proc/${thread}/mem`, 'r');
      try {
        return bytes.slice(0, readSync(file, bytes, 0, bytes.length, address));
      } finally {
        closeSync(file);
      }
    } catch {
      // The program may have given an address where nothing is; the call then fails with EFAULT, which is told.
      return new Uint8Array();
    }
  },
  socket: fd => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${thread}/fd/${fd}`))?.[1];
    } catch {
      return undefined;
    }
  },
});
