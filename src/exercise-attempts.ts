import type {Exercise} from './exercise/exercise.js';
import {type Outcome, wasTried} from './exercise/outcome.js';
import {languagesOf, readSolutions} from './exercise/solutions.js';
import {newSeed} from './exercise/vary.js';
import {type AttemptTask, attemptOnce} from './exercise-attempt.js';
import {keep} from './exercise-record.js';
import {exercisesOf, type House} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {print} from './output.js';
import {signalled} from './signalled.js';

/** A program of the learner's, `--times` in a row: all must solve it. One that was stopped is the last. */
export const attemptOften = async (house: House, exercise: Exercise, task: AttemptTask): Promise<number> => {
  const {locale, options} = house;
  const tell = options.json ? () => undefined : print;
  const outcomes: Outcome[] = [];
  const ending = endingSignal();
  while (outcomes.length < task.times && !ending.aborted) {
    const seed = (outcomes.length === 0 ? task.seed : undefined) ?? newSeed(Math.random);
    const outcome = await attemptOnce(house, exercise, {...task, seed}, ending);
    outcomes.push(outcome);
    if (outcome.verdict === 'stopped') break;
  }
  const solved = outcomes.filter(({verdict}) => verdict === 'solved').length;
  if (task.times > 1) tell(messages.times(solved, outcomes.length)[locale]);
  const isSolved = solved === task.times;
  if (outcomes.some(wasTried)) keep(house, exercise.id, isSolved);
  if (!isSolved) return outcomes.at(-1)?.verdict === 'stopped' ? 3 : 1;
  const others = languagesOf(readSolutions(exercisesOf(house), exercise.id));
  tell(messages.compare(exercise.id, others.join('|'))[locale]);
  return 0;
};

/** Somebody wants it to end, or whoever read what it prints has had enough. */
const endingSignal = (): AbortSignal => {
  const ending = new AbortController();
  void signalled().then(() => ending.abort());
  // A full disk is another matter: the verdict is kept.
  process.stdout.on('error', ({code}: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') ending.abort();
  });
  return ending.signal;
};
