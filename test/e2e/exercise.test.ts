import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, expect, test} from 'vitest';
import {descendantsOf, gone} from '../support/processes.js';
import {builtProgram, closeAll, type OpenedProgram, open} from '../support/pty.js';
import {until} from '../support/until.js';

afterEach(closeAll);

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-exercise-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const run = (...words: readonly string[]) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [builtProgram(), 'exercise', ...words], {
    encoding: 'utf8',
    env: {...process.env, XDG_STATE_HOME: folder, LC_ALL: 'C.UTF-8'},
  });
  return {status, stdout, stderr};
};

const solution = 'labs/exercises/first-request/solution.py';

test('an attempt is told as it goes, its verdict is the exit code, and the solutions open once it is solved', () => {
  expect(run('first-request', '--solution', 'c')).toMatchObject({status: 1, stdout: ''});
  const wrong = run('first-request', '--seed', '7', '--', 'node', '-e', '0');
  expect(wrong).toMatchObject({status: 1});
  expect(wrong.stdout).toMatch(/seed 7(.|\n)*\[ \] web accepted(.|\n)*not-connected: /);
  expect(run().stdout).toMatch(/first-request\ttried/);
  const right = run('first-request', '--times', '2', '--', 'python3', solution);
  expect(right).toMatchObject({status: 0, stderr: ''});
  expect(right.stdout).toMatch(/\[x\] web accepted(.|\n)*Solved\.(.|\n)*2 of 2/);
  expect(JSON.parse(run('--json').stdout)).toContainEqual(
    expect.objectContaining({id: 'first-request', state: 'solved'}),
  );
  expect(run('first-request', '--solution', 'c').stdout).toContain('int main(void)');
  // Eight starts of the program.
}, 90_000);

test.each([
  [['nothing', '--', 'true'], 2, /There is no exercise "nothing"/],
  [['first-request', '--times', 'x', '--', 'true'], 2, /--times takes a whole number/],
  [['first-request', 'more'], 2, /one argument too many/],
  [['first-request', '--'], 2, /Behind -- stands the program/],
  [['first-request'], 2, /Give the program that solves it/],
  [['first-request', '--solution', 'cobol', '--spoil'], 2, /no solution of first-request in cobol/],
  [['first-request', '--', join(folder, 'nothing')], 3, /^$/],
])('%j ends with %i', (words, status, said) => {
  const done = run(...words);
  expect(done.status).toBe(status);
  expect(done.stderr).toMatch(said);
});

test('a program that is not there is no attempt', () => {
  const {status, stdout} = run('three-sockets', '--', join(folder, 'nothing'));
  expect(status).toBe(3);
  expect(stdout).toContain('not-run: ');
  expect(stdout).not.toMatch(/Expected|hint/);
  expect(run().stdout).toMatch(/three-sockets\tnew/);
});

test('--json gives the verdict with everything that explains it', () => {
  const {stdout, status} = run('first-request', '--json', '--seed', '3', '--', 'node', '-e', '0');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    exercise: 'first-request',
    seed: 3,
    verdict: 'unsolved',
    fault: {id: 'not-connected'},
    points: expect.arrayContaining([{id: 'connected', text: expect.anything(), done: false}]),
  });
});

test('when we are killed, neither the program stays nor what it put into another session with another environment', async () => {
  const pids = join(folder, 'pids');
  const script = `env -i setsid sleep 86417 & echo $$ $! >${pids}.new; mv ${pids}.new ${pids}; wait`;
  const command = ['exercise', 'first-request', '--idle', '60', '--', 'sh', '-c', script];
  const us = spawn(process.execPath, [builtProgram(), ...command], {stdio: 'ignore'});
  await until('the program to have begun', () => existsSync(pids));
  const began = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
  const all = [...new Set([...began, ...descendantsOf(us.pid ?? 0)])];
  expect(all.length).toBeGreaterThan(began.length);
  us.kill('SIGKILL');
  await until('nobody of it to be left', () => all.every(gone));
}, 30_000);

/** Types a line, and waits until it is all there before Enter: keys that come in one piece with it would be text. */
const enter = async (program: OpenedProgram, text: string, wanted: RegExp) => {
  program.type(text);
  await program.until(screen => screen.includes(text.slice(-20)));
  program.press('enter');
  await program.until(wanted);
};

test.each([
  ['en', /· web accepted/, /✓ web sent you the page/, /Solved/, /o how others/],
  ['ko', /· 웹 서버가 접속을/, /✓ 웹 서버가 페이지를/, /해결했습니다/, /o 다른 풀이/],
])(
  'at the prompt the same list ticks itself, and nothing is left behind (%s)',
  async (lang, open_, sent, solved, others) => {
    const program = open(['exercise', 'first-request', '--seed', '7', '--lang', lang], {
      columns: 120,
      rows: 45,
      cwd: folder,
    });
    await program.until(open_);
    await program.until(/page.*"\/\w+"|page.*\/\w+/);
    await enter(program, 'fd = socket(AF_INET, SOCK_STREAM, 0)', /= 3/);
    await enter(program, 'connect(fd, server)', /connect\(fd = 3(.|\n)*= 0/);
    await enter(program, 'write(fd, "GET {{page}} HTTP/1.0\\r\\n\\r\\n")', sent);
    // Its result stands in a row of its own; the size of the buffer stands there before.
    await enter(program, 'n = read(fd, buffer, 4096)', /n = read\((.|\n)*│ {3}= \d+ +[\d.]+ m?s/);
    await enter(program, 'write(1, buffer, n)', /✓ (your program printed|프로그램이 본문을 출력)/);
    await enter(program, 'exit(0)', solved);
    expect(descendantsOf(program.pid).length).toBeGreaterThan(0);
    // Then others' solutions can be read, and behind the exercise lies the list of all.
    program.press('esc');
    await program.until(others);
    program.type('o');
    await program.until(/first-request: C(.|\n)*#include/);
    program.press('esc');
    await program.until(sent);
    program.press('esc');
    await program.until(/✓ 1\/\d+/);
  },
);
