import {expect, test} from 'vitest';
import type {Observation, Unnumbered} from '../../src/model/observation.js';
import {createRecorder} from '../../src/session/recorder.js';

const fact = (change: object): Unnumbered =>
  ({at: 1, actor: 'client', source: 'subject', ...change}) as unknown as Unnumbered;

const started = fact({kind: 'subject-started', pid: 1, host: 'h'});
const sockets = (...fds: number[]) =>
  fact({kind: 'sockets-sampled', sockets: fds.map(fd => ({fd, family: 'AF_INET', type: 'SOCK_STREAM'}))});
const entered = fact({
  kind: 'call-entered',
  id: 1,
  call: {
    name: 'close',
    written: '',
    arguments: [{parameter: 'fd', written: '', value: {kind: 'descriptor', fd: 5}}],
    native: [],
  },
});
const returned = fact({
  kind: 'call-returned',
  id: 1,
  outcome: {kind: 'returned', value: 0, result: {kind: 'number', number: 0}, out: {}},
  memory: {},
  nanoseconds: 1,
});

const kindsAfter = (...facts: readonly Unnumbered[]) => {
  const seen: Observation[] = [];
  const recorder = createRecorder(observation => seen.push(observation));
  for (const each of facts) recorder.record(each);
  expect(recorder.trace()).toEqual(seen);
  expect(seen.map(({seq}) => seq)).toEqual(seen.map((_, index) => index));
  return seen.map(({kind}) => kind);
};

test('facts are numbered from 0 and told as they come', () => {
  expect(kindsAfter(started, entered, returned)).toEqual(['subject-started', 'call-entered', 'call-returned']);
});

test('a sample is written when it differs from what is shown', () => {
  expect(kindsAfter(started, sockets(5), sockets(5), sockets(5, 6), sockets(5))).toHaveLength(4);
});

test('after a call that changed a descriptor the same sample is news: the old one no longer counts', () => {
  expect(kindsAfter(started, sockets(5), entered, returned, sockets(5))).toHaveLength(5);
});

test('a new process starts without samples', () => {
  expect(kindsAfter(started, sockets(5), started, sockets(5))).toHaveLength(4);
});

test('the trace that was given out does not change', () => {
  const recorder = createRecorder(() => undefined);
  recorder.record(started);
  const before = recorder.trace();
  recorder.record(entered);
  expect(before).toHaveLength(1);
});
