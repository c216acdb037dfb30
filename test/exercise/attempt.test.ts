import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {attempt} from '../../src/exercise/attempt.js';
import {type Limits, usualLimits} from '../../src/exercise/limits.js';
import {outcomeOf, wasTried} from '../../src/exercise/outcome.js';
import {parseExercise} from '../../src/exercise/parse-exercise.js';
import {sessionsOn} from '../../src/open-session.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {guardEntry} from '../support/guard-entry.js';
import {gone} from '../support/processes.js';
import {subjectEntry} from '../support/subject-entry.js';

const platform = detectPlatform(process.platform);
if ('unsupported' in platform) throw new Error(platform.unsupported.en);
const openSession = sessionsOn(platform, pathToFileURL(await subjectEntry()));
const parsed = parseExercise('first-request.yaml', readFileSync('labs/exercises/first-request.yaml', 'utf8'));
if (!parsed.ok) throw new Error('first-request is broken');
const {exercise} = parsed;
const folder = mkdtempSync(join(tmpdir(), 'socket-lab-attempt-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** The same exercise with another list. */
const withDone = (when: string) => {
  const source = readFileSync('labs/exercises/first-request.yaml', 'utf8');
  const list = `done: [{id: one, en: one, ko: 하나, when: ${when}}]\n`;
  const changed = parseExercise('changed.yaml', source.replace(/^done:\n(?: .*\n)+/m, list));
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  return changed.exercise;
};

const tryOut = async (command: readonly string[], limits: Partial<Limits> = {}, signal?: AbortSignal) =>
  outcomeOf(
    exercise,
    await attempt({
      exercise,
      seed: 1,
      command,
      limits: {...usualLimits, idle: 2, time: 30, ...limits},
      platform,
      openSession,
      guardEntry,
      ...(signal && {signal}),
    }),
  );

const javascript = (source: string): readonly string[] => [process.execPath, '-e', source];

test.each<[string, readonly string[], string]>([
  ['is not there', [join(folder, 'nothing')], 'not-run'],
  ['may not be executed', [folder], 'not-run'],
  ['dies at once', javascript('process.kill(process.pid, "SIGSEGV")'), 'crashed'],
  ['throws', javascript('throw new Error("no")'), 'crashed'],
  ['ends without a word', javascript(''), 'not-connected'],
  ['waits for ever', javascript('process.stdin; setInterval(() => undefined, 1e8)'), 'not-connected'],
  ['holds itself', javascript('process.kill(process.pid, "SIGSTOP")'), 'not-connected'],
  [
    'prints without end',
    javascript('const more = () => process.stdout.write("x".repeat(65536), more); more()'),
    'output',
  ],
])('a program that %s', async (_what, command, fault) => {
  const outcome = await tryOut(command);
  expect(outcome).toMatchObject({fault: {id: fault}, left: 0});
  expect(outcome.verdict).not.toBe('solved');
});

test('of a program that never ran nothing is expected, and no hint tells how to do it', async () => {
  const notRun = await tryOut([join(folder, 'nothing')]);
  expect(notRun).toMatchObject({verdict: 'stopped', fault: {id: 'not-run'}});
  expect(notRun).not.toHaveProperty('hint');
  expect(notRun).not.toHaveProperty('expected');
  expect(wasTried(notRun)).toBe(false);
  const ended = await tryOut(javascript(''));
  expect(ended).toMatchObject({verdict: 'unsolved', hint: expect.anything(), expected: expect.anything()});
  expect(wasTried(ended)).toBe(true);
});

test('a list that holds for a moment only is not done', async () => {
  const exercise = withDone('web.connections = 1');
  const connecting = (times: number) =>
    javascript(`
      const [host, port] = process.env.SERVER.split(':');
      for (let more = 0; more < ${times}; more++) require('node:net').connect(port, host).end();`);
  const parts = {exercise, seed: 1, limits: {...usualLimits, idle: 2}, platform, openSession, guardEntry};
  const once = await attempt({...parts, command: connecting(1)});
  expect(outcomeOf(exercise, once)).toMatchObject({verdict: 'solved', left: 0});
  const twice = await attempt({...parts, command: connecting(2)});
  expect(outcomeOf(exercise, twice).verdict).not.toBe('solved');
});

test('what another system is needed for is said, and not tried', async () => {
  const other = platform.id === 'linux' ? 'darwin' : 'linux';
  const elsewhere = {...exercise, systems: [other] as const};
  const parts = {
    exercise: elsewhere,
    seed: 1,
    command: javascript(''),
    limits: usualLimits,
    platform,
    openSession,
    guardEntry,
  };
  expect(outcomeOf(elsewhere, await attempt(parts))).toMatchObject({
    verdict: 'stopped',
    fault: {id: 'trouble', say: {en: expect.stringContaining('Not available here')}},
  });
});

test('a program that works for ever is stopped when the time is over', async () => {
  expect(await tryOut(javascript('for (;;);'), {time: 2})).toMatchObject({
    verdict: 'stopped',
    stopped: 'time',
    left: 0,
  });
});

test('one that starts others without end is ended with all of them, also those that left its group', async () => {
  const pids = join(folder, 'pids');
  writeFileSync(pids, '');
  const source = `
    const {spawn} = require('node:child_process');
    const {appendFileSync} = require('node:fs');
    setInterval(() => {
      const child = spawn('sleep', ['1000'], {detached: true, stdio: 'ignore'});
      if (child.pid) appendFileSync(${JSON.stringify(pids)}, child.pid + '\\n');
    }, 0);`;
  const outcome = await tryOut(javascript(source), {processes: 8});
  expect(outcome).toMatchObject({verdict: 'stopped', fault: {id: 'processes'}, left: 0});
  const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
  expect(started.length).toBeGreaterThan(5);
  expect(started.filter(pid => !gone(pid))).toEqual([]);
});

test('whoever started an attempt can end it', async () => {
  const ending = new AbortController();
  const tried = tryOut(javascript('setInterval(() => undefined, 1e8)'), {idle: 30}, ending.signal);
  ending.abort();
  expect(await tried).toMatchObject({verdict: 'stopped', fault: {id: 'told'}, left: 0});
});
