import {constants} from 'node:fs';
import {access, stat} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import type {Text} from '../model/text.js';
import {watchMessages as messages} from './watch-messages.js';

/** Why a command can't be run; undefined when it can, as far as anybody can tell before (execvp(3)). */
export const programProblem = async (name: string, path: string): Promise<Text | undefined> => {
  const candidates = name.includes('/') ? [name] : path.split(delimiter).map(folder => join(folder || '.', name));
  const found = await Promise.all(candidates.map(kindOf));
  if (found.includes('program')) return undefined;
  return found.includes('file') ? messages.notExecutable(name) : messages.notFound(name);
};

const kindOf = async (file: string): Promise<'program' | 'file' | 'none'> => {
  const known = await stat(file).catch(() => undefined);
  if (known === undefined) return 'none';
  if (!known.isFile()) return 'file';
  return access(file, constants.X_OK).then(
    () => 'program',
    () => 'file',
  );
};
