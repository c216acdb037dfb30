import {setTimeout as pause} from 'node:timers/promises';
import type {Platform} from '../platform/platform.js';
import type {Session} from '../session/session.js';
import type {History} from './history.js';
import type {Learner} from './learner.js';

type Around = {
  readonly session: Session;
  readonly history: History;
  readonly learner: Learner;
  readonly platform: Platform;
};

/**
 * Whether everybody on the other side has come to rest: has ended, or is asleep in a call by the kernel's word, and was so at
 * the look before, with no news between. Ask it again and again; each answer is one look.
 */
export const createRest = ({session, history, learner, platform}: Around): (() => Promise<boolean>) => {
  let before = -1;
  let quiet = 0;
  return async () => {
    await session.sample();
    await learner.look();
    const asleep = await areAsleep(history, platform);
    const isQuiet = history.length() === before;
    before = history.length();
    quiet = isQuiet ? quiet + 1 : 0;
    // Where the kernel does not tell who sleeps, longer quiet must do.
    const isAtRest = asleep ? quiet >= looks : quiet >= looksInTheDark;
    if (!isAtRest) await pause(between);
    return isAtRest;
  };
};

const looks = 2;
const looksInTheDark = 25;
/** In milliseconds: for what is on its way inside the kernel. */
const between = 15;

/** By the kernel's word: everybody on the other side sleeps in a call on a socket, or has ended. */
export const areAsleep = async (history: History, {inspector}: Platform): Promise<boolean> => {
  const running = Object.values(history.view().world.actors).filter(({name, exit}) => name !== 'you' && !exit);
  const sleeps = await Promise.all(running.map(({pid}) => inspector.waits(pid)));
  return sleeps.every(wait => wait !== undefined);
};
