import {openCall} from '../model/world.js';
import {createLook, type LookParts, type Sampled} from './look.js';

/** Decides when to look at the kernel's tables. While no subject runs it does nothing at all. */
export type Sampler = {
  /** A call was entered or returned, or a process ended: look, now or right after the look that is under way. */
  readonly touch: () => void;
  /** Resolves when a look that began after this has been recorded. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/** In milliseconds. */
const often = 100;
const seldom = 1000;

export const createSampler = (parts: LookParts & {readonly subjects: () => readonly Sampled[]}): Sampler => {
  const {subjects, recorder, now} = parts;
  const look = createLook(parts);
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStopped = false;
  let waiting: readonly (() => void)[] = [];

  const settled = (): Promise<void> =>
    new Promise(resolve => {
      waiting = [...waiting, resolve];
      if (isLooking) return;
      isLooking = true;
      clearTimeout(timer);
      // Not at once: a call that does not block is entered and has returned in the same burst of messages.
      setImmediate(() => void lookWhileAsked());
    });

  const lookWhileAsked = async (): Promise<void> => {
    const before = recorder.world();
    while (waiting.length > 0) {
      const served = waiting;
      waiting = [];
      if (!isStopped) await look(subjects());
      for (const resolve of served) resolve();
    }
    isLooking = false;
    const delay = isStopped ? undefined : nextDelay(subjects(), recorder.world() !== before);
    if (delay !== undefined) timer = setTimeout(touch, delay);
  };

  const nextDelay = (running: readonly Sampled[], changed: boolean): number | undefined => {
    if (running.length === 0) return undefined;
    if (changed || running.some(isBusy)) return often;
    return isAnythingOpen() ? seldom : undefined;
  };

  /** Somebody waits for this call; or it is a program's, and has not been seen asleep yet. */
  const isBusy = ({actor}: Sampled): boolean => {
    const world = recorder.world().actors[actor];
    const open = world && openCall(world);
    return (
      open !== undefined && (world?.program === undefined || (open.waitsIn === undefined && now() - open.at < seldom))
    );
  };

  const isAnythingOpen = (): boolean => {
    const {actors, tables} = recorder.world();
    const tableRows = Object.values(tables).flatMap(({rows}) => rows);
    return tableRows.length > 0 || Object.values(actors).some(({exit, held}) => exit === undefined && held.length > 0);
  };

  const touch = (): void => void settled();
  return {
    touch,
    settled,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
