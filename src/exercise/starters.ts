import {closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {exerciseMessages as messages} from '../i18n/exercise-messages.js';
import {errnoOf} from '../lab/errno-of.js';
import type {Text} from '../model/text.js';
import {solutionEndings} from './solutions.js';

/** Endings of the programs with which an exercise begins, `NAME/start.c` and so on in `folder`; most have none. */
export const startersOf = (folder: URL, exercise: string): readonly string[] =>
  Object.values(solutionEndings).filter(ending => existsSync(starter(folder, exercise, ending)));

const starter = (folder: URL, exercise: string, ending: string): URL => new URL(`${exercise}/start.${ending}`, folder);

/**
 * Writes the program with which an exercise begins to a new file, in the language that its name ends with. Gives why it
 * could not; then nothing is left of it, and a file that was there is as it was.
 */
export const writeStarter = (folder: URL, exercise: string, file: string): Text | undefined => {
  const known = startersOf(folder, exercise);
  if (known.length === 0) return messages.noStarter(exercise);
  const ending = known.find(one => file.endsWith(`.${one}`));
  if (ending === undefined) return messages.starterEnding(file, known);
  const made = attempt(() => openSync(file, 'wx'));
  if ('failed' in made) return messages.starterNotWritten(file, made.failed);
  const written = attempt(() => {
    writeFileSync(made.result, readFileSync(starter(folder, exercise, ending)));
    closeSync(made.result);
  });
  if (!('failed' in written)) return undefined;
  attempt(() => rmSync(file, {force: true}));
  return messages.starterNotWritten(file, written.failed);
};

/** What came of it, or the name of the error, such as ENOSPC. */
const attempt = <Result>(action: () => Result): {readonly result: Result} | {readonly failed: string} => {
  try {
    return {result: action()};
  } catch (error) {
    return {failed: errnoOf(error)};
  }
};
