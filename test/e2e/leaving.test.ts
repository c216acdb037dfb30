import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {constants} from 'node:os';
import {afterEach, expect, test} from 'vitest';
import {childrenOf, descendantsOf, gone} from '../support/processes.js';
import {closeAll, type OpenedProgram, type OpenOptions, open} from '../support/pty.js';
import {until} from '../support/until.js';
import {playOn} from './player.js';

afterEach(closeAll);

const leftAlternateScreen = '\x1b[?1049l';
const cursorShown = '\x1b[?25h';
const cursorHidden = '\x1b[?25l';

const inLab = async (options: OpenOptions = {}) => {
  const program = open(['--lang', 'en'], options);
  await program.until('Enter');
  program.press('enter');
  await program.until('make the call');
  return {program, processes: descendantsOf(program.pid)};
};

/**
 * node-pty hands over nothing any more 200 ms after its child has ended, however much is still under way. So its child is a
 * shell that stays, and what it prints stands behind the program's last bytes.
 */
const shell = '"$@"; code=$?; stty -a; echo "ended $code"; read -r stay';

const ended = async (program: OpenedProgram) => {
  const codeIn = (output: string) => /ended (\d+)\r?\n/.exec(output)?.[1];
  const code = await until('the program to end', () => codeIn(program.output()), {lastSeen: program.text});
  return {code: Number(code), output: program.output()};
};

const noneLeft = (processes: readonly number[]) =>
  until('no process to be left', () => processes.every(gone), {
    lastSeen: () => processes.filter(pid => !gone(pid)).join(),
  });

/** As stty tells: lines are edited, what is typed is shown, and Ctrl-C is a signal again. */
const expectRestored = (output: string): void => {
  expect(output).toContain(leftAlternateScreen);
  expect(output.lastIndexOf(cursorShown)).toBeGreaterThan(output.lastIndexOf(cursorHidden));
  const modes = output.slice(output.lastIndexOf(leftAlternateScreen)).split(/[\s;]+/);
  expect(modes).toEqual(expect.arrayContaining(['icanon', 'echo', 'isig', 'icrnl', 'opost']));
};

test.each(['q', 'ctrl-c'])('%s restores the terminal and leaves no process', async key => {
  const {program, processes} = await inLab({shell});
  expect(processes.length).toBeGreaterThanOrEqual(4);
  program.press(key);
  const {code, output} = await ended(program);
  expect(code).toBe(0);
  expectRestored(output);
  await noneLeft(processes);
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)('%s restores the terminal and leaves no process', async (signal, expected) => {
  const {program, processes} = await inLab({shell});
  const [pid] = childrenOf(program.pid);
  if (pid === undefined) throw new Error('the shell has no child');
  process.kill(pid, signal);
  const {code, output} = await ended(program);
  expect(code).toBe(expected);
  expectRestored(output);
  await noneLeft(processes);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s restores a slow terminal, too', async signal => {
  const {program, processes} = await inLab({shell, columns: 200, rows: 60});
  const [pid] = childrenOf(program.pid);
  if (pid === undefined) throw new Error('the shell has no child');
  program.slowDown();
  // Every change of its size is a signal, and a screen to be written: a write that waits is broken off and goes on later.
  let turn = 0;
  const resizeUntil = (what: string, isSo: () => boolean) =>
    until(what, () => {
      turn += 1;
      program.resize({columns: 200 + (turn % 2), rows: 60});
      return isSo();
    });
  const before = program.output().length;
  await resizeUntil('several screens', () => program.output().length > before + 50_000);
  process.kill(pid, signal);
  await resizeUntil('the program to end', () => program.output().includes('ended '));
  expectRestored((await ended(program)).output);
  await noneLeft(processes);
});

test('a terminal that is closed ends the program by its signal, and leaves no process', async () => {
  const {program, processes} = await inLab();
  program.hangUp();
  expect((await program.exit).signal).toBe(constants.signals.SIGHUP);
  await noneLeft(processes);
});

test('a terminal that is closed during an attempt at an exercise ends it in the same way', async () => {
  const waits = ['exercise', 'three-sockets', '--', process.execPath, '-e', 'setInterval(() => 0, 1000)'];
  const program = open(waits);
  await program.until('runs');
  const processes = descendantsOf(program.pid);
  program.hangUp();
  expect((await program.exit).signal).toBe(constants.signals.SIGHUP);
  await noneLeft(processes);
});

test('SIGKILL can restore nothing, but leaves no process', async () => {
  const {program, processes} = await inLab();
  program.signal('SIGKILL');
  await noneLeft(processes);
});

test('SIGKILL while a call blocks leaves no process either', async () => {
  const {program, processes} = await inLab();
  await playOn(program, 9);
  const before = program.text();
  program.press('enter');
  await program.until(text => text !== before);
  program.press('enter');
  await program.until('give up the call');
  program.signal('SIGKILL');
  await noneLeft(processes);
});

test('a subject that dies is a fact on the screen, and Enter brings the step back', async () => {
  const {program} = await inLab();
  const pid = Number(/client\s+pid (\d+)/.exec(program.text())?.[1]);
  expect(descendantsOf(program.pid)).toContain(pid);
  process.kill(pid, 'SIGSEGV');
  await program.until('SIGSEGV');
  await program.until('start afresh');
  program.press('enter');
  await program.until('make the call');
  expect(program.text()).not.toContain(`pid ${pid}`);
});

test('a progress file that can not be read is put aside with a message, never overwritten', async () => {
  const {home} = open();
  const folder = `${home}/other/socket-lab`;
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}/progress.json`, '{"format": 1, "labs": ');
  const program = open(['--lang', 'en'], {columns: 120, rows: 40, env: {XDG_STATE_HOME: `${home}/other`}});
  await program.until("can't be read");
  expect(readdirSync(folder).filter(name => name.includes('unreadable'))).toHaveLength(1);
});
