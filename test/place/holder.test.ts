import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {bundledEntry} from '../support/subject-entry.js';

test('its end is waited for, also by a process that has nothing else to do', async () => {
  const tool = fileURLToPath(new URL('../fixtures/late-unshare.sh', import.meta.url));
  const closer = [await bundledEntry('test/fixtures/holder-closer.ts'), tool];
  // A process that runs out of work before its promises are kept exits with 13, which would be an error here.
  const {stdout} = await promisify(execFile)(process.execPath, closer);
  expect(stdout).toBe('ended\n');
});
