import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Exercise} from './exercise.js';
import {type ExerciseProblem, parseExercise} from './parse-exercise.js';

export type LoadedExercises = {readonly exercises: readonly Exercise[]; readonly problems: readonly ExerciseProblem[]};

/** The exercises of all `.yaml` files in a folder, the easiest first. A broken file hinders no other. */
export const loadExercises = (folder: string | URL): LoadedExercises => {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const parsed = namesIn(path).map(name => {
    const file = join(path, name);
    return parseExercise(file, readFileSync(file, 'utf8'));
  });
  return {
    exercises: parsed
      .flatMap(one => (one.ok ? [one.exercise] : []))
      .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1)),
    problems: parsed.flatMap(one => (one.ok ? [] : one.problems)),
  };
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .sort();
  } catch {
    return [];
  }
};
