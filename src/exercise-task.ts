import {exerciseOptionMessages as messages} from './i18n/exercise-option-messages.js';
import type {Text} from './model/text.js';

/** What is asked for about exercises. Times are in seconds. */
export type ExerciseTask =
  | {readonly kind: 'exercises'}
  /** At the prompt. */
  | {readonly kind: 'exercise'; readonly name: string; readonly seed?: number}
  | {
      readonly kind: 'attempt';
      readonly name: string;
      readonly command: readonly string[];
      readonly seed?: number;
      readonly times: number;
      readonly idle?: number;
      readonly limit?: number;
    }
  /** Write the program that the exercise is about to a new file. */
  | {readonly kind: 'start'; readonly name: string; readonly file: string}
  | {readonly kind: 'solution'; readonly name: string; readonly language: string; readonly spoil: boolean};

/** The options of `exercise` as parseArgs takes them. */
export const exerciseOptions = {
  seed: {type: 'string'},
  times: {type: 'string'},
  idle: {type: 'string'},
  limit: {type: 'string'},
  solution: {type: 'string'},
  spoil: {type: 'boolean'},
  start: {type: 'string'},
} as const;

export type ExerciseValues = {readonly [Name in keyof typeof exerciseOptions]?: string | boolean};

/** What stands behind `--` is a program of the learner's, whatever it looks like. */
export const splitCommand = (argv: readonly string[]): {own: readonly string[]; command?: readonly string[]} => {
  const at = argv.indexOf('--');
  return at === -1 || !argv.slice(0, at).some(word => word === 'exercise' || word === 'watch')
    ? {own: argv}
    : {own: argv.slice(0, at), command: argv.slice(at + 1)};
};

/** `positionals` without the word exercise. */
export const parseExerciseTask = (
  [name, ...more]: readonly string[],
  values: ExerciseValues,
  command: readonly string[] | undefined,
): ExerciseTask | {readonly problem: Text} => {
  if (more[0] !== undefined) return {problem: messages.tooMany(more[0])};
  if (name === undefined && values.start !== undefined) return {problem: messages.startNeedsName};
  if (name === undefined) return command === undefined ? {kind: 'exercises'} : {problem: messages.needsName};
  if (typeof values.solution === 'string')
    return {kind: 'solution', name, language: values.solution, spoil: values.spoil === true};
  if (typeof values.start === 'string') {
    if (command !== undefined) return {problem: messages.startAlone};
    return {kind: 'start', name, file: values.start};
  }
  const numbers = numbersOf(values);
  if ('problem' in numbers) return numbers;
  const {times = 1, seed, idle, limit} = numbers;
  const withSeed = seed === undefined ? {} : {seed};
  if (command === undefined) return {kind: 'exercise', name, ...withSeed};
  if (command.length === 0) return {problem: messages.needsCommand};
  const limits = {...(idle === undefined ? {} : {idle}), ...(limit === undefined ? {} : {limit})};
  return {kind: 'attempt', name, command, times, ...withSeed, ...limits};
};

type Numbers = {readonly seed?: number; readonly times?: number; readonly idle?: number; readonly limit?: number};

const numbersOf = (values: ExerciseValues): Numbers | {readonly problem: Text} => {
  const read: Record<string, number> = {};
  for (const [name, least] of Object.entries({seed: 0, times: 1, idle: 1, limit: 1})) {
    const written = values[name as keyof Numbers];
    if (written === undefined) continue;
    const number = /^\d+$/.test(String(written)) ? Number(written) : Number.NaN;
    if (!(number >= least && number <= most)) return {problem: messages.notANumber(name, String(written), least, most)};
    read[name] = number;
  }
  return read;
};

const most = 2 ** 31;
