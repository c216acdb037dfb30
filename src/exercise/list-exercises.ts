import type {Exercise} from './exercise.js';
import {loadExercises} from './load-exercises.js';
import type {ExerciseProblem} from './parse-exercise.js';
import {readSolutions, type Solution} from './solutions.js';

/** An exercise with what others made of it. */
export type ListedExercise = {readonly exercise: Exercise; readonly solutions: readonly Solution[]};

/** All of a folder, the easiest first, and what is wrong with the files of the others. */
export const listExercises = (
  folder: URL,
): {readonly listed: readonly ListedExercise[]; readonly problems: readonly ExerciseProblem[]} => {
  const {exercises, problems} = loadExercises(folder);
  return {
    listed: exercises.map(exercise => ({exercise, solutions: readSolutions(folder, exercise.id)})),
    problems,
  };
};
