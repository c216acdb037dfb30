import {own} from './own.js';
import type {Progress} from './progress.js';

export type ExerciseState = 'new' | 'tried' | 'solved';

export const exerciseStateOf = (exercise: string, {exercises = {}}: Progress): ExerciseState => {
  const kept = own(exercises, exercise);
  if (kept?.solved !== undefined) return 'solved';
  return kept === undefined ? 'new' : 'tried';
};

/** One more attempt at an exercise. Solved once, it stays so. */
export const withAttempt = (progress: Progress, exercise: string, isSolved: boolean, at: string): Progress => {
  const kept = own(progress.exercises ?? {}, exercise);
  const solved = kept?.solved ?? (isSolved ? at : undefined);
  const now = {...kept, attempts: (kept?.attempts ?? 0) + 1, ...(solved === undefined ? {} : {solved})};
  return {...progress, exercises: {...progress.exercises, [exercise]: now}};
};
