/** Threads that are to go on later. */
export type Delays = {
  readonly put: (thread: number, milliseconds: number) => void;
  readonly isEmpty: () => boolean;
  /** Takes out those whose time has come. */
  readonly takeDue: () => readonly number[];
};

export const createDelays = (now: () => number): Delays => {
  const due = new Map<number, number>();
  return {
    put: (thread, milliseconds) => void due.set(thread, now() + milliseconds),
    isEmpty: () => due.size === 0,
    takeDue: () => {
      const threads = [...due].flatMap(([thread, at]) => (at <= now() ? [thread] : []));
      for (const thread of threads) due.delete(thread);
      return threads;
    },
  };
};
