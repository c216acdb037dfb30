import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, expect, test} from 'vitest';
import {startExercise} from '../../../src/app/exercise/begin-exercise.js';
import {pointsAt} from '../../../src/app/exercise/view.js';
import {createEffects, type Effects} from '../../../src/app/run-effects.js';
import {createStore, type Store} from '../../../src/app/store.js';
import {loadExercises} from '../../../src/exercise/load-exercises.js';
import type {Progress} from '../../../src/lab/progress.js';
import {sessionsOn} from '../../../src/open-session.js';
import {thisPlatform} from '../../support/applications.js';
import {atHome} from '../../support/play.js';
import {subjectEntry} from '../../support/subject-entry.js';
import {until} from '../../support/until.js';

const platform = thisPlatform();
const openSession = sessionsOn(platform, pathToFileURL(await subjectEntry()));
const {exercises} = loadExercises(resolve('labs/exercises'));

let opened: Effects | undefined;
afterEach(() => opened?.close());

/** An exercise at the prompt, with real processes. */
const play = (name: string) => {
  const exercise = exercises.find(({id}) => id === name);
  if (exercise === undefined) throw new Error(`no exercise ${name}`);
  const saved: Progress[] = [];
  const effects = createEffects({
    openSession,
    saveProgress: progress => void saved.push(progress),
    saveLab: async () => ({kind: 'exists'}),
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  opened = effects;
  const [begun, first] = startExercise({...atHome(), system: platform.id, abi: platform.abi}, exercise, 7);
  const store: Store = createStore(begun, effects.perform, Date.now);
  for (const effect of first) effects.perform(effect);
  const run = () => store.getState().run;
  const done = (): readonly string[] => {
    const playing = run()?.free?.exercise;
    const points = playing === undefined ? [] : pointsAt(playing, run()?.trace ?? []);
    return points.flatMap(point => (point.done ? [point.id] : []));
  };
  const lastSeen = () => JSON.stringify({stage: run()?.stage, done: done(), deeds: run()?.free?.deeds});
  const wait = (what: string, look: () => boolean) => until(what, look, {lastSeen});
  return {
    saved,
    done,
    memory: () => run()?.world.actors.you?.memory ?? {},
    until: wait,
    ready: () =>
      wait('the prompt', () => run()?.stage.kind === 'ready' && run()?.free?.exercise?.givenTo !== undefined),
    /** Makes a call and waits until it has returned. */
    enter: async (text: string) => {
      const before = run()?.trace.length ?? 0;
      store.dispatch({type: 'edit', edit: {kind: 'insert', text}});
      store.dispatch({type: 'command', command: 'proceed'});
      await wait(
        text,
        () =>
          run()
            ?.trace.slice(before)
            .some(({kind, actor}) => kind === 'call-returned' && actor === 'you') === true,
      );
    },
    solved: () => wait('the solution', () => run()?.free?.exercise?.isSolved === true),
  };
};

test('sockets are counted by the kernel as for a program, and the list ticks itself', async () => {
  const one = play('three-sockets');
  await one.ready();
  for (const name of ['a', 'b', 'c']) await one.enter(`${name} = socket(AF_INET, SOCK_STREAM, 0)`);
  await one.until('three', () => one.done().includes('three'));
  expect(one.saved).toEqual([]);
  await one.enter('close(b)');
  await one.solved();
  expect(one.saved.at(-1)?.exercises?.['three-sockets']).toMatchObject({attempts: 1, solved: expect.any(String)});
});

test('what is given lies in memory under small names', async () => {
  const one = play('first-request');
  await one.ready();
  await one.until('what is given', () => 'page' in one.memory());
  expect(one.memory()).toMatchObject({server: {kind: 'address'}, page: {kind: 'bytes'}});
});

test('whoever is to come, comes when the time has come', async () => {
  const one = play('answer-dns');
  await one.ready();
  await one.enter('udp = socket(AF_INET, SOCK_DGRAM, 0)');
  await one.enter('bind(udp, 127.0.0.1:0)');
  await one.enter('n = recvfrom(udp, query, 512, client)');
  expect(one.memory()).toMatchObject({n: {kind: 'number'}, client: {kind: 'address'}});
});
