import {expect, test} from 'vitest';
import type {Action} from '../../src/app/action.js';
import type {Effect} from '../../src/app/effect.js';
import {createEffects, type Surroundings} from '../../src/app/run-effects.js';
import {skeletonOf} from '../../src/lab/skeleton.js';
import {numberValue} from '../../src/model/value.js';
import type {Session} from '../../src/session/session.js';
import {labOf} from '../support/play.js';

const isBroken = async (): Promise<never> => {
  throw new Error('a bug of ours');
};

/** Effects with a session that has nobody behind it, and what came of them. */
const effectsOn = (session: Partial<Session> = {}, around: Partial<Surroundings> = {}) => {
  const told: Action[] = [];
  const done: string[] = [];
  const quiet: Session = {
    start: async () => ({ok: true}),
    set: async (_actor, name) => void done.push(name),
    call: async () => ({kind: 'returned', outcome: {kind: 'returned', value: 0, result: numberValue(0), out: {}}}),
    run: async () => ({kind: 'done'}),
    interrupt: () => void done.push('interrupt'),
    kill: async () => undefined,
    sample: async () => undefined,
    close: async () => void done.push('close'),
    trace: () => [],
    ...session,
  };
  const effects = createEffects({
    openSession: async () => ({ok: true, session: quiet}),
    saveLab: isBroken,
    exit: () => undefined,
    dispatch: action => void told.push(action),
    ...around,
  });
  const perform = (...all: readonly Effect[]): void => all.forEach(effects.perform);
  return {perform, close: effects.close, told, done};
};

const start: Effect = {type: 'start-run', token: 1, lab: labOf()};
const set = (token: number, name: string): Effect => ({
  type: 'set-memory',
  token,
  actor: 'client',
  name,
  value: numberValue(1),
});
const broke = {type: 'broke', token: 1, problem: {en: expect.stringContaining('a bug of ours')}};

test.each<[string, Partial<Session>, Effect]>([
  ['set', {set: isBroken}, set(1, 'a')],
  ['call', {call: isBroken}, {type: 'make-call', token: 1, actor: 'client', written: 'close(3)'}],
  ['run', {run: isBroken}, {type: 'run-program', token: 1, actor: 'client', program: 'web-server', options: {}}],
  ['kill', {kill: isBroken}, {type: 'stop-process', token: 1, actor: 'client', again: false}],
])('a %s that fails in a way nobody has foreseen is told, and the session is closed all the same', async (...row) => {
  const [, session, effect] = row;
  const one = effectsOn(session);
  one.perform(start, effect, {type: 'interrupt', token: 1, actor: 'client'});
  await one.close();
  expect(one.told).toMatchObject([{type: 'started'}, broke]);
  expect(one.done).toEqual(['interrupt', 'close']);
});

test('a start that fails so is told, and its session is closed when the next run begins', async () => {
  const one = effectsOn({start: isBroken});
  one.perform(start, {type: 'end-run'});
  await one.close();
  expect(one.told).toMatchObject([broke]);
  expect(one.done).toEqual(['close']);

  const shut = effectsOn({}, {openSession: isBroken});
  shut.perform(start, set(1, 'a'));
  await shut.close();
  expect(shut.told).toMatchObject([broke]);
  expect(shut.done).toEqual([]);
});

test('an end that fails is told, and the next run begins', async () => {
  const one = effectsOn({close: isBroken});
  one.perform(start, {type: 'end-run'}, {...start, token: 2}, set(1, 'a'), set(2, 'b'));
  await one.close();
  expect(one.told.map(({type}) => type)).toEqual(['started', 'notice', 'started', 'notice']);
  expect(one.done).toEqual(['b']);
});

test('what needs no run fails visibly, too', async () => {
  const one = effectsOn({}, {readExercises: isBroken});
  const skeleton = skeletonOf({file: 'a.yaml', network: 'loopback', place: {}, trace: [], sown: []});
  one.perform({type: 'read-exercises'}, {type: 'save-lab', token: 1, file: 'a.yaml', skeleton, overwrites: false});
  await expect.poll(() => one.told).toHaveLength(2);
  expect(one.told).toContainEqual({type: 'notice', notice: {en: broke.problem.en, ko: expect.any(String)}});
  expect(one.told).toContainEqual(
    expect.objectContaining({type: 'saved', result: {kind: 'failed', reason: 'a bug of ours'}}),
  );
});
