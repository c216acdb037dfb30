import {expect, test} from 'vitest';
import {memoryAddress, openApplications} from '../support/applications.js';

const applications = await openApplications();
const {fact, session, start, result, world} = applications;
await start('client');
await start('web', {program: 'web-server', options: {pages: {'/': {type: 'text/plain', body: 'hi'}}}});
await session.set('client', 'server', {kind: 'address', address: memoryAddress(world(), 'web', 'local')});

const callsOf = (actor: string) => world().actors[actor]?.calls.map(({call}) => call.name) ?? [];

test('an application runs a program in the middle of its life, and goes on with what that left', async () => {
  await result('client', 'mine = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await session.run('client', 'caller', {address: 'server'})).toEqual({kind: 'done'});
  expect(callsOf('client').slice(0, 5)).toEqual(['socket', 'socket', 'connect', 'write', 'read']);
  expect(callsOf('client').at(-1)).toBe('close');
  // What the program did has been looked at when `run` resolves.
  expect(world().actors.client?.held).toHaveLength(1);
  expect(world().actors.client?.sockets?.rows).toHaveLength(1);
  expect(await result('client', 'close(mine)')).toBe('0');
});

test('twice: history keeps every call apart', async () => {
  const before = callsOf('client').length;
  expect(await session.run('client', 'caller', {address: 'server'})).toEqual({kind: 'done'});
  const ids = world().actors.client?.calls.map(({id}) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    world()
      .actors.client?.calls.slice(before)
      .every(({outcome}) => outcome !== undefined),
  ).toBe(true);
});

test.each([
  ['no-such-program', {}, 'no-such-program'],
  ['caller', {}, 'address'],
  ['caller', {address: '127.0.0.1:0'}, 'connect(connection, 127.0.0.1:0)'],
  ['caller', {address: 'nobody'}, 'nobody'],
])('%s with %j can not: the problem names it, and the application lives on', async (program, options, named) => {
  expect(await session.run('client', program, options)).toMatchObject({
    kind: 'failed',
    problem: {en: expect.stringContaining(named)},
  });
  expect(await result('client', 'getsockopt(0, SOL_SOCKET, SO_TYPE)')).toBe('ENOTSOCK');
});

test('one that waits too long is interrupted, and ends', async () => {
  await start('slow', {program: 'slow-server'});
  await session.set('client', 'slow', {kind: 'address', address: memoryAddress(world(), 'slow', 'local')});
  const before = session.trace().length;
  const running = session.run('client', 'caller', {address: 'slow', request: 'hurry\n'});
  await fact('call-waits', ({seq, actor}) => seq >= before && actor === 'client');
  session.interrupt('client');
  expect(await running).toMatchObject({kind: 'failed', problem: {en: expect.stringContaining('EINTR')}});
});

test('nobody runs nothing; and who is killed meanwhile has not come to the end', async () => {
  expect(await session.run('nobody', 'caller', {})).toEqual({kind: 'exited'});
  await start('brief');
  await session.set('brief', 'slow', {kind: 'address', address: memoryAddress(world(), 'slow', 'local')});
  const running = session.run('brief', 'caller', {address: 'slow'});
  await fact('call-waits', ({actor}) => actor === 'brief');
  await session.kill('brief', 'SIGKILL');
  expect(await running).toEqual({kind: 'exited'});
});

test('a process that was started for a program ends with it, as from main', async () => {
  const {host, port} = memoryAddress(world(), 'web', 'local');
  await start('visitor', {program: 'caller', options: {address: `${host}:${port}`}});
  const {code, signal} = await fact('subject-exited', ({actor}) => actor === 'visitor');
  expect([code, signal]).toEqual([0, undefined]);
  expect(callsOf('visitor').at(-1)).toBe('close');
});
