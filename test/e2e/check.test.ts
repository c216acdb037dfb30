import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {placeOf} from '../support/lab-source.js';
import {builtProgram} from '../support/pty.js';

const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync('labs/README.md', 'utf8'))?.[1] ?? '';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-check-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

const write = (source: string): string => {
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, source);
  return file;
};

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [builtProgram(), ...args], {
    encoding: 'utf8',
    env: {PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8'},
  });

test('a lab that keeps every law: a line each, and 0', () => {
  const {status, stdout, stderr} = run('check', write(example));
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout).toMatch(/^ok {2}echo {2}solvable: /m);
  expect(stdout).toMatch(/^ok {2}echo {2}not-vacuous connect: \d+ of \d+ /m);
  expect(stdout.trim().split('\n').at(-1)).toBe('labs checked: 1, broken laws: 0');
});

test('a check that says nothing is told with its place, and 1', () => {
  const source = example.replace('client.fd.peer = client.server', 'client.pid > 0');
  const file = write(source);
  const {status, stdout} = run('check', folder, '--lang', 'ko');
  expect(status).toBe(1);
  expect(stdout).toContain(`${file}:${placeOf(source, 'client.pid > 0')}: not-vacuous connect: 시험한 잘못된 기록`);
});

test('a file that is wrong is not played, and each thing in it is told', () => {
  const {status, stdout} = run('check', write(example.replace('minutes: 2', 'minuets: 2')));
  expect(status).toBe(1);
  expect(stdout).toMatch(/mine\.yaml:6:1: written: /);
  expect(stdout).not.toContain('solvable');
});

test('a folder without a lab is no success', () => {
  const {status, stdout, stderr} = run('check', folder);
  expect({status, stdout}).toEqual({status: 2, stdout: ''});
  expect(stderr).toContain(folder);
});

test('--json says the same with all that is behind it', () => {
  const lines: unknown[] = run('check', write(example), '--json')
    .stdout.trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({
      law: 'not-vacuous',
      step: 'connect',
      kept: true,
      details: expect.objectContaining({
        conditions: expect.arrayContaining([
          expect.objectContaining({written: 'client.fd.state = ESTABLISHED', heldBefore: false}),
        ]),
      }),
    }),
  );
});

test("other people's labs are listed and played beside ours", () => {
  write(example);
  expect(run('list', '--labs', folder).stdout).toMatch(/^echo\t/m);
  const {status, stdout} = run('run', 'echo', '--labs', folder);
  expect(status).toBe(0);
  expect(stdout).toContain('finished: An echo');
});
