import {readdir, readFile, readlink} from 'node:fs/promises';
import type {Wait} from '../platform.js';
import {socketInode} from './proc-fd.js';
import {parseSyscall, socketSyscalls} from './syscalls.js';

/**
 * The first thread of a process that sleeps in a call on a socket: the wait channel (proc_pid_wchan(5)) and the system
 * call. Where the kernel hides the channel, `where` is the system call.
 */
export const readWait = async (pid: number, architecture: string): Promise<Wait> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  let isTold = threads.length > 0 && socketSyscalls[architecture] !== undefined;
  for (const thread of threads) {
    const directory = `/proc/${pid}/task/${thread}`;
    const written = await readText(`${directory}/syscall`);
    if (written === '') isTold = false;
    const sleep = parseSyscall(written, architecture);
    if (sleep === undefined || !(await isSocket(pid, sleep.fd))) continue;
    const channel = (await readText(`${directory}/wchan`)).trim();
    return {kind: 'asleep', where: channel === '' || channel === '0' ? sleep.call : channel, call: sleep.call};
  }
  return {kind: isTold ? 'awake' : 'untold'};
};

const readText = (path: string): Promise<string> => readFile(path, 'latin1').catch(() => '');

/** The runtime reads from pipes and files too; that is not the application waiting. Of poll, the descriptor isn't told. */
const isSocket = async (pid: number, fd: number | undefined): Promise<boolean> => {
  if (fd === undefined) return true;
  const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
  return socketInode(target) !== undefined;
};
