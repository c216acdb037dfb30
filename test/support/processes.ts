import {readdirSync, readFileSync} from 'node:fs';

/** The ids of the processes that a process started and that still run, by /proc (Linux). */
export const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(candidate => parentOf(candidate) === pid && !gone(candidate));

/** Its children, their children, and so on. */
export const descendantsOf = (pid: number): readonly number[] =>
  childrenOf(pid).flatMap(child => [child, ...descendantsOf(child)]);

/** Whether a process has ended. One that ended but was not yet collected by its parent has ended. */
export const gone = (pid: number): boolean => {
  const state = statusOf(pid)?.[0];
  return state === undefined || state === 'Z' || state === 'X';
};

const parentOf = (pid: number) => Number(statusOf(pid)?.[1]);

// proc(5), /proc/pid/stat: `pid (name) state ppid …`; the name may itself hold blanks and brackets.
const statusOf = (pid: number): readonly string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};
