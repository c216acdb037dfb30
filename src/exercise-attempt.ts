import {attempt} from './exercise/attempt.js';
import type {Exercise} from './exercise/exercise.js';
import {givenTo} from './exercise/given.js';
import {type Limits, usualLimits} from './exercise/limits.js';
import {type Outcome, outcomeOf} from './exercise/outcome.js';
import {type Point, pointsOf} from './exercise/points.js';
import {startersOf} from './exercise/starters.js';
import type {ExerciseTask} from './exercise-task.js';
import {exercisesOf, type House} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import type {View} from './lab/observe.js';
import type {Locale} from './model/text.js';
import {print} from './output.js';
import {outcomeLines, pointLines} from './plain/exercise-lines.js';
import {jsonText} from './plain/json-text.js';

export type AttemptTask = ExerciseTask & {readonly kind: 'attempt'};

type Once = AttemptTask & {readonly seed: number};

type Tell = (line: string) => void;

/** One attempt, told as it goes; as JSON, what came of it. */
export const attemptOnce = async (
  house: House,
  exercise: Exercise,
  task: Once,
  signal: AbortSignal,
): Promise<Outcome> => {
  const {locale, options, platform, openSession} = house;
  const {seed, command} = task;
  const tell: Tell = options.json ? () => undefined : print;
  tell(`${exercise.title[locale]} · ${messages.seed(seed)[locale]}`);
  tell(`${messages.goal[locale]}: ${exercise.goal[locale]}`);
  const starters = startersOf(exercisesOf(house), exercise.id);
  if (starters.length > 0) tell(messages.starters(exercise.id, starters)[locale]);
  const onFact = createTelling(exercise, command, locale, tell);
  const guardEntry = new URL('./guard.js', import.meta.url);
  const parts = {exercise, seed, command, limits: limitsOf(task), platform, openSession, guardEntry, onFact, signal};
  const outcome = outcomeOf(exercise, await attempt(parts));
  if (options.json) print(jsonText({...outcome, goal: exercise.goal}));
  for (const line of outcomeLines(outcome, locale)) tell(line);
  if (outcome.verdict !== 'solved') tell(messages.again(exercise.id, seed)[locale]);
  return outcome;
};

const limitsOf = ({idle, limit}: AttemptTask): Limits => ({
  ...usualLimits,
  ...(idle === undefined ? {} : {idle}),
  ...(limit === undefined ? {} : {time: limit}),
});

/** Once the program runs: what it was given, and each point that is ticked, or loses its tick. */
const createTelling = (exercise: Exercise, command: readonly string[], locale: Locale, tell: Tell) => {
  let points: readonly Point[] = [];
  let isTold = false;
  return (view: View): void => {
    if (view.world.actors.you === undefined) return;
    const given = isTold ? undefined : givenTo(exercise, view);
    if (given !== undefined && 'environment' in given) {
      isTold = true;
      for (const [name, value] of Object.entries(given.environment)) tell(`  ${name}=${value}`);
      tell(messages.runs(command.join(' '))[locale]);
    }
    const now = pointsOf(exercise, view);
    for (const line of pointLines(points, now, locale)) tell(line);
    points = now;
  };
};
