import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {loopback} from '../../src/place/loopback.js';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
const {call, fact, result, session, start, world} = applications;
await start('client');
await start('server');

test('below the runtime’s descriptors there are only the standard three and the application’s own', async () => {
  await connectPair(applications);
  const {held = [], descriptors} = world().actors.server ?? {};
  expect(held.length).toBeGreaterThan(0);
  const low = descriptors?.rows.map(({fd}) => fd).filter(fd => fd < 64);
  expect(low).toEqual([0, 1, 2, ...held]);
});

test('the runtime keeps out while calls block, are interrupted and return', async () => {
  const before = Number(await result('client', 'probe = socket(AF_INET, SOCK_DGRAM, 0)'));
  await result('client', 'close(probe)');
  await connectPair(applications, {fd: 'quiet'});
  for (let round = 0; round < 5; round++) {
    const blocked = await applications.block('client', 'read(quiet, buffer, 10)');
    session.interrupt('client');
    expect(await blocked.result).toBe('EINTR');
    await session.sample();
  }
  const own = await result('client', 'probe = socket(AF_INET, SOCK_DGRAM, 0)');
  // `quiet` took the number that was free before.
  expect(own).toBe(String(before + 1));
});

test('nothing of the user’s settings for the runtime reaches a subject', () => {
  const environment = readFileSync(`/proc/${world().actors.client?.pid}/environ`, 'utf8');
  const names = environment.split('\0').map(line => line.replace(/=.*/s, ''));
  expect(names.filter(name => name !== '')).toEqual([
    'UV_THREADPOOL_SIZE',
    'MALLOC_ARENA_MAX',
    'NODE_CHANNEL_FD',
    'NODE_CHANNEL_SERIALIZATION_MODE',
  ]);
});

test('a variable that was set is the application’s own memory, and the fact tells it', async () => {
  await applications.put('client', 'greeting', 'hello');
  await fact('memory-set', ({actor, name}) => actor === 'client' && name === 'greeting');
  await connectPair(applications, {fd: 'memory'});
  expect(await result('client', 'write(memory, greeting)')).toBe('5');
  await result('server', 'read(memory, heard, 10)');
  expect(applications.text('server', 'heard', 5)).toBe('hello');
});

test('the C arguments are told: numbers as they are, memory by its address and size', async () => {
  await call('client', 'told = socket(AF_INET, SOCK_DGRAM, 0)');
  await call('client', 'bind(told, 127.0.0.1:0)');
  const entered = await fact('call-entered', fact => fact.call.written === 'bind(told, 127.0.0.1:0)');
  const {memory} = world().actors.client ?? {};
  expect(entered.call).toMatchObject({
    name: 'bind',
    arguments: [
      {parameter: 'fd', written: 'told', value: memory?.told},
      {parameter: 'address', written: '127.0.0.1:0'},
    ],
    native: [
      {kind: 'number', number: memory?.told?.kind === 'descriptor' ? memory.told.fd : undefined},
      {kind: 'pointer', length: 16, bytes: Uint8Array.from([2, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])},
      {kind: 'number', number: 16},
    ],
  });
});

test('a call that fails changes no variable but the result, as in C', async () => {
  await result('client', 'kept = socket(AF_INET, SOCK_DGRAM, 0)');
  await result('client', 'close(kept)');
  expect(await result('client', 'outcome = close(kept)')).toBe('EBADF');
  expect(world().actors.client?.memory.outcome).toEqual({kind: 'number', number: -1});
});

test('no rights are needed: a process of nobody does the same', async () => {
  // Whoever runs the tests without rights has shown it with every other test.
  const asNobody = ['--reuid', '65534', '--regid', '65534', '--clear-groups', '--'];
  const isRoot = process.getuid?.() === 0;
  const place = {
    ...loopback,
    commandFor: (_: string, {file, arguments: rest}: {file: string; arguments: readonly string[]}) =>
      isRoot ? {file: '/usr/bin/setpriv', arguments: [...asNobody, file, ...rest]} : {file, arguments: rest},
  };
  const nobody = await openApplications({place});
  await nobody.start('client');
  await nobody.start('server');
  const pid = nobody.world().actors.client?.pid;
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(isRoot ? /^Uid:\s+65534\s/m : /^Uid:/m);
  await connectPair(nobody);
  const blocked = await nobody.block('client', 'read(fd, buffer, 10)');
  session.interrupt('client');
  nobody.session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
  const row = nobody.world().tables.loopback?.rows.find(({state}) => state === 'ESTABLISHED');
  expect(row?.inode).toBeDefined();
});
