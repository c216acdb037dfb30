import {readdir, readFile, readlink} from 'node:fs/promises';
import type {Descriptor} from '../../model/descriptor.js';

/** The descriptor table of a process from /proc/PID/fd (proc_pid_fd(5)), lowest first; undefined when the process is gone or about to go. */
export const readProcFd = async (pid: number): Promise<readonly Descriptor[] | undefined> => {
  const directory = `/proc/${pid}/fd`;
  const names = await readdir(directory).catch(() => undefined);
  if (names === undefined) return undefined;
  const rows = await Promise.all(names.map(name => readDescriptor(directory, name)));
  // It may have lost its table while that was read: to those who may look, it then seems to hold little or nothing.
  if (await isEnding(pid)) return undefined;
  return rows.filter(row => row !== undefined).sort((a, b) => a.fd - b.fd);
};

/** By the flag PF_EXITING (proc_pid_stat(5)), which the kernel sets before it takes the descriptors away, and never clears. */
const isEnding = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined);
  if (stat === undefined) return true;
  // The name, in brackets, may itself hold blanks and brackets; the flags are the seventh field behind it.
  const flags = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[6]);
  return (flags & exiting) !== 0;
};

const exiting = 0x4;

/** Undefined when it was closed after the directory was read. */
const readDescriptor = async (directory: string, name: string): Promise<Descriptor | undefined> => {
  const target = await readlink(`${directory}/${name}`).catch(() => undefined);
  if (target === undefined) return undefined;
  const inode = socketInode(target);
  return {fd: Number(name), target, ...(inode === undefined ? {} : {inode})};
};

/** `socket:[12345]` → `12345` */
export const socketInode = (target: string): string | undefined => /^socket:\[(\d+)\]$/.exec(target)?.[1];
