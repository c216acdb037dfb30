import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {afterEach, expect, test} from 'vitest';
import {descendantsOf, gone} from '../support/processes.js';
import {closeAll, type OpenedProgram, open} from '../support/pty.js';
import {until} from '../support/until.js';
import {playOn} from './player.js';

afterEach(closeAll);

const leftAlternateScreen = '\x1b[?1049l';
const cursorShown = '\x1b[?25h';

const inLab = async () => {
  const program = open(['--lang', 'en']);
  await program.until('Enter');
  program.press('enter');
  await program.until('make the call');
  return {program, processes: descendantsOf(program.pid)};
};

/** A pty may tell that the program has ended before it hands over the last bytes. */
const restored = (program: OpenedProgram, sequence: string) =>
  until('the terminal to be restored', () => program.output().includes(sequence));

const noneLeft = (processes: readonly number[]) =>
  until('no process to be left', () => processes.every(gone), {
    lastSeen: () => processes.filter(pid => !gone(pid)).join(),
  });

test.each(['q', 'ctrl-c'])('%s restores the terminal and leaves no process', async key => {
  const {program, processes} = await inLab();
  expect(processes.length).toBeGreaterThanOrEqual(3);
  program.press(key);
  expect(await program.exit).toEqual({code: 0, signal: undefined});
  await restored(program, leftAlternateScreen);
  await restored(program, cursorShown);
  await noneLeft(processes);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s restores the terminal and leaves no process', async signal => {
  const {program, processes} = await inLab();
  program.signal(signal);
  await program.exit;
  await restored(program, leftAlternateScreen);
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
