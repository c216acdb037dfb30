import {createLook, type LookParts, type Sampled} from './look.js';
import {paceOf} from './pace.js';

/** Decides when to look at the kernel's tables. While no subject runs it does nothing at all. */
export type Sampler = {
  /** A call was entered or returned, or a process ended: look, now or right after the look that is under way. */
  readonly touch: () => void;
  /** Resolves when a look that began after this has been recorded; rejects when that look fails. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

export const createSampler = (parts: LookParts & {readonly subjects: () => readonly Sampled[]}): Sampler => {
  const {subjects, recorder, now} = parts;
  const look = createLook(parts);
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStopped = false;
  /** Those who have asked for a look that has not begun. */
  let waiting: readonly ((looked: Promise<void>) => void)[] = [];

  const settled = (): Promise<void> =>
    new Promise(resolve => {
      waiting = [...waiting, resolve];
      if (isLooking) return;
      isLooking = true;
      clearTimeout(timer);
      // Not at once: a call that does not block is entered and has returned in the same burst of messages.
      setImmediate(() => void lookWhileAsked());
    });

  /** Nobody asked for this look, so that nobody is told when it fails. */
  const touch = (): void => void settled().catch(() => undefined);

  const lookWhileAsked = async (): Promise<void> => {
    const before = recorder.world();
    while (waiting.length > 0) await lookFor(waiting);
    isLooking = false;
    if (isStopped) return;
    const running = subjects().map(({actor}) => actor);
    const delay = paceOf(recorder.world(), {running, isNews: recorder.world() !== before, now: now()});
    if (delay !== undefined) timer = setTimeout(touch, delay);
  };

  /** Of a look that fails they hear who asked for it; the next is another matter. */
  const lookFor = async (served: typeof waiting): Promise<void> => {
    waiting = [];
    const looked = isStopped ? Promise.resolve() : look(subjects());
    for (const resolve of served) resolve(looked);
    await looked.catch(() => undefined);
  };

  return {
    touch,
    settled,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
