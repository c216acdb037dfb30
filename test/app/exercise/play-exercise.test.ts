import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, expect, test} from 'vitest';
import {faultAt} from '../../../src/app/exercise/view.js';
import type {Exercise} from '../../../src/exercise/exercise.js';
import {loadExercises} from '../../../src/exercise/load-exercises.js';
import {sessionsOn} from '../../../src/open-session.js';
import {thisPlatform} from '../../support/applications.js';
import {type AtPrompt, playAtPrompt} from '../../support/at-prompt.js';
import {subjectEntry} from '../../support/subject-entry.js';

const openSession = sessionsOn(thisPlatform(), pathToFileURL(await subjectEntry()));
const {exercises} = loadExercises(resolve('labs/exercises'));

let opened: AtPrompt | undefined;
afterEach(() => opened?.close());

const named = (name: string): Exercise => {
  const exercise = exercises.find(({id}) => id === name);
  if (exercise === undefined) throw new Error(`no exercise ${name}`);
  return exercise;
};

/** An exercise at the prompt, with real processes. */
const play = async (exercise: Exercise): Promise<AtPrompt> => {
  const one = playAtPrompt(openSession, exercise, 7);
  opened = one;
  await one.ready();
  return one;
};

const pid = (one: AtPrompt): number | undefined => one.run().world.actors.you?.pid;

test('sockets are counted by the kernel as for a program, and the list ticks itself', async () => {
  const one = await play(named('three-sockets'));
  for (const name of ['a', 'b', 'c']) await one.enter(`${name} = socket(AF_INET, SOCK_STREAM, 0)`);
  await one.until('three', () => one.done().includes('three'));
  expect(one.saved).toEqual([]);
  await one.enter('close(b)');
  await one.solved();
  expect(one.saved.at(-1)?.exercises?.['three-sockets']).toMatchObject({attempts: 1, solved: expect.any(String)});
});

test('what is given lies in memory under small names, also of an application that is started again', async () => {
  const one = await play(named('first-request'));
  expect(one.memory()).toMatchObject({server: {kind: 'address'}, page: {kind: 'bytes'}});
  const before = {pid: pid(one), memory: one.memory()};
  await one.enter('exit(0)');
  await one.enter(':restart you');
  await one.ready();
  expect(pid(one)).not.toBe(before.pid);
  expect(one.memory()).toMatchObject(before.memory);
});

test('whoever is to come, comes when the time has come, and is no variable', async () => {
  const one = await play(named('answer-dns'));
  await one.enter('udp = socket(AF_INET, SOCK_DGRAM, 0)');
  await one.enter('bind(udp, 127.0.0.1:0)');
  await one.enter('n = recvfrom(udp, query, 512, client)');
  expect(one.memory()).toMatchObject({n: {kind: 'number'}, client: {kind: 'address'}});
  expect(one.memory()).not.toHaveProperty('ann');
});

test('who needs to know where another one waits starts when that has been seen, and never without', async () => {
  const greeter = {actor: 'greeter', program: 'greeter', options: {greeting: 'hi\n'}};
  const calls = ['fd = socket(AF_INET, SOCK_STREAM, 0)', 'connect(fd, there)', 'n = read(fd, said, 10)'];
  const caller = {actor: 'caller', program: 'script', options: {set: {there: '{{greeter.listening}}'}, calls}};
  const one = await play({...named('three-sockets'), place: [caller, greeter]});
  await one.until('the caller', () => one.is('caller.heard.text contains hi'));
  expect(one.run().world.actors.caller?.memory.there).toMatchObject({kind: 'address'});
});

test('when the application has ended, the fault is said as of a program', async () => {
  const one = await play(named('first-request'));
  const fault = () => faultAt(one.playing(), one.run().trace);
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  await one.enter('connect(fd, server)');
  expect(fault()).toBeUndefined();
  await one.enter('exit(0)');
  await one.until('the fault', () => fault() !== undefined);
  expect(fault()?.en).toContain('connect sends no request');
});

test('exit(0), where no end is asked for, asks what is wrong: that is what was there before it', async () => {
  const one = await play(named('find-the-leak'));
  const begin = ['listener = socket(AF_INET, SOCK_STREAM, 0)', 'bind(listener, 127.0.0.1:0)', 'listen(listener, 5)'];
  const serve = ['fd = accept(listener)', 'n = read(fd, line, 100)', 'write(fd, line, n)', 'fd = accept(listener)'];
  for (const line of [...begin, ...serve]) await one.enter(line);
  await one.until('the first to have closed', () => one.is('you.rows.CLOSE_WAIT > 0'));
  await one.enter('exit(0)');
  await one.until('the fault', () => faultAt(one.playing(), one.run().trace) !== undefined);
  expect(faultAt(one.playing(), one.run().trace)?.en).toContain('CLOSE_WAIT');
});

test(':again begins with other values, and nothing of what was done but that it was tried', async () => {
  const one = await play(named('first-request'));
  const {page} = one.memory();
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  await one.enter(':again');
  await one.ready();
  expect(one.memory()).not.toHaveProperty('fd');
  expect(one.memory().page).toMatchObject({kind: 'bytes'});
  expect(one.memory().page).not.toEqual(page);
  expect(one.saved.at(-1)?.exercises).toEqual({'first-request': {attempts: 1}});
});

test('the lines of the attempt before :again can be recalled, behind those of this one', async () => {
  const one = await play(named('first-request'));
  const field = () => Object.values(one.run().free?.prompts ?? {})[0]?.input.text;
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  await one.enter(':again');
  await one.ready();
  expect(one.run().free?.deeds).toEqual([]);
  one.press('up');
  expect(field()).toBe('fd = socket(AF_INET, SOCK_STREAM, 0)');
  one.press('down');
  await one.enter('other = socket(AF_INET, SOCK_DGRAM, 0)');
  one.press('up');
  expect(field()).toBe('other = socket(AF_INET, SOCK_DGRAM, 0)');
  one.press('up');
  expect(field()).toBe('fd = socket(AF_INET, SOCK_STREAM, 0)');
});

test('going on from a moment of the past is the same exercise, with the same values', async () => {
  const one = await play(named('two-pipes'));
  for (const line of ['one = socket(AF_INET, SOCK_STREAM, 0)', 'connect(one, left)', 'n = read(one, word, 100)'])
    await one.enter(line);
  const before = {word: one.memory().word, pid: pid(one)};
  await one.enter('write(one, "{{word}}")');
  one.press('back', 'earlier', 'proceed', 'proceed');
  await one.until('the lines made afresh', () => pid(one) !== before.pid && 'word' in one.memory());
  expect(one.memory().word).toEqual(before.word);
  expect(one.playing().exercise.id).toBe('two-pipes');
});
