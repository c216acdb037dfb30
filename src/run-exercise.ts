import type {Exercise} from './exercise/exercise.js';
import {loadExercises} from './exercise/load-exercises.js';
import {startersOf} from './exercise/starters.js';
import {attemptOften} from './exercise-attempts.js';
import {playAtPrompt} from './exercise-prompt.js';
import {openKept} from './exercise-record.js';
import {showSolution} from './exercise-solution.js';
import {startExercise} from './exercise-start.js';
import type {ExerciseTask} from './exercise-task.js';
import {exercisesOf, type House, refuse} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {complain, say} from './output.js';
import {exerciseList} from './plain/exercise-lines.js';

/** Exit code: 0 solved, 1 not, 2 usage, 3 the program could not be run or was stopped. */
export const runExercise = async (house: House, task: ExerciseTask): Promise<number> => {
  const {locale} = house;
  const {exercises, problems} = loadExercises(exercisesOf(house));
  for (const {file, line, column, message} of problems) complain(`${file}:${line}:${column}: ${message[locale]}`);
  if (task.kind === 'exercises') return list(house, exercises);
  const exercise = exercises.find(({id}) => id === task.name);
  if (exercise === undefined) return refuse(messages.unknown(task.name, exercises.map(idOf)), locale);
  switch (task.kind) {
    case 'solution':
      return showSolution(house, exercise, task);
    case 'start':
      return startExercise(house, exercise, task.file);
    case 'exercise':
      return playAtPrompt(house, exercise, task.seed);
    case 'attempt':
      return attemptOften(house, exercise, task);
  }
};

const list = (house: House, exercises: readonly Exercise[]): number => {
  const {locale, options} = house;
  const starters = (id: string) => startersOf(exercisesOf(house), id);
  return say(exerciseList(exercises, openKept(house), locale, options.json, starters));
};

const idOf = ({id}: Exercise): string => id;
