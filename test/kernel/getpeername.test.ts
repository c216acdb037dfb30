import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result} = applications;

test('the other end of the connection', async () => {
  const {listening} = await connectPair(applications);
  expect(await result('client', 'getpeername(fd)')).toBe(listening);
});

test('the peer is remembered while the connection is half closed', async () => {
  const {listening} = await connectPair(applications, {fd: 'half'});
  await result('client', 'shutdown(half, SHUT_WR)');
  expect(await result('client', 'getpeername(half)')).toBe(listening);
});

test('a UDP socket has a peer when it was given one', async () => {
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', 'getpeername(udp)')).toBe('ENOTCONN');
  await result('client', 'connect(udp, 127.0.0.1:9)');
  expect(await result('client', 'getpeername(udp)')).toBe('127.0.0.1:9');
});

test.each([
  ['getpeername(1000)', 'EBADF'],
  ['getpeername(0)', 'ENOTSOCK'],
  ['getpeername(alone)', 'ENOTCONN'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
