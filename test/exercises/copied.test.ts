import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-copied-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

// What newer versions of Node.js guess from the source, the first ones of 20 and 22 do not.
const guesses = process.allowedNodeEnvironmentFlags.has('--experimental-detect-module');
const asBefore = guesses ? ['--no-experimental-detect-module'] : [];

const check = (file: string) =>
  spawnSync(process.execPath, [...asBefore, '--check', file], {encoding: 'utf8', env: {PATH: process.env.PATH}});

const programs = readdirSync('labs/exercises', {recursive: true, encoding: 'utf8'}).filter(name =>
  /\.[mc]?js$/.test(name),
);

test('there is one in JavaScript for each exercise', () => {
  const exercises = readdirSync('labs/exercises').filter(name => name.endsWith('.yaml'));
  expect(programs.filter(name => basename(name).startsWith('solution.'))).toHaveLength(exercises.length);
});

test.each(programs)('%s is understood by Node.js as it is, copied into an empty folder', name => {
  const alone = mkdtempSync(join(folder, 'empty-'));
  const copy = join(alone, basename(name));
  copyFileSync(join('labs/exercises', name), copy);
  expect(check(copy)).toMatchObject({status: 0, stderr: ''});
});

test('the check can tell: the same in a .js is not understood', () => {
  const file = join(folder, 'copied.js');
  writeFileSync(file, "import {connect} from 'node:net';\nconnect(0);\n");
  expect(check(file)).toMatchObject({status: 1, stderr: expect.stringContaining('import')});
});
