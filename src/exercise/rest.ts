import {setTimeout as pause} from 'node:timers/promises';
import {you} from '../lab/you.js';
import type {Platform, Wait} from '../platform/platform.js';
import type {Session} from '../session/session.js';
import type {History} from './history.js';
import type {Learner} from './learner.js';

type Around = {
  readonly session: Pick<Session, 'sample'>;
  readonly history: Pick<History, 'view' | 'length'>;
  readonly learner: Pick<Learner, 'look'>;
  readonly platform: Pick<Platform, 'inspector'>;
};

/**
 * Whether everybody on the other side has come to rest: has ended, or is asleep in a call by the kernel's word, and was so at
 * the looks before, with no news between. Whoever is awake may still do something, however long it takes on a busy computer;
 * only where the kernel does not tell must longer quiet do. Ask it again and again; each answer is one look.
 */
export const createRest = ({session, history, learner, platform}: Around): (() => Promise<boolean>) => {
  let before: {readonly facts: number; readonly kind: Wait['kind']} = {facts: -1, kind: 'untold'};
  let quiet = 0;
  return async () => {
    await session.sample();
    await learner.look();
    const now = {kind: await othersWait(history, platform), facts: history.length()};
    quiet = now.facts === before.facts && now.kind === before.kind ? quiet + 1 : 0;
    before = now;
    const isAtRest = now.kind !== 'awake' && quiet >= looks[now.kind];
    if (!isAtRest) await pause(between);
    return isAtRest;
  };
};

/** How many looks in a row must have found the same as the one before. */
const looks = {asleep: 2, untold: 25};
/** In milliseconds: for what is on its way inside the kernel. */
const between = 15;

/** By the kernel's word: everybody on the other side sleeps in a call on a socket or has ended, somebody is awake, or it is not told. */
export const othersWait = async (
  history: Pick<History, 'view'>,
  {inspector}: Pick<Platform, 'inspector'>,
): Promise<Wait['kind']> => {
  const running = Object.values(history.view().world.actors).filter(({name, exit}) => name !== you && !exit);
  const kinds = (await Promise.all(running.map(({pid}) => inspector.waits(pid)))).map(({kind}) => kind);
  return kinds.find(kind => kind === 'awake') ?? kinds.find(kind => kind === 'untold') ?? 'asleep';
};
