import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {Outcome} from '../../src/model/call.js';
import {numberValue} from '../../src/model/value.js';
import type {Inspector} from '../../src/platform/platform.js';
import {createRecorder} from '../../src/session/recorder.js';
import {createSampler} from '../../src/session/sampler.js';

/** Time is the test's own here, and so is the kernel: what is asked is how often it is looked at. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const subject = {actor: 'client', pid: 1, host: 'h', sample: async () => undefined};

const open = ({program, runs = true}: {program?: string; runs?: boolean} = {}) => {
  const recorder = createRecorder(() => undefined);
  let looks = 0;
  let fails = false;
  const inspector: Inspector = {
    sources: {descriptors: 'lsof', connections: 'netstat', waits: '/proc/PID/task'},
    descriptors: async () => {
      looks += 1;
      if (fails) throw new Error('no table');
      return [];
    },
    connections: async () => [],
    waits: async () => ({kind: 'untold'}),
  };
  const now = () => performance.now();
  const sampler = createSampler({inspector, recorder, now, subjects: () => (runs ? [subject] : [])});
  const fact = {at: now(), actor: 'client', source: 'subject'} as const;
  recorder.record({...fact, kind: 'subject-started', pid: 1, host: 'h', ...(program === undefined ? {} : {program})});
  const enter = () =>
    recorder.record({
      ...fact,
      kind: 'call-entered',
      id: 1,
      call: {name: 'read', written: '', arguments: [], native: []},
    });
  const leave = (outcome: Outcome) =>
    recorder.record({...fact, kind: 'call-returned', id: 1, outcome, memory: {}, nanoseconds: 1});
  const fail = (isSo: boolean) => {
    fails = isSo;
  };
  return {sampler, enter, leave, fail, looks: () => looks};
};

const settle = async (sampler: {settled: () => Promise<void>}) => {
  const settled = sampler.settled();
  await vi.advanceTimersByTimeAsync(0);
  await settled;
};

/** Looks per second once nothing changes any more. */
const rate = async (looks: () => number) => {
  await vi.advanceTimersByTimeAsync(5000);
  const before = looks();
  await vi.advanceTimersByTimeAsync(10_000);
  return (looks() - before) / 10;
};

test('nothing open: no look at all', async () => {
  const {sampler, looks} = open();
  await settle(sampler);
  expect(await rate(looks)).toBe(0);
  sampler.stop();
});

test('nobody runs: no look at all', async () => {
  const {sampler, looks} = open({runs: false});
  await settle(sampler);
  expect(looks()).toBe(0);
  expect(await rate(looks)).toBe(0);
});

test('an application waits in a call: ten looks a second', async () => {
  const {sampler, enter, looks} = open();
  enter();
  await settle(sampler);
  expect(await rate(looks)).toBeCloseTo(10, 0);
  sampler.stop();
});

test('only a program waits: no hurry', async () => {
  const {sampler, enter, looks} = open({program: 'web-server'});
  enter();
  await settle(sampler);
  expect(await rate(looks)).toBeLessThanOrEqual(1);
  sampler.stop();
});

test('a descriptor is open: one look a second', async () => {
  const {sampler, enter, leave, looks} = open();
  enter();
  leave({kind: 'returned', value: 3, result: {kind: 'descriptor', fd: 3}, out: {}});
  await settle(sampler);
  expect(await rate(looks)).toBeCloseTo(1, 0);
  sampler.stop();
});

test('many calls at once: one look', async () => {
  const {sampler, enter, leave, looks} = open();
  for (let count = 0; count < 50; count++) {
    enter();
    leave({kind: 'returned', value: 0, result: numberValue(0), out: {}});
    sampler.touch();
  }
  await vi.advanceTimersByTimeAsync(10);
  expect(looks()).toBe(1);
  sampler.stop();
});

test('what is asked for during a look gets another one', async () => {
  const {sampler, looks} = open();
  const first = sampler.settled();
  await vi.advanceTimersByTimeAsync(0);
  await Promise.all([first, settle(sampler)]);
  expect(looks()).toBe(2);
});

test('after stop nobody waits for ever, and nothing is looked at', async () => {
  const {sampler, enter, looks} = open();
  enter();
  await settle(sampler);
  sampler.stop();
  const before = looks();
  await settle(sampler);
  expect(await rate(looks)).toBe(0);
  expect(looks()).toBe(before);
});

test('a look that fails is told to whoever asked for it, and the next one is as good as ever', async () => {
  const {sampler, fail, looks} = open();
  fail(true);
  const asked = [sampler.settled(), sampler.settled()].map(settled => expect(settled).rejects.toThrow('no table'));
  await vi.advanceTimersByTimeAsync(0);
  await Promise.all(asked);
  fail(false);
  await settle(sampler);
  expect(looks()).toBe(2);
  sampler.stop();
});

test("a look that fails and for which nobody asked is nobody's trouble", async () => {
  const {sampler, fail, looks} = open();
  fail(true);
  sampler.touch();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(1);
  fail(false);
  await settle(sampler);
  expect(looks()).toBe(2);
  sampler.stop();
});
