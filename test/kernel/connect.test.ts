import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {closedPort, listenAnywhere, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, result, session, world} = applications;

test('before connect the socket has no port; after it the protocol stack has chosen one', async () => {
  const listening = await listenAnywhere(applications, 'server', 'listener');
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', 'getsockname(fd)')).toBe('0.0.0.0:0');
  expect(await result('client', `connect(fd, ${listening})`)).toBe('0');
  expect(await result('client', 'getsockname(fd)')).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
  expect(await result('client', 'getpeername(fd)')).toBe(listening);
});

test('connect returns although the server has not called accept: its protocol stack did the handshake', async () => {
  const listening = await listenAnywhere(applications, 'server', 'lazy');
  await result('client', 'early = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(early, ${listening})`)).toBe('0');
  const states = world().tables.loopback?.rows.filter(row => formatAddress(row.local) === listening);
  expect(states?.map(({state}) => state).sort()).toEqual(['ESTABLISHED', 'LISTEN']);
});

test('nobody waits at the port: ECONNREFUSED', async () => {
  const nobody = await closedPort(applications, 'server');
  await result('client', 'refused = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(refused, ${nobody})`)).toBe('ECONNREFUSED');
});

test('a second connect fails: EISCONN', async () => {
  const listening = await listenAnywhere(applications, 'server', 'once');
  await result('client', 'joined = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(joined, ${listening})`);
  expect(await result('client', `connect(joined, ${listening})`)).toBe('EISCONN');
});

test.each([
  ['connect(1000, 127.0.0.1:9)', 'EBADF'],
  ['connect(0, 127.0.0.1:9)', 'ENOTSOCK'],
  ['connect(four, [::1]:9)', 'EAFNOSUPPORT'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'four = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});

test('a non-blocking connect is under way (EINPROGRESS), and poll tells when it is done', async () => {
  const listening = await listenAnywhere(applications, 'server', 'patient');
  await result('client', 'hasty = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'fcntl(hasty, F_SETFL, O_NONBLOCK)');
  expect(await result('client', `connect(hasty, ${listening})`)).toBe('EINPROGRESS');
  expect(await result('client', 'poll(hasty, POLLOUT, -1)')).toBe('1');
  expect(await result('client', 'getsockopt(hasty, SOL_SOCKET, SO_ERROR)')).toBe('0');
});

test('with the accept queue full, connect blocks, and can be interrupted', async () => {
  await result('server', 'full = socket(AF_INET, SOCK_STREAM, 0)');
  await result('server', 'bind(full, 127.0.0.1:0)');
  await result('server', 'listen(full, 0)');
  const listening = await result('server', 'getsockname(full)');
  await result('client', 'queued = socket(AF_INET, SOCK_STREAM, 0)');
  // A queue for 0 has room for one (listen(2) is a hint; Linux compares with >).
  await result('client', `connect(queued, ${listening})`);
  await result('client', 'waiting = socket(AF_INET, SOCK_STREAM, 0)');
  const blocked = await block('client', `connect(waiting, ${listening})`);
  expect(blocked.hasReturned()).toBe(false);
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});
