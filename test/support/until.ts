import {setTimeout as pause} from 'node:timers/promises';

export type Waiting = {
  /** Milliseconds after which waiting is given up; only a backstop. */
  readonly within?: number;
  /** What was there instead, for the error message. */
  readonly lastSeen?: () => string;
};

/** Looks again and again until something shows, and gives it. Throws with what was last seen when it never does. */
export const until = async <Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  {within = 15_000, lastSeen}: Waiting = {},
): Promise<Found> => {
  const end = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) {
      throw new Error(`waited ${within} ms for ${what}, in vain.${lastSeen ? ` Last seen:\n${lastSeen()}` : ''}`);
    }
    await pause(5);
  }
};
