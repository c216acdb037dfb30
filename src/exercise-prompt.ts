import type {Exercise} from './exercise/exercise.js';
import {listExercises} from './exercise/list-exercises.js';
import {newSeed} from './exercise/vary.js';
import {exercisesOf, type House, refuse} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {startApp} from './start-app.js';

/** On a terminal; elsewhere somebody has to make the calls. */
export const playAtPrompt = async (house: House, exercise: Exercise, seed = newSeed(Math.random)): Promise<number> => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return refuse(messages.needsProgram(exercise.id), house.locale);
  const {startExercise} = await import('./app/exercise/begin-exercise.js');
  const {listed} = listExercises(exercisesOf(house));
  const chosen = listed.findIndex(one => one.exercise.id === exercise.id);
  return startApp(house, state => startExercise({...state, exercises: {listed, chosen}}, exercise, seed));
};
