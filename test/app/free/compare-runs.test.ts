import {expect, test} from 'vitest';
import {compareRuns} from '../../../src/app/free/compare-runs.js';
import {ascii, fd, type TraceBuilder, trace} from '../../support/trace-builder.js';

const begun = trace().started('web', {program: 'web-server'}).started('client');
const compare = (before: TraceBuilder, after: TraceBuilder) =>
  compareRuns(before.build(), before.build().length, after.build()).map(
    ({actor, what, before: was, after: is}) => `${actor} ${what}: ${was.en} -> ${is.en}`,
  );

const socket = 'fd = socket(AF_INET, SOCK_STREAM, 0)';
const made = begun.call('client', socket).returned('client', {result: fd(3), memory: {fd: fd(3)}});
const connecting = made.call('client', 'connect(fd, web)');
const reading = made.call('client', 'n = read(fd, b)');

test.each([
  ['the same', made, made, []],
  [
    'a refusal',
    connecting.returned('client', {result: 0}),
    connecting.failed('client', 'ECONNREFUSED', 111),
    ['client connect(fd, web): 0 -> -1 ECONNREFUSED'],
  ],
  [
    'one that waits',
    connecting.returned('client', {result: 0}),
    connecting,
    ['client connect(fd, web): 0 -> has not returned'],
  ],
  [
    'one that was not made',
    connecting.returned('client', {result: 0}),
    made,
    ['client connect(fd, web): 0 -> was not made'],
  ],
  [
    'a count',
    reading.returned('client', {result: 12}),
    reading.returned('client', {result: 5}),
    ['client n = read(fd, b): 12 -> 5'],
  ],
  [
    'other bytes',
    reading.returned('client', {result: 2, out: {buffer: ascii('ab')}}),
    reading.returned('client', {result: 2, out: {buffer: ascii('ac')}}),
    ['client n = read(fd, b): 2 -> 2, other bytes'],
  ],
  [
    'an address in memory',
    made.set('client', 'web', '127.0.0.1:4001'),
    made.set('client', 'web', '127.0.0.1:4002'),
    ['client web: 127.0.0.1:4001 -> 127.0.0.1:4002'],
  ],
  [
    'a local port',
    made.sampled('client', [{fd: 3, local: '127.0.0.1:5001', peer: '127.0.0.1:80'}]),
    made.sampled('client', [{fd: 3, local: '127.0.0.1:5002', peer: '127.0.0.1:80'}]),
    ['client 3 local: 127.0.0.1:5001 -> 127.0.0.1:5002'],
  ],
])('%s', (_, before, after, differences) => {
  expect(compare(before, after)).toEqual(differences);
});

test('one port under several names is told once, with the call that told it', () => {
  const told = (port: number) =>
    made
      .call('client', 'here = getsockname(fd)')
      .returned('client', {result: `127.0.0.1:${port}`, memory: {here: `127.0.0.1:${port}`}})
      .sampled('client', [{fd: 3, local: `127.0.0.1:${port}`}]);
  expect(compare(told(5001), told(5002))).toEqual(['client here = getsockname(fd): 127.0.0.1:5001 -> 127.0.0.1:5002']);
});

test('what came after the moment is not compared, but what a call returned later is', () => {
  const before = connecting.returned('client', {result: 0}).call('client', 'close(fd)').returned('client', {result: 0});
  const upTo = connecting.build().length;
  expect(compareRuns(before.build(), upTo, connecting.returned('client', {result: 0}).build())).toEqual([]);
});

test('calls of programs are theirs', () => {
  const busy = made.call('web', 'connection = accept(listener)').returned('web', {result: fd(4)});
  expect(compare(busy, made)).toEqual([]);
});
