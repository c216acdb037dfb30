import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-tally-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** The last line that vitest prints for one file of tests, and whether it says that all is well. */
const lastLineFor = (source: string) => {
  writeFileSync(join(folder, 'some.test.mjs'), source);
  writeFileSync(
    join(folder, 'run.config.mjs'),
    `import {tally} from ${JSON.stringify(resolve('test/support/tally.ts'))};
     export default {root: ${JSON.stringify(folder)}, test: {globals: true, include: ['*.test.mjs'], reporters: [tally()]}};`,
  );
  const vitest = [resolve('node_modules/vitest/vitest.mjs'), 'run', '--config', join(folder, 'run.config.mjs')];
  try {
    return {line: last(execFileSync(process.execPath, vitest, {encoding: 'utf8', stdio: 'pipe'})), isWell: true};
  } catch (error) {
    return {line: last((error as {stdout: string}).stdout), isWell: false};
  }
};

const last = (output: string) => output.trimEnd().split('\n').at(-1);

test.each([
  ['test("a", () => {}); test("b", () => {})', '2 passed, 0 failed', true],
  [
    'test("a", () => {}); test("b", () => { throw new Error("no") }); test.skipIf(true)("c", () => {})',
    '1 passed, 1 failed, 1 skipped',
    false,
  ],
  ['throw new Error("a file that cannot be read")', '0 passed, 1 failed', false],
  ['test("a", () => { Promise.reject(new Error("nobody waits for this")) })', '1 passed, 1 failed', false],
])('%s', (source, line, isWell) => {
  expect(lastLineFor(source)).toEqual({line, isWell});
});
