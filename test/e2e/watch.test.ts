import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {descendantsOf, gone} from '../support/processes.js';
import {builtProgram, closeAll, open} from '../support/pty.js';
import {until} from '../support/until.js';

afterEach(closeAll);

/** A server and its client in one program: it needs nobody else. */
const talk = `const net = require('net');
const server = net.createServer(socket => socket.end('good bye')).listen(0, '127.0.0.1', () =>
  net.connect(server.address().port, '127.0.0.1').on('data', data => console.log(String(data))).on('close', () => server.close()));`;

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [builtProgram(), 'watch', ...args], {encoding: 'utf8', input: 'typed\n'});

test('on a terminal: the panels, then its history, call by call', async () => {
  const program = open(['watch', '--', process.execPath, '-e', talk], {columns: 120, rows: 40});
  await program.until('It ended with exit code 0.');
  expect(program.text()).toContain('good bye');
  program.press('left');
  await program.until('PAST');
  program.press('enter');
  await program.until(text => !text.includes('PAST'));
  program.press('esc');
  expect(await program.exit).toEqual({code: 0, signal: undefined});
});

test('on a terminal, too, what can not be watched is told in one line, with 2, and the terminal is as it was', async () => {
  const program = open(['watch', '--', 'no-such-program-here'], {shell: '"$@"; echo "code $?"; stty -a'});
  expect((await program.exit).code).toBe(0);
  expect(program.text()).toContain('There is no program "no-such-program-here"');
  expect(program.text()).toContain('code 2');
  expect(program.text()).toMatch(/\sicanon\b/);
});

test.each(['q', 'esc'])('%s ends a program that still runs', async key => {
  const program = open(['watch', '--', process.execPath, '-e', "require('net').createServer().listen(0)"]);
  await program.until('LISTEN');
  const processes = descendantsOf(program.pid);
  program.press(key);
  await program.exit;
  await until('nobody', () => processes.every(gone));
});

test('without a terminal: a line for each call, its exit code, and what it wrote', () => {
  const {status, stdout, stderr} = run('--', process.execPath, '-e', `${talk}; process.exitCode = 7`);
  expect(stderr).toBe('');
  expect(status).toBe(7);
  expect(stdout).toMatch(/node {2}accept\(\d+\) = \d+/);
  expect(stdout).toMatch(/node {2}read\(\d+, buffer.*\) = 8 /);
  expect(stdout).toMatch(/node {2}ended with exit code 7/);
  expect(stdout).toContain('    good bye');
});

test('what was injected is told as that, and not as what the kernel did', () => {
  const {stdout} = run('--inject', 'connect:1:ECONNREFUSED', '--', process.execPath, '-e', talk);
  expect(stdout).toMatch(/node {2}connect\(.*\) = -1 ECONNREFUSED {2}\(injected\) /);
  expect(stdout.match(/injected\)/g)).toHaveLength(1);
});

test.each([[[]], [['--json']]])('what a program is called does not reach the terminal raw %j', more => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const name = 'a\x1b[2J\u009b31m\nb';
  symlinkSync(process.execPath, join(folder, name));
  const {stdout} = run(...more, '--', join(folder, name), '-e', talk);
  rmSync(folder, {recursive: true});
  expect(stdout).toMatch(more.length === 0 ? /^a\\x1b\[2J\\u009b31m\\nb {2}accept\(/m : /"a\\u001b\[2J\\u009b31m\\nb"/);
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('as JSON: facts, and the end', () => {
  const {status, stdout} = run('--json', '--', 'cat');
  const lines: readonly {readonly kind: string}[] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(status).toBe(0);
  expect(lines[0]).toMatchObject({kind: 'subject-started', actor: 'cat', source: expect.any(String)});
  expect(lines.at(-1)).toMatchObject({kind: 'ended', code: 0, output: {text: 'typed\n', bytes: 6}});
});

test.each([
  [['no-such-program-here'], /There is no program/],
  [[], /stands behind --/],
])('%j is told in one line, with 2', (command, said) => {
  const {status, stderr} = run('--', ...command);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a time limit, and options that are wrong', () => {
  expect(run('--for', '0.2', '--', 'sleep', '9').status).toBe(124);
  expect(run('--for', 'ever', '--', 'true').status).toBe(2);
  expect(run('--inject', 'connect:0:ECONNREFUSED', '--', 'true').stderr).toMatch(/count them from 1/);
});
