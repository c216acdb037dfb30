import {readdir, readlink} from 'node:fs/promises';
import type {Descriptor} from '../../model/descriptor.js';

/** The descriptor table of a process from /proc/PID/fd (proc_pid_fd(5)), lowest first; undefined when the process is gone. */
export const readProcFd = async (pid: number): Promise<readonly Descriptor[] | undefined> => {
  const directory = `/proc/${pid}/fd`;
  const names = await readdir(directory).catch(() => undefined);
  if (names === undefined) return undefined;
  const rows = await Promise.all(names.map(name => readDescriptor(directory, name)));
  return rows.filter(row => row !== undefined).sort((a, b) => a.fd - b.fd);
};

/** Undefined when it was closed after the directory was read. */
const readDescriptor = async (directory: string, name: string): Promise<Descriptor | undefined> => {
  const target = await readlink(`${directory}/${name}`).catch(() => undefined);
  if (target === undefined) return undefined;
  const inode = socketInode(target);
  return {fd: Number(name), target, ...(inode === undefined ? {} : {inode})};
};

/** `socket:[12345]` → `12345` */
export const socketInode = (target: string): string | undefined => /^socket:\[(\d+)\]$/.exec(target)?.[1];
