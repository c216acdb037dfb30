import {own} from './own.js';
import type {Progress} from './progress.js';

/** One more attempt at an exercise. Solved once, it stays so. */
export const withAttempt = (progress: Progress, exercise: string, isSolved: boolean, at: string): Progress => {
  const kept = own(progress.exercises ?? {}, exercise);
  const solved = kept?.solved ?? (isSolved ? at : undefined);
  const now = {...kept, attempts: (kept?.attempts ?? 0) + 1, ...(solved === undefined ? {} : {solved})};
  return {...progress, exercises: {...progress.exercises, [exercise]: now}};
};
