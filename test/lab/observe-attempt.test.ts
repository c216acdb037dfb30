import {expect, test} from 'vitest';
import {createHistory} from '../../src/exercise/history.js';
import {observe} from '../../src/lab/observe.js';
import {parsePath} from '../../src/lab/path.js';
import type {Connection} from '../../src/model/connection.js';
import type {Unnumbered} from '../../src/model/observation.js';
import {bytesValue, formatValue, type Value} from '../../src/model/value.js';
import {addressOf, ascii, asValue} from '../support/trace-builder.js';

const history = (marksAll = true) => {
  const made = createHistory({vary: {page: asValue('abc')}, foreign: 'you', marksAll, onFact: () => undefined});
  made.record({...by('you'), kind: 'subject-started', pid: 7, host: 'you', program: 'python3 mine.py'});
  made.record({...by('web'), kind: 'subject-started', pid: 8, host: 'loopback', program: 'web-server'});
  return made;
};

const by = (actor: string) => ({at: 0, actor, source: 'session'}) as const;

const at = (path: string, {view}: ReturnType<typeof history>): string | undefined => {
  const parsed = parsePath(path);
  const value = parsed.ok ? observe(parsed.path, view()) : undefined;
  if (value === undefined) return undefined;
  return value.kind === 'bytes' ? new TextDecoder().decode(value.bytes) : formatValue(value);
};

const holds = (...sockets: readonly number[]): Unnumbered => ({
  ...by('you'),
  kind: 'descriptors-sampled',
  descriptors: sockets.map(fd => ({fd, target: `socket:[${100 + fd}]`, inode: String(100 + fd)})),
});

const table = (...connections: readonly Connection[]): Unnumbered => ({
  ...by('you'),
  kind: 'connections-sampled',
  connections,
});

let id = 0;
/** A call of web's with what it gave. */
const called = (
  name: string,
  first: number,
  given: {value: number; result?: Value; out?: Record<string, Value>; bytes?: Uint8Array},
) => {
  id += 1;
  const memory = {kind: 'pointer', address: '0x1', length: 0, ...(given.bytes && {bytes: given.bytes})} as const;
  const call = {
    name,
    written: name,
    arguments: [{parameter: 'fd', written: 'fd', value: {kind: 'descriptor', fd: first} as const}],
    native: [{kind: 'number', number: first} as const, memory],
  };
  const outcome = {
    kind: 'returned',
    value: given.value,
    result: given.result ?? asValue(given.value),
    out: given.out ?? {},
  } as const;
  return [
    {...by('web'), kind: 'call-entered', id, call},
    {...by('web'), kind: 'call-returned', id, outcome, memory: {}, nanoseconds: 1},
  ] as const satisfies readonly Unnumbered[];
};
const failed = (name: string, first: number, errno: string): readonly Unnumbered[] => {
  const [entered] = called(name, first, {value: -1});
  const outcome = {kind: 'failed', value: -1, errno: {name: errno, number: 104}} as const;
  return [entered, {...by('web'), kind: 'call-returned', id, outcome, memory: {}, nanoseconds: 1}];
};
const accepted = (fd: number, peer: string) =>
  called('accept', 3, {value: fd, result: {kind: 'descriptor', fd}, out: {peer: asValue(peer)}});
const read = (fd: number, text: string) =>
  called('read', fd, {value: text.length, out: {buffer: bytesValue(ascii(text))}});
const wrote = (fd: number, text: string, count = text.length) =>
  called('write', fd, {value: count, bytes: ascii(text)});

test('connections are told apart, also when they had the same descriptor', () => {
  const seen = history();
  const facts = [
    ...accepted(4, '127.0.0.1:5001'),
    ...read(4, 'he'),
    ...read(4, 'llo'),
    ...wrote(4, 'answer', 3),
    ...read(4, ''),
    ...called('close', 4, {value: 0}),
    ...accepted(4, '127.0.0.1:5002'),
    ...read(4, 'again'),
    ...failed('read', 4, 'ECONNRESET'),
    ...accepted(5, '127.0.0.1:5003'),
    ...called('close', 5, {value: 0}),
    ...accepted(6, '127.0.0.1:5004'),
  ];
  for (const fact of facts) seen.record(fact);
  const expected = {
    'web.connections': '4',
    'web.connections.1.heard.text': 'hello',
    'web.connections.1.said.text': 'ans',
    'web.connections.1.end': 'eof',
    'web.connections.2.heard.text': 'again',
    'web.connections.2.end': 'reset',
    'web.connections.2.peer.port': '5002',
    'web.connections.3.end': 'closed',
    'web.connections.last.end': 'open',
    'web.connections.5.end': undefined,
    'web.heard.text': 'helloagain',
    'web.said.length': '3',
  };
  for (const [path, value] of Object.entries(expected)) expect([path, at(path, seen)]).toEqual([path, value]);
});

test('datagrams are what came without a connection', () => {
  const seen = history();
  const out = {buffer: bytesValue(ascii('ping')), from: asValue('127.0.0.1:9')};
  for (const fact of called('recvfrom', 3, {value: 4, out})) seen.record(fact);
  expect(
    ['web.datagrams', 'web.datagrams.1.text', 'web.datagrams.1.from', 'web.connections'].map(path => at(path, seen)),
  ).toEqual(['1', 'ping', '127.0.0.1:9', '0']);
});

test('of the sockets at the fullest moment it is told which are gone', () => {
  const seen = history();
  for (const fact of [holds(5), holds(5, 6, 7), holds(5, 7), holds(5, 7, 9)]) seen.record(fact);
  const told = ['now', 'most', 'gone', 'added', 'newest'].map(part => at(`you.held.${part}`, seen));
  expect(told).toEqual(['3', '3', '2', '1', '9']);
});

test('where only marks count, what is seen in between does not', () => {
  const seen = history(false);
  seen.record(holds(5, 6, 7));
  expect(at('you.held.most', seen)).toBe('0');
  seen.mark();
  seen.record(holds());
  expect(['most', 'now', 'gone'].map(part => at(`you.held.${part}`, seen))).toEqual(['3', '3', '']);
});

test('where it waits is told with a host that can be reached, and stays known', () => {
  const seen = history();
  const waiting = {local: addressOf('0.0.0.0:4711'), sendQueue: 0, receiveQueue: 0};
  seen.record(holds(5, 6));
  expect(at('you.listening', seen)).toBeUndefined();
  seen.record(
    table({...waiting, protocol: 'tcp', state: 'LISTEN', inode: '105'}, {...waiting, protocol: 'udp', inode: '106'}),
  );
  expect([at('you.listening', seen), at('you.bound.port', seen), at('you.rows.LISTEN', seen)]).toEqual([
    '127.0.0.1:4711',
    '4711',
    '1',
  ]);
  seen.record(table());
  expect([at('you.listening', seen), at('you.rows.LISTEN', seen)]).toEqual(['127.0.0.1:4711', '0']);
});

test('what it printed, how it ended, and what was drawn', () => {
  const seen = history();
  seen.record({...by('you'), kind: 'memory-set', name: 'output', value: bytesValue(ascii('a line\n'))});
  seen.record({...by('you'), kind: 'subject-exited', code: 3});
  expect(['you.told.lines.1', 'you.exit', 'vary.page', 'vary.page.length'].map(path => at(path, seen))).toEqual([
    'a line',
    '3',
    'abc',
    '3',
  ]);
});
