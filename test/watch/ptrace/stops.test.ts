import {expect, test} from 'vitest';
import type {Injection} from '../../../src/watch/injection.js';
import type {Entry} from '../../../src/watch/ptrace/entry.js';
import type {LoopParts} from '../../../src/watch/ptrace/loop.js';
import {createStops} from '../../../src/watch/ptrace/stops.js';
import type {TracerEvent} from '../../../src/watch/system-call.js';

const thread = 7;
const accept: Entry = {name: 'accept4', registers: [3n, 0n, 0n, 0n, 0n, 0n]};
const other: Entry = {name: 'accept4', registers: [4n, 0n, 0n, 0n, 0n, 0n]};
const handlerEnds: Entry = {name: 'rt_sigreturn', registers: [0n, 0n, 0n, 0n, 0n, 0n]};
const none: Entry = {name: '', registers: [0n, 0n, 0n, 0n, 0n, 0n]};
const restart: Entry = {name: 'restart_syscall', registers: [0n, 0n, 0n, 0n, 0n, 0n]};
/** ERESTARTSYS, <linux/errno.h>. */
const broken = -512;
const EINTR = 4;

/** Of the accepts that were counted, the first is put off. */
const stopping = () => {
  const events: TracerEvent[] = [];
  let counted = 0;
  const first: Injection = {call: 'accept', nth: 1, kind: 'waits', milliseconds: 400};
  const unused = () => expect.unreachable();
  const parts: Omit<LoopParts, 'names' | 'signalName'> = {
    registers: undefined,
    calls: {
      read: ({name}) => (name === 'accept4' ? {name: 'accept', arguments: [], native: [], fds: [3]} : undefined),
      injected: () => {
        counted += 1;
        return counted === 1 ? first : undefined;
      },
      outcome: (_call, _entry, _tracee, value) => ({
        outcome: {kind: 'returned', value, result: {kind: 'number', number: value}, out: {}},
        effects: [],
      }),
    },
    ptrace: {
      request: unused,
      withVector: unused,
      wait: unused,
      errnoName: String,
      errnoNumber: () => EINTR,
      lastErrno: unused,
      leave: unused,
    },
    now: () => 0,
    onEvent: event => events.push(event),
  };
  return {...createStops(parts), events, counted: () => counted};
};

test.each([
  ['is made again', accept],
  ['is gone on with', restart],
])('a call that %s after a signal is entered, counted and put off once, and keeps its mark', (_, again) => {
  const {entry, exit, events, counted} = stopping();
  expect(entry(thread, accept)).toBe(400);
  exit(thread, broken);
  expect(entry(thread, again)).toBe(0);
  exit(thread, 5);
  expect(counted()).toBe(1);
  expect(events).toMatchObject([{kind: 'entered'}, {kind: 'returned', outcome: {value: 5, injected: 'delay'}}]);
});

test('a call that the kernel makes again behind a handler, whatever that did, is the same', () => {
  const {entry, exit, counted} = stopping();
  entry(thread, accept);
  exit(thread, broken);
  for (const one of [none, handlerEnds]) {
    entry(thread, one);
    exit(thread, 288);
  }
  expect(entry(thread, accept)).toBe(0);
  expect(counted()).toBe(1);
});

test('a call that has failed behind a handler is told as that; the program makes a second one', () => {
  const {entry, exit, events, counted} = stopping();
  entry(thread, accept);
  exit(thread, broken);
  entry(thread, handlerEnds);
  exit(thread, -EINTR);
  entry(thread, accept);
  expect(counted()).toBe(2);
  expect(events).toMatchObject([{kind: 'entered'}, {kind: 'interrupted'}, {kind: 'entered'}]);
});

test('a call on another socket is a second one', () => {
  const {entry, exit, counted} = stopping();
  entry(thread, accept);
  exit(thread, broken);
  entry(thread, other);
  expect(counted()).toBe(2);
});
