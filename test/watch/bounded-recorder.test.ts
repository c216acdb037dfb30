import {expect, test} from 'vitest';
import type {Fact, Observation} from '../../src/model/observation.js';
import {bytesValue, numberValue} from '../../src/model/value.js';
import {createRecorder} from '../../src/session/recorder.js';
import {boundedRecorder} from '../../src/watch/bounded-recorder.js';

const entered = (id: number): Fact => ({
  kind: 'call-entered',
  id,
  call: {name: 'recv', written: 'recv(3)', arguments: [], native: []},
});
const returned = (id: number, bytes = 0): Fact => ({
  kind: 'call-returned',
  id,
  memory: {},
  nanoseconds: 1,
  outcome: {
    kind: 'returned',
    value: bytes,
    result: numberValue(bytes),
    out: {buffer: bytesValue(new Uint8Array(bytes))},
  },
});
const started: Fact = {kind: 'subject-started', pid: 1, host: 'here'};
const exited: Fact = {kind: 'subject-exited', code: 0};
const other = 'curl.2';

const recorded = (
  given: readonly (Fact & {readonly actor?: string})[],
  bounds: {readonly facts: number; readonly bytes: number},
) => {
  const facts: Observation[] = [];
  const fullAt: number[] = [];
  const recorder = boundedRecorder(
    createRecorder(fact => facts.push(fact)),
    {...bounds, onFull: () => fullAt.push(facts.length)},
  );
  for (const fact of given) recorder.record({at: 0, actor: 'app', source: 'strace', ...fact});
  return {kinds: facts.map(fact => ('id' in fact ? `${fact.kind} ${fact.id}` : fact.kind)), fullAt};
};

test('a call that was on record when it became full still returns, once; what comes after it is not recorded', () => {
  const {kinds, fullAt} = recorded(
    [entered(1), entered(2), entered(3), returned(3), returned(1), returned(1), entered(4), returned(4)],
    {facts: 2, bytes: 100},
  );
  expect(kinds).toEqual(['call-entered 1', 'call-entered 2', 'call-returned 1']);
  expect(fullAt).toEqual([2]);
});

test('a process that was on record when it became full still ends, once; of others neither start nor end is recorded', () => {
  const {kinds} = recorded(
    [started, entered(1), {...started, actor: other}, {...exited, actor: other}, exited, exited],
    {facts: 2, bytes: 100},
  );
  expect(kinds).toEqual(['subject-started', 'call-entered 1', 'subject-exited']);
});

test('it is full of bytes, too', () => {
  const {kinds, fullAt} = recorded([entered(1), returned(1, 100), entered(2)], {facts: 9, bytes: 100});
  expect(kinds).toEqual(['call-entered 1', 'call-returned 1']);
  expect(fullAt).toEqual([2]);
});
