import {afterEach, expect, test} from 'vitest';
import {closeAll, open} from '../support/pty.js';
import {playOn, stepShown} from './player.js';

afterEach(closeAll);

test('a newcomer sees the labs and the one key that begins', async () => {
  const program = open();
  await program.until('Enter');
  expect(program.text()).toContain('The journey of one page');
  program.press('enter');
  await program.until(text => stepShown(text) === 1);
});

test.each([
  ['en', 80, 24],
  ['ko', 120, 40],
])('the whole journey, played in %s at %dx%d', async (lang, columns, rows) => {
  const program = open(['--lang', lang], {columns, rows});
  await program.until('Enter');
  program.press('enter');
  const screens = await playOn(program);
  expect(screens.length).toBeGreaterThan(30);
  const all = screens.join('\n');
  for (const seen of ['ESTABLISHED', 'CLOSE_WAIT', 'EINTR', 'EBADF']) expect(all).toContain(seen);
  for (const screen of screens) expect(screen).not.toMatch(/undefined|\[object|NaN/);
  program.press('enter');
  await program.until(lang === 'en' ? 'finished' : '완료');
});

test('the next start goes on at the step where the last one was left', async () => {
  const first = open(['--lang', 'en']);
  await first.until('Enter');
  first.press('enter');
  await playOn(first, 6);
  const next = open(['--lang', 'en'], {env: {XDG_STATE_HOME: `${first.home}/state`}});
  await next.until('step 6 of 15');
  next.press('enter');
  await next.until(text => stepShown(text) === 6);
  await next.until('getsockname');
});

test('stepping back moves all panels to the past, and says so', async () => {
  const program = open(['--lang', 'en'], {columns: 120, rows: 40});
  await program.until('Enter');
  program.press('enter');
  await playOn(program, 8);
  await program.until('ESTABLISHED');
  program.press('left', 'left');
  await program.until('PAST');
  for (let presses = 0; presses < 40 && program.text().includes('ESTABLISHED'); presses++) {
    const before = program.text();
    program.press('left');
    await program.until(text => text !== before);
  }
  expect(program.text()).not.toContain('ESTABLISHED');
  program.press('end');
  await program.until(text => !text.includes('PAST') && text.includes('ESTABLISHED'));
});

test('a window that changes its size is laid out again, and too small says so', async () => {
  const program = open(['--lang', 'en'], {columns: 120, rows: 40});
  await program.until('Enter');
  program.press('enter');
  await program.until('Descriptors');
  program.resize({columns: 80, rows: 24});
  await program.until(text => text.includes('Descriptors') && text.split('\n').every(line => line.length <= 80));
  program.resize({columns: 40, rows: 10});
  await program.until('60×20');
  program.resize({columns: 120, rows: 40});
  await program.until('Connection');
});

test('the language changes with a key, while a lab runs', async () => {
  const program = open(['--lang', 'en']);
  await program.until('Enter');
  program.press('enter');
  await program.until('Descriptors');
  program.press('L');
  await program.until('디스크립터');
});
