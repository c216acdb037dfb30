import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {installPackage} from './installed.js';

export const setup = (): void => {
  buildWhenOld();
  // What runs in the pty is the package as it would be installed, not the folder it was built in.
  process.env.SOCKET_LAB_PROGRAM = installPackage();
};

/** Makes dist/ when it is older than what it is made of, so that `vitest` alone never tests yesterday's program. */
const buildWhenOld = (): void => {
  const made = existsSync(marker) ? modified(marker) : 0;
  if (made >= Math.max(newest('src'), newest('labs'), modified('package-lock.json'))) return;
  const {status} = spawnSync(process.execPath, ['src/build/build.mjs'], {stdio: 'inherit'});
  // Tests of one folder may run while another is half written; `npm test` does not get this far.
  if (status !== 0)
    process.stderr.write('The build failed: tests of the built program see the last one that was built.\n');
};

// Written last by the build.
const marker = join('dist', 'THIRD_PARTY_LICENSES');

const modified = (path: string) => statSync(path).mtimeMs;

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, {recursive: true}).map(entry => modified(join(folder, String(entry)))));
