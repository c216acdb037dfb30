import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {startersOf, writeStarter} from '../../src/exercise/starters.js';
import {noPrivateNetwork} from '../support/private-place.js';
import {builtProgram} from '../support/pty.js';

const exercises = pathToFileURL(`${resolve('labs/exercises')}/`);
const folder = mkdtempSync(join(tmpdir(), 'socket-lab-starters-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(folder, 'mine-'));
});

const write = (name: string, exercise = 'find-the-leak') => writeStarter(exercises, exercise, join(here, name));

test('an exercise has its starter in every language, or in none', () => {
  const names = readdirSync('labs/exercises').flatMap(name => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));
  const all = names.map(name => [name, startersOf(exercises, name)] as const).filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(all)).toEqual({'find-the-leak': ['c', 'py', 'mjs']});
});

test.each(['c', 'py', 'mjs'])('mine.%s is the program as it stands with the exercise', ending => {
  expect(write(`mine.${ending}`)).toBeUndefined();
  expect(readFileSync(join(here, `mine.${ending}`), 'utf8')).toBe(
    readFileSync(`labs/exercises/find-the-leak/start.${ending}`, 'utf8'),
  );
});

test('a file that is there is left as it is, and so is one that a link leads to', () => {
  writeFileSync(join(here, 'mine.py'), 'my own');
  symlinkSync(join(here, 'elsewhere.c'), join(here, 'link.c'));
  expect(write('mine.py')?.en).toContain('it is there already, and is left as it is (EEXIST)');
  expect(write('link.c')?.ko).toContain('이미 있는 파일');
  expect(readFileSync(join(here, 'mine.py'), 'utf8')).toBe('my own');
  expect(existsSync(join(here, 'elsewhere.c'))).toBe(false);
});

test.each([
  ['no/such/mine.py', 'there is no such folder (ENOENT)'],
  ['file/mine.py', 'a folder in it is a file (ENOTDIR)'],
  ['mine.js', 'Take one like mine.c|mine.py|mine.mjs.'],
  ['mine', 'Take one like'],
])('%s is refused, and nothing is written', (name, said) => {
  writeFileSync(join(here, 'file'), '');
  expect(write(name)?.en).toContain(said);
  expect(readdirSync(here)).toEqual(['file']);
});

test('an exercise without one says that there is nothing to begin with', () => {
  expect(write('mine.py', 'first-request')?.en).toContain('begins with an empty file');
  expect(readdirSync(here)).toEqual([]);
});

/** The program in a shell, in which something was done before; `disk` is the folder that it writes into. */
const runIn = (script: string, ...around: readonly string[]) => {
  const disk = join(here, 'disk');
  mkdirSync(disk);
  const start = [process.execPath, builtProgram(), 'exercise', 'find-the-leak', '--start', join(disk, 'mine.py')];
  const [command = '', ...words] = [...around, 'sh', '-c', script, 'sh', ...start];
  const env = {PATH: process.env.PATH, HOME: here, LANG: 'C.UTF-8', DISK: disk};
  return spawnSync(command, words, {encoding: 'utf8', env});
};

test('what can not be written wholly is not there', () => {
  const {status, stdout, stderr} = runIn('ulimit -f 0 && exec "$@"');
  expect({status, stdout}).toEqual({status: 2, stdout: ''});
  expect(stderr).toMatch(/mine\.py" was not written: EFBIG/);
  expect(readdirSync(join(here, 'disk'))).toEqual([]);
});

// Needs a mount of its own, which is to be had where a network of its own is.
test.skipIf(noPrivateNetwork !== undefined)('a full disk is said to be full, and has no half of a file on it', () => {
  const fill = 'mount -t tmpfs -o size=4k tmpfs "$DISK" && head -c 4096 /dev/zero > "$DISK/fill"';
  const {stdout, stderr} = runIn(`${fill}; "$@"; ls -A "$DISK"`, 'unshare', '-rm');
  expect(stderr).toMatch(/mine\.py" was not written: the disk is full \(ENOSPC\)/);
  expect(stdout).toBe('fill\n');
});
