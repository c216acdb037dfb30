import type {Text} from '../model/text.js';
import {withAttempt} from './attempt-progress.js';
import {openProgress} from './progress-file.js';

export {openProgress} from './progress-file.js';

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
