import {existsSync, readFileSync} from 'node:fs';

/**
 * The languages of solutions, with the ending of their files. As a module JavaScript runs in any folder: in a `.js` that
 * depends on the package around it. `prompt` are lines that are typed there.
 */
export const solutionEndings = {c: 'c', python: 'py', javascript: 'mjs', prompt: 'txt'} as const;

export type SolutionLanguage = keyof typeof solutionEndings;

/** A program that solves an exercise, to compare with. */
export type Solution = {readonly language: SolutionLanguage; readonly source: string};

/** All that there are of an exercise; `folder` is that of the exercises. */
export const readSolutions = (folder: URL, exercise: string): readonly Solution[] =>
  languages.flatMap(language => {
    const file = new URL(`${exercise}/solution.${solutionEndings[language]}`, folder);
    return existsSync(file) ? [{language, source: readFileSync(file, 'utf8').trimEnd()}] : [];
  });

export const languagesOf = (solutions: readonly Solution[]): readonly SolutionLanguage[] =>
  solutions.map(({language}) => language);

const languages = Object.keys(solutionEndings) as SolutionLanguage[];
