import {expect, test} from 'vitest';
import {formatValue, textValue} from '../../src/model/value.js';
import {listenAnywhere, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, result, session, world} = applications;

test('accept waits for somebody, then gives the connection a descriptor of its own', async () => {
  const listening = await listenAnywhere(applications, 'server', 'listener');
  const blocked = await block('server', 'fd = accept(listener, peer)');
  expect(blocked.hasReturned()).toBe(false);
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(fd, ${listening})`);
  const accepted = await blocked.result;
  const {memory} = world().actors.server ?? {};
  expect(memory?.fd).toEqual({kind: 'descriptor', fd: Number(accepted)});
  expect(memory?.listener).not.toEqual(memory?.fd);
  expect(formatValue(memory?.peer ?? textValue('absent'))).toBe(await result('client', 'getsockname(fd)'));
});

test('the connected socket has the port of the listening one: a connection is told by all four numbers', async () => {
  const listening = await listenAnywhere(applications, 'server', 'shared');
  for (const fd of ['one', 'two']) {
    await result('client', `${fd} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('client', `connect(${fd}, ${listening})`);
    await result('server', `${fd} = accept(shared)`);
    expect(await result('server', `getsockname(${fd})`)).toBe(listening);
  }
  expect(await result('server', 'getpeername(one)')).not.toBe(await result('server', 'getpeername(two)'));
});

test('interrupted while it waits: EINTR', async () => {
  await listenAnywhere(applications, 'server', 'lonely');
  const blocked = await block('server', 'accept(lonely)');
  session.interrupt('server');
  expect(await blocked.result).toBe('EINTR');
});

test('a non-blocking socket has nobody to give: EAGAIN', async () => {
  await listenAnywhere(applications, 'server', 'hasty');
  await result('server', 'fcntl(hasty, F_SETFL, O_NONBLOCK)');
  expect(await result('server', 'accept(hasty)')).toBe('EAGAIN');
});

test.each([
  ['SOCK_STREAM', 'EINVAL'],
  ['SOCK_DGRAM', 'EOPNOTSUPP'],
])('on a %s socket that does not listen: %s', async (type, errno) => {
  await result('server', `deaf = socket(AF_INET, ${type}, 0)`);
  expect(await result('server', 'accept(deaf)')).toBe(errno);
});
