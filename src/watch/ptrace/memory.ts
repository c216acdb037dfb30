import {closeSync, openSync, readlinkSync, readSync} from 'node:fs';

/** The memory and the descriptors of a thread that is stopped, as the kernel shows them to its tracer (proc(5)). */
export type Tracee = {
  /** As many of these bytes as there are. */
  readonly read: (address: bigint, length: number) => Uint8Array;
  /** What stands behind a descriptor: `socket:[4711]`, `anon_inode:[eventpoll]`, a path; undefined when nothing does. */
  readonly behind: (fd: number) => string | undefined;
};

/** The kernel's number of the socket behind a descriptor; undefined when there is none. */
export const socketOf = ({behind}: Tracee, fd: number): string | undefined =>
  /^socket:\[(\d+)\]$/.exec(behind(fd) ?? '')?.[1];

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
  behind: fd => {
    try {
      return readlinkSync(`/proc/${thread}/fd/${fd}`);
    } catch {
      return undefined;
    }
  },
});
