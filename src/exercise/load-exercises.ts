import {fileURLToPath} from 'node:url';
import {readSources, type SourceFile} from '../lab/source-file.js';
import type {Exercise} from './exercise.js';
import {type ExerciseProblem, type ParsedExercise, parseExercise} from './parse-exercise.js';

export type LoadedExercises = {readonly exercises: readonly Exercise[]; readonly problems: readonly ExerciseProblem[]};

/** The exercises of all `.yaml` files in a folder, the easiest first. A broken file hinders no other. */
export const loadExercises = (folder: string | URL): LoadedExercises => {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const parsed = readSources(path).map(parse);
  return {
    exercises: parsed
      .flatMap(one => (one.ok ? [one.exercise] : []))
      .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1)),
    problems: parsed.flatMap(one => (one.ok ? [] : one.problems)),
  };
};

const parse = (read: SourceFile): ParsedExercise =>
  'source' in read
    ? parseExercise(read.file, read.source)
    : {ok: false, problems: [{file: read.file, line: 1, column: 1, message: read.message}]};
