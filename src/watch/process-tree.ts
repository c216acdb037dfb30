import type {DescriptorTable} from './descriptor-table.js';
import type {Effect} from './system-call.js';

/** A watched process. It gets its `actor` when it does something on a network for the first time. */
export type WatchedProcess = {
  readonly pid: number;
  /** The name of the program that it runs. */
  program: string;
  actor: string | undefined;
  readonly table: DescriptorTable;
  /** As the world sees it, which knows the results of calls. */
  held: readonly number[];
};

/** Who descends from whom. */
export type ProcessTree = {
  /** The process of a thread; one that nobody has heard of is a child of whoever is just making one. */
  readonly of: (thread: number) => WatchedProcess;
  readonly forking: (thread: number) => void;
  readonly forked: (thread: number, effect: Effect & {readonly kind: 'forks'}) => void;
  /** Forgets a thread that has ended; gives its process when that has ended with it. */
  readonly ended: (thread: number) => WatchedProcess | undefined;
  /** How many processes there were, and how many there are. */
  readonly counts: () => {readonly processes: number; readonly alive: number};
};

export const createProcessTree = (program: string): ProcessTree => {
  const threads = new Map<number, WatchedProcess>();
  /** Threads in a call that makes a process, the latest last. */
  let making: readonly number[] = [];
  let count = 0;
  let alive = 0;

  const adopt = (pid: number, parent: WatchedProcess | undefined): WatchedProcess => {
    const inherited = parent?.table ?? new Map();
    const child: WatchedProcess = {
      pid,
      program: parent?.program ?? program,
      actor: undefined,
      table: new Map(inherited),
      held: [],
    };
    count += 1;
    alive += 1;
    threads.set(pid, child);
    return child;
  };

  const of = (thread: number): WatchedProcess => {
    const known = threads.get(thread);
    if (known !== undefined) return known;
    const parent = making.at(-1);
    making = making.slice(0, -1);
    return adopt(thread, parent === undefined ? undefined : threads.get(parent));
  };

  return {
    of,
    forking: thread => {
      of(thread);
      making = [...making, thread];
    },
    forked: (thread, {child, isThread}) => {
      making = making.filter(other => other !== thread);
      const parent = of(thread);
      if (threads.has(child)) {
        // It came before its number was told, and was taken for a process.
        if (isThread && threads.get(child) !== parent) [count, alive] = [count - 1, alive - 1];
        if (isThread) threads.set(child, parent);
      } else if (isThread) threads.set(child, parent);
      else adopt(child, parent);
    },
    ended: thread => {
      const watched = threads.get(thread);
      threads.delete(thread);
      making = making.filter(other => other !== thread);
      if (watched?.pid !== thread) return undefined;
      alive -= 1;
      return watched;
    },
    counts: () => ({processes: count, alive}),
  };
};
