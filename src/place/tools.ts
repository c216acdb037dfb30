import {execFile} from 'node:child_process';
import {access, constants} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import type {Command} from './place.js';

/** Where a tool of the system lies: a subject's environment has no PATH in which to look. */
export const findTool = async (name: string): Promise<string | undefined> => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/'));
  for (const folder of [...folders, '/usr/bin', '/bin', '/usr/sbin', '/sbin']) {
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
};

/** Undefined when the command succeeded, else what it complained about. */
export const runOnce = ({file, arguments: parameters}: Command): Promise<string | undefined> =>
  new Promise(resolve => {
    execFile(file, [...parameters], {timeout: 5000}, (error, _stdout, stderr) => {
      resolve(error === null ? undefined : stderr.trim() || error.message);
    });
  });
