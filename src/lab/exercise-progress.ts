import type {Text} from '../model/text.js';
import {own} from './own.js';
import type {Progress} from './progress.js';
import {openProgress} from './progress-file.js';

export {openProgress} from './progress-file.js';

/** One more attempt. Solved once, it stays so. */
export const withAttempt = (progress: Progress, exercise: string, isSolved: boolean, at: string): Progress => {
  const kept = own(progress.exercises ?? {}, exercise);
  const solved = kept?.solved ?? (isSolved ? at : undefined);
  const now = {...kept, attempts: (kept?.attempts ?? 0) + 1, ...(solved === undefined ? {} : {solved})};
  return {...progress, exercises: {...progress.exercises, [exercise]: now}};
};

/** Reads the file again first: another exercise may have been solved meanwhile. Why it can't be kept, or undefined. */
export const keepAttempt = (
  around: Parameters<typeof openProgress>[0],
  exercise: string,
  isSolved: boolean,
  at: string,
): Text | undefined => {
  const {progress, save} = openProgress(around);
  return save(withAttempt(progress, exercise, isSolved, at));
};
