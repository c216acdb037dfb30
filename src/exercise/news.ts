import {setTimeout as pause} from 'node:timers/promises';

/** Word that something has happened, for one who waits for it. */
export type News = {
  readonly come: () => void;
  /** Until they come, or it is time to look without them. */
  readonly wait: () => Promise<void>;
};

export const createNews = (): News => {
  let wake = (): void => undefined;
  return {
    come: () => wake(),
    wait: () =>
      Promise.race([
        new Promise<void>(resolve => {
          wake = resolve;
        }),
        pause(often),
      ]),
  };
};

/** In milliseconds: how often the kernel's tables are read while nothing tells that they have changed. */
const often = 40;
