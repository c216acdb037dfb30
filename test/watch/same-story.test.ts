import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Value} from '../../src/model/value.js';
import type {Actor, CallRecord} from '../../src/model/world.js';
import type {TracerRoad} from '../../src/watch/start-tracer.js';
import {python} from '../support/python.js';
import {watching} from '../support/watching.js';

const hasStrace = spawnSync('strace', ['--version']).status === 0;
if (python === undefined || !hasStrace) {
  process.stdout.write('strace and our own tracer are not compared: python3 or strace is not installed.\n');
}

const program = readFileSync(new URL('../fixtures/every-call.py', import.meta.url), 'utf8');

const watched = async (road: TracerRoad): Promise<Actor> => {
  const {watch, world, notes} = await watching([python ?? 'python3', '-S', '-c', program], {road});
  const {code, output} = await watch.ended;
  expect({code, notes}, output.text).toEqual({code: 0, notes: []});
  const [actor] = Object.values(world().actors);
  if (actor === undefined) throw new Error('nobody did anything');
  return actor;
};

const plain = (value: Value): unknown =>
  value.kind === 'bytes' ? Buffer.from(value.bytes).toString('latin1') : Object.values(value)[1];

/** One call in a few words; what strace calls by a name and what is a number are the same value. */
const told = ({call, outcome}: CallRecord) => ({
  call: [call.name, ...call.arguments.flatMap(({parameter, value}) => [parameter, plain(value)])],
  outcome:
    outcome?.kind === 'returned'
      ? {
          value: outcome.value,
          result: plain(outcome.result),
          out: Object.fromEntries(Object.entries(outcome.out).map(([name, value]) => [name, plain(value)])),
        }
      : outcome,
});

/** The kernel chooses ports: the first is called port 1, the second port 2. */
const withoutPorts = (text: string): string => {
  const ports: string[] = [];
  return text.replace(/"port":(\d+)/g, (_, port: string) => {
    if (!ports.includes(port)) ports.push(port);
    return `"port":"port ${ports.indexOf(port)}"`;
  });
};

const story = ({calls}: Actor): readonly unknown[] => JSON.parse(withoutPorts(JSON.stringify(calls.map(told))));

const actors =
  python === undefined || !hasStrace ? undefined : {strace: await watched('strace'), ptrace: await watched('ptrace')};

test.skipIf(actors === undefined)('strace and our own tracer tell the same of the same program', () => {
  if (actors === undefined) return;
  expect(story(actors.ptrace)).toEqual(story(actors.strace));
  expect(actors.ptrace.held).toEqual(actors.strace.held);
});

/** What a call stored besides its result. */
const stored = ({calls}: Actor, name: string) =>
  calls.flatMap(({call, outcome}) =>
    call.name === name && outcome?.kind === 'returned'
      ? [Object.fromEntries(Object.entries(outcome.out).map(([key, value]) => [key, plain(value)]))]
      : [],
  );

const given = ({calls}: Actor, name: string, parameter: RegExp) =>
  calls
    .filter(({call}) => call.name === name)
    .map(({call}) => call.arguments.filter(one => parameter.test(one.parameter)).map(({value}) => plain(value)));

test.skipIf(actors === undefined).each(['strace', 'ptrace'] as const)('what the kernel said, by %s', road => {
  const actor = actors?.[road];
  if (actor === undefined) return;
  expect(given(actor, 'sendmmsg', /^data/)).toEqual([['first', 'second message']]);
  expect(stored(actor, 'recvmmsg')).toEqual([
    expect.objectContaining({
      buffer: 'first',
      buffer2: 'second message',
      from: {host: '127.0.0.1', port: expect.any(Number)},
    }),
  ]);
  expect(stored(actor, 'poll')).toEqual([{revents: 'POLLOUT, 0'}, {revents: 'POLLOUT, POLLIN'}, {revents: '0'}]);
  expect(stored(actor, 'ioctl')).toContainEqual({value: 5});
  const selected = [...stored(actor, 'select'), ...stored(actor, 'pselect6')].map(({ready}) => ready);
  expect(selected).toEqual([expect.stringMatching(/^\d+ readfds, \d+ writefds$/), undefined]);
  const [socket, listener] = given(actor, 'epoll_ctl', /^fd$/).flat();
  const events = [...stored(actor, 'epoll_wait'), ...stored(actor, 'epoll_pwait')].map(({events: one}) => one);
  expect(events).toEqual([
    `${socket} EPOLLIN`,
    `${socket} EPOLLOUT`,
    undefined,
    expect.stringMatching(/^data \d+ EPOLLIN$/),
  ]);
  expect(listener).not.toBe(socket);
  const written = actor.calls.map(({call}) => call.written);
  expect(written).toContain(`setsockopt(${socket}, IPPROTO_IP, IP_TTL, 9)`);
  expect(written.filter(one => one.startsWith('epoll_create1'))).toEqual(['epoll_create1(EPOLL_CLOEXEC)']);
  expect(written.some(one => /AF_NETLINK/.test(one))).toBe(false);
});
