import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';

type Packed = {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly {readonly path: string; readonly mode: number}[];
};

let folder = '';
let packed: Packed;

/** What would be published, unpacked where nothing else of the repository is. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-package-'));
  // The build has run before the tests; `npm pack` would run it again.
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  packed = JSON.parse(told)[0];
  execFileSync('tar', ['-xf', join(folder, packed.filename), '-C', folder]);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['koffi', '@koromix']) symlinkSync(resolve('node_modules', name), join(modules, name));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [join(folder, 'package/dist/cli.js'), ...args], {encoding: 'utf8'});

test('holds the program, the labs, the licences and nothing else', () => {
  const paths = packed.files.map(({path}) => path);
  expect(paths.filter(path => !/^(dist|labs)\//.test(path)).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  expect(paths.filter(path => path.startsWith('dist/') && !path.endsWith('.js')).sort()).toEqual([
    'dist/THIRD_PARTY_LICENSES',
    'dist/labs.json',
  ]);
  expect(paths.filter(path => /^labs\/.*\.yaml$/.test(path)).length).toBeGreaterThan(0);
  expect((packed.files.find(({path}) => path === 'dist/cli.js')?.mode ?? 0) & 0o111).toBe(0o111);
});

test('has the solutions of every exercise, and the programs with which one begins', () => {
  const paths = packed.files.map(({path}) => path);
  const exercises = paths.filter(path => /^labs\/exercises\/[^/]*\.yaml$/.test(path));
  expect(exercises.length).toBeGreaterThan(0);
  for (const file of exercises) {
    const solutions = ['c', 'py', 'mjs'].map(ending => `${file.slice(0, -'.yaml'.length)}/solution.${ending}`);
    expect(paths).toEqual(expect.arrayContaining(solutions));
  }
  const file = join(folder, 'mine.py');
  run('exercise', 'find-the-leak', '--start', file);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync('labs/exercises/find-the-leak/start.py', 'utf8'));
});

test('is small enough for npx', () => {
  expect(packed.size).toBeLessThan(820_000);
});

test('runs from where it was unpacked, and finds its labs', () => {
  expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  const listed: unknown = JSON.parse(run('list', '--json'));
  expect(JSON.stringify(listed)).toContain('"id"');
});
