import type {Exercise} from './exercise/exercise.js';
import {languagesOf, readSolutions} from './exercise/solutions.js';
import {openKept} from './exercise-record.js';
import type {ExerciseTask} from './exercise-task.js';
import {exercisesOf, type House, refuse} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {exerciseStateOf} from './lab/attempt-progress.js';
import {complain} from './output.js';

/** `--solution`: one that others wrote, once the exercise is solved. */
export const showSolution = (house: House, exercise: Exercise, task: ExerciseTask & {kind: 'solution'}): number => {
  const {locale} = house;
  const known = readSolutions(exercisesOf(house), exercise.id);
  const wanted = known.find(({language}) => language === task.language);
  if (wanted === undefined) return refuse(messages.noSolution(exercise.id, task.language, languagesOf(known)), locale);
  if (exerciseStateOf(exercise.id, openKept(house)) !== 'solved' && !task.spoil) {
    complain(messages.notSolvedYet(exercise.id)[locale]);
    return 1;
  }
  // A file of ours, byte for byte.
  process.stdout.write(`${wanted.source}\n`);
  return 0;
};
