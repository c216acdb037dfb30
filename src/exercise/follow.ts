import {you} from '../lab/you.js';
import {textValue} from '../model/value.js';
import type {Platform} from '../platform/platform.js';
import type {Session} from '../session/session.js';
import type {Exercise} from './exercise.js';
import type {History} from './history.js';
import type {Learner} from './learner.js';
import {createActivity, type Limits, type Stop} from './limits.js';
import type {OtherSide} from './other-side.js';
import {createRest, othersWait} from './rest.js';
import {isSo} from './when.js';

export type Following = {
  readonly exercise: Exercise;
  readonly limits: Limits;
  readonly platform: Platform;
  readonly session: Session;
  readonly history: History;
  readonly learner: Learner;
  readonly others: OtherSide;
  /** Until something has happened, or it is time to look anyway. */
  readonly wait: () => Promise<void>;
  readonly signal?: AbortSignal;
};

/** Looks until the attempt is over. Why it had to be stopped, or undefined. */
export const follow = async (parts: Following): Promise<Stop | undefined> => {
  const {history, learner, others, signal} = parts;
  const activity = createActivity(parts.limits);
  const rest = createRest(parts);
  for (;;) {
    const family = await learner.look();
    others.startDue();
    // The list can hold for a moment, before the rest has arrived of what a program has done.
    const isEnding = isNearEnd(parts, family.length > 0);
    if (others.trouble() !== undefined) return undefined;
    const stop = activity.look(family, history.length(), learner.written());
    if (stop === 'idle' && !(await isIdle(parts, family.length > 0))) activity.touch();
    else if (stop !== undefined) return stopFor(stop, history);
    if (signal?.aborted === true) return stopFor('told', history);
    if (isEnding && !others.areStarting() && (await rest())) return undefined;
    await parts.wait();
  }
};

/** Once nothing can come any more, and nothing has for two looks, what is done is done, and what is not stays undone. */
const isNearEnd = ({exercise, history, learner}: Following, isRunning: boolean): boolean => {
  const view = history.view();
  const isDone = exercise.done.every(({when}) => isSo(when, view));
  const isOver = exercise.over !== undefined && isSo(exercise.over, view);
  return isDone || isOver || (!learner.isRunning() && !isRunning);
};

/**
 * On a busy computer the other side may need long for its next call, or for its beginning; that is not the learner's. Whose
 * program has ended is not idle either: what comes then is the end of the attempt.
 */
const isIdle = async ({history, others, platform}: Following, isRunning: boolean): Promise<boolean> =>
  isRunning && !others.areStarting() && (await othersWait(history, platform)) !== 'awake';

const stopFor = (stop: Stop, history: History): Stop => {
  history.record({kind: 'memory-set', name: 'stopped', value: textValue(stop), at: 0, actor: you, source: 'session'});
  return stop;
};
