import {shapeTroubles} from '../lab/shape-troubles.js';
import {isTooLarge, tooLarge} from '../lab/source-size.js';
import {type Position, readYaml} from '../lab/yaml-source.js';
import type {Text} from '../model/text.js';
import {buildExercise} from './build-exercise.js';
import {checkExercise} from './check-exercise.js';
import type {Exercise} from './exercise.js';
import {exerciseSchema} from './schema.js';

/** What is wrong with an exercise file, and where. Lines and columns count from 1. */
export type ExerciseProblem = Position & {readonly file: string; readonly message: Text};

export type ParsedExercise =
  | {readonly ok: true; readonly exercise: Exercise}
  | {readonly ok: false; readonly problems: readonly ExerciseProblem[]};

/** An exercise from its source, or everything that is wrong with it, in the order of the file. Never throws. */
export const parseExercise = (file: string, source: string): ParsedExercise => {
  const refuse = (found: readonly (Position & {readonly message: Text})[]): ParsedExercise => ({
    ok: false,
    problems: found
      .map(({line, column, message}) => ({file, line, column, message}))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  });
  if (isTooLarge(source)) return refuse([{line: 1, column: 1, message: tooLarge}]);
  const yaml = readYaml(source);
  if (!yaml.ok) return refuse(yaml.problems);
  const shaped = exerciseSchema.safeParse(yaml.value);
  const troubles = shaped.success
    ? checkExercise(shaped.data)
    : shapeTroubles(shaped.error.issues, {schema: exerciseSchema, root: yaml.value});
  if (!shaped.success || troubles.length > 0)
    return refuse(troubles.map(trouble => ({...yaml.locate(trouble), message: trouble.message})));
  return {ok: true, exercise: buildExercise(shaped.data)};
};
