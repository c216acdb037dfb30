import {homedir} from 'node:os';
import {type AttemptParts, attempt} from './exercise/attempt.js';
import type {Exercise} from './exercise/exercise.js';
import {givenTo} from './exercise/given.js';
import {usualLimits} from './exercise/limits.js';
import {listExercises} from './exercise/list-exercises.js';
import {loadExercises} from './exercise/load-exercises.js';
import {type Outcome, outcomeOf} from './exercise/outcome.js';
import {type Point, pointsOf} from './exercise/points.js';
import {readSolutions, type Solution} from './exercise/solutions.js';
import {startersOf, writeStarter} from './exercise/starters.js';
import {newSeed} from './exercise/vary.js';
import type {ExerciseTask} from './exercise-task.js';
import {type House, refuse} from './house.js';
import {exerciseMessages as messages} from './i18n/exercise-messages.js';
import {exerciseStateOf, withAttempt} from './lab/attempt-progress.js';
import {openProgress} from './lab/progress-file.js';
import {exerciseList, outcomeLines, pointLines} from './plain/exercise-lines.js';
import {startApp} from './start-app.js';
import {safeText} from './wire/printable.js';

/** Exit code: 0 solved, 1 not, 2 usage, 3 the program could not be run or was stopped. */
export const runExercise = async (house: House, task: ExerciseTask): Promise<number> => {
  const {locale, options} = house;
  const folder = folderOf(house);
  const {exercises, problems} = loadExercises(folder);
  for (const {file, line, column, message} of problems) complain(`${file}:${line}:${column}: ${message[locale]}`);
  if (task.kind === 'exercises') {
    const starters = (id: string) => startersOf(folder, id);
    print(exerciseList(exercises, openKept(house), locale, options.json, starters));
    return 0;
  }
  const exercise = exercises.find(({id}) => id === task.name);
  if (exercise === undefined)
    return refuse(
      messages.unknown(
        task.name,
        exercises.map(({id}) => id),
      ),
      locale,
    );
  if (task.kind === 'solution') return showSolution(house, exercise, task);
  if (task.kind === 'start') return begin(house, exercise, task.file);
  if (task.kind === 'exercise') return playAtPrompt(house, exercise, task.seed);
  return attemptOften(house, exercise, task);
};

/** Writes the program that the exercise is about. */
const begin = (house: House, {id}: Exercise, file: string): number => {
  const problem = writeStarter(folderOf(house), id, file);
  if (problem !== undefined) return refuse(problem, house.locale);
  print(messages.starterWritten(id, safeText(file))[house.locale]);
  return 0;
};

const folderOf = ({ours}: House): URL => new URL('exercises/', ours);

/** On a terminal; elsewhere somebody has to make the calls. */
const playAtPrompt = async (house: House, exercise: Exercise, seed = newSeed(Math.random)): Promise<number> => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return refuse(messages.needsProgram(exercise.id), house.locale);
  const {startExercise} = await import('./app/exercise/begin-exercise.js');
  const {listed} = listExercises(folderOf(house));
  const chosen = listed.findIndex(one => one.exercise.id === exercise.id);
  return startApp(house, state => startExercise({...state, exercises: {listed, chosen}}, exercise, seed));
};

const attemptOften = async (
  house: House,
  exercise: Exercise,
  task: ExerciseTask & {kind: 'attempt'},
): Promise<number> => {
  const {locale, options} = house;
  const outcomes: Outcome[] = [];
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  let isLost = false;
  process.stdout.on('error', ({code = ''}: NodeJS.ErrnoException) => {
    // Whoever read has had enough. A full disk is another matter: the exit code still tells the verdict, and it is kept.
    if (code === 'EPIPE') ending.abort();
    else if (!isLost) complain(messages.notWritten(code)[locale]);
    isLost = true;
  });
  while (outcomes.length < task.times && !ending.signal.aborted) {
    const seed = outcomes.length === 0 && task.seed !== undefined ? task.seed : newSeed(Math.random);
    const outcome = await attemptOnce(house, exercise, {...task, seed}, ending.signal);
    outcomes.push(outcome);
    if (outcome.verdict === 'stopped') break;
  }
  const solved = outcomes.filter(({verdict}) => verdict === 'solved').length;
  if (task.times > 1 && !options.json) print(messages.times(solved, outcomes.length)[locale]);
  const isSolved = solved === task.times;
  keep(house, exercise.id, isSolved);
  if (isSolved && !options.json)
    print(messages.compare(exercise.id, languagesOf(readSolutions(folderOf(house), exercise.id)).join('|'))[locale]);
  return isSolved ? 0 : outcomes.at(-1)?.verdict === 'stopped' ? 3 : 1;
};

type Once = ExerciseTask & {kind: 'attempt'} & {readonly seed: number};

const attemptOnce = async (house: House, exercise: Exercise, task: Once, signal: AbortSignal): Promise<Outcome> => {
  const {locale, options} = house;
  const {seed, command} = task;
  const tell = options.json ? () => undefined : print;
  tell(`${exercise.title[locale]} · ${messages.seed(seed)[locale]}`);
  tell(`${messages.goal[locale]}: ${exercise.goal[locale]}`);
  const starters = startersOf(folderOf(house), exercise.id);
  if (starters.length > 0) tell(messages.starters(exercise.id, starters)[locale]);
  let points: readonly Point[] = [];
  let isTold = false;
  const onFact: AttemptParts['onFact'] = view => {
    const given = isTold ? undefined : givenTo(exercise, view);
    if (given !== undefined && 'environment' in given && view.world.actors.you !== undefined) {
      isTold = true;
      for (const [name, value] of Object.entries(given.environment)) tell(`  ${name}=${safeText(value)}`);
      tell(messages.runs(safeText(command.join(' ')))[locale]);
    }
    if (view.world.actors.you === undefined) return;
    const now = pointsOf(exercise, view);
    for (const line of pointLines(points, now, locale)) tell(line);
    points = now;
  };
  const limits = {...usualLimits, ...(task.idle && {idle: task.idle}), ...(task.limit && {time: task.limit})};
  const {platform, openSession} = house;
  const guardEntry = new URL('./guard.js', import.meta.url);
  const parts = {exercise, seed, command, limits, platform, openSession, guardEntry, onFact, signal};
  const outcome = outcomeOf(exercise, await attempt(parts));
  if (options.json) print(JSON.stringify({...outcome, goal: exercise.goal}));
  else for (const line of outcomeLines(outcome, locale)) tell(line);
  if (!options.json && outcome.verdict !== 'solved') tell(messages.again(exercise.id, seed)[locale]);
  return outcome;
};

const showSolution = (house: House, exercise: Exercise, task: ExerciseTask & {kind: 'solution'}): number => {
  const {locale} = house;
  const known = readSolutions(folderOf(house), exercise.id);
  const wanted = known.find(({language}) => language === task.language);
  if (wanted === undefined) return refuse(messages.noSolution(exercise.id, task.language, languagesOf(known)), locale);
  if (exerciseStateOf(exercise.id, openKept(house)) !== 'solved' && !task.spoil) {
    complain(messages.notSolvedYet(exercise.id)[locale]);
    return 1;
  }
  print(wanted.source);
  return 0;
};

const languagesOf = (solutions: readonly Solution[]): readonly string[] => solutions.map(({language}) => language);

const around = () => ({env: process.env, home: homedir()});

const openKept = ({locale}: House) => {
  const {progress, notice} = openProgress(around());
  if (notice !== undefined) complain(notice[locale]);
  return progress;
};

/** A verdict is a verdict, also where it can't be kept. */
const keep = ({locale}: House, exercise: string, isSolved: boolean): void => {
  const at = new Date().toISOString();
  const notice = openProgress(around()).keep(kept => withAttempt(kept, exercise, isSolved, at));
  if (notice !== undefined) complain(notice[locale]);
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`socket-lab: ${line}\n`);
