import type {Text} from '../model/text.js';

/** Why a program was ended from outside. */
export type Cut = 'stopped' | 'time' | 'processes';

/** Ends a program once, for the first reason that comes up. */
export type Ending = {
  readonly cut: (reason: Cut, note?: Text) => void;
  readonly cutAfter: (seconds: number, note: Text) => void;
  /** How it is ended, as soon as that is known. */
  readonly by: (end: () => Promise<void>) => void;
  /** It has ended; gives why, if not by itself. */
  readonly over: () => Cut | undefined;
};

export const createEnding = (onNote: (note: Text) => void): Ending => {
  let reason: Cut | undefined;
  let end: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;

  const cut: Ending['cut'] = (why, note) => {
    if (reason !== undefined) return;
    reason = why;
    if (note !== undefined) onNote(note);
    void end?.();
  };

  return {
    cut,
    cutAfter: (seconds, note) => {
      timer = setTimeout(() => cut('time', note), 1000 * seconds);
    },
    by: known => {
      end = known;
      if (reason !== undefined) void end();
    },
    over: () => {
      clearTimeout(timer);
      return reason;
    },
  };
};
