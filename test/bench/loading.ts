import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {median, table} from './measure.js';

/** How long the built program takes to know its labs, as the build has packed them and from their files. */
export const benchLoading = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-loading-'));
  try {
    const packed = programIn(join(folder, 'packed'));
    if (!existsSync(join(folder, 'packed/dist/labs.json')))
      throw new Error('dist/labs.json is missing; build it first.');
    const read = programIn(join(folder, 'read'));
    rmSync(join(folder, 'read/dist/labs.json'));
    const rows = [
      {what: 'node -e 0', once: () => run('-e', '0')},
      {what: 'socket-lab list, labs packed', once: () => run(packed, 'list')},
      {what: 'socket-lab list, labs from YAML', once: () => run(read, 'list')},
    ].map(row => ({...row, times: [] as number[]}));
    for (let round = 0; round < 11; round++) for (const {once, times} of rows) times.push(timeOf(once));
    return table(
      'loading the labs',
      rows.map(({what, times}) => ({what, milliseconds: median(times)})),
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
};

/** A copy, so that what is measured is not the checkout's own. */
const programIn = (folder: string): string => {
  for (const name of ['dist', 'labs', 'package.json']) cpSync(name, join(folder, name), {recursive: true});
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist/cli.js');
};

const run = (...args: readonly string[]) => execFileSync(process.execPath, args, {stdio: 'ignore'});

const timeOf = (once: () => unknown): number => {
  const began = performance.now();
  once();
  return performance.now() - began;
};
