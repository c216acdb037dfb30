import type {Exercise} from './exercise/exercise.js';
import {writeStarter} from './exercise/starters.js';
import {exercisesOf, type House, refuse} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {print} from './output.js';

/** `--start`: writes the program that the exercise is about. */
export const startExercise = (house: House, {id}: Exercise, file: string): number => {
  const problem = writeStarter(exercisesOf(house), id, file);
  if (problem !== undefined) return refuse(problem, house.locale);
  print(messages.starterWritten(id, file)[house.locale]);
  return 0;
};
