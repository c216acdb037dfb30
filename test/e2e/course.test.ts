import {spawnSync} from 'node:child_process';
import {afterEach, expect, test} from 'vitest';
import {builtProgram, closeAll, open} from '../support/pty.js';
import {playOn, stepShown} from './player.js';

afterEach(closeAll);

/** A player who always takes the first option has met false beliefs by then. */
const played = async (lang: string) => {
  const program = open(['--lang', lang], {columns: 80, rows: 24});
  await program.until('Enter');
  program.press('enter');
  await playOn(program, 7);
  return program;
};

test('what was believed wrongly is on the map with the numbers that refute it, and told on the command line', async () => {
  const program = await played('en');
  program.press('esc');
  await program.until('at step 7');
  program.press('b');
  await program.until(text => /[1-9]\d* held/.test(text));
  while (!program.text().includes('What your experiment showed')) {
    const before = program.text();
    program.press('down');
    await program.until(text => text !== before);
  }
  expect(program.text()).toContain('You said:');
  program.press('esc');
  await program.until('Enter continue');
  const {status, stdout} = spawnSync(process.execPath, [builtProgram(), 'progress', '--json'], {
    encoding: 'utf8',
    env: {PATH: process.env.PATH, XDG_STATE_HOME: `${program.home}/state`},
  });
  expect(status).toBe(0);
  const {beliefs, reviews} = JSON.parse(stdout);
  const held = beliefs.filter(({state}: {state: string}) => state === 'held');
  expect(held.length).toBeGreaterThan(0);
  for (const {evidence} of held) expect(evidence.shown.ko).not.toMatch(/\{\{|undefined/);
  expect(reviews.length).toBeGreaterThan(0);
  expect(reviews.every(({isDue}: {isDue: boolean}) => !isDue)).toBe(true);
});

test('words, the list of steps and a skip lead away and back', async () => {
  const program = await played('en');
  program.press('t');
  await program.until('in this step');
  program.press('/', 't', 'i', 'm', 'e');
  await program.until(text => text.includes('/ time') && text.includes('TIME_WAIT'));
  program.press('esc');
  await program.until(text => !text.includes('/ time'));
  program.press('esc');
  await program.until(text => stepShown(text) === 7);
  program.press('g');
  await program.until('go to this step');
  program.press('up', 'up', 'up', 'enter');
  await program.until(text => stepShown(text) === 4);
  program.press('n');
  await program.until('Skip this step?');
  program.press('n');
  await program.until(text => stepShown(text) === 5);
});

test('a lab is forgotten only when its key comes twice', async () => {
  const program = await played('ko');
  program.press('esc');
  await program.until('7단계');
  program.press('x');
  await program.until('기록을 지울까요?');
  program.press('y');
  await program.until('아무것도 바꾸지 않았습니다');
  expect(program.text()).toContain('7단계');
  program.press('x');
  await program.until('기록을 지울까요?');
  program.press('ㅌ');
  await program.until(text => text.includes('지웠습니다') && !text.includes('7단계'));
});
