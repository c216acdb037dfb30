import {expect, test} from 'vitest';
import {listenAnywhere, openApplications, portOf} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
const {result} = applications;

test('port 0 lets the protocol stack choose', async () => {
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', 'bind(fd, 127.0.0.1:0)')).toBe('0');
  expect(await result('client', 'getsockname(fd)')).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
});

test('IPv6 has addresses of its own', async () => {
  await result('client', 'six = socket(AF_INET6, SOCK_DGRAM, 0)');
  expect(await result('client', 'bind(six, [::1]:0)')).toBe('0');
  expect(await result('client', 'getsockname(six)')).toMatch(/^\[::1\]:[1-9]\d*$/);
});

test('one port, one socket: EADDRINUSE, also for every address of the host', async () => {
  const listening = await listenAnywhere(applications, 'client', 'listener');
  const port = portOf(listening);
  await result('client', 'other = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `bind(other, ${listening})`)).toBe('EADDRINUSE');
  expect(await result('client', `bind(other, 0.0.0.0:${port})`)).toBe('EADDRINUSE');
});

test('a socket is bound once: EINVAL', async () => {
  await result('client', 'twice = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'bind(twice, 127.0.0.1:0)');
  expect(await result('client', 'bind(twice, 127.0.0.1:0)')).toBe('EINVAL');
});

test.each([
  // TEST-NET-1 (RFC 5737): no host has it.
  ['bind(fresh, 192.0.2.1:0)', 'EADDRNOTAVAIL'],
  ['bind(1000, 127.0.0.1:0)', 'EBADF'],
  ['bind(0, 127.0.0.1:0)', 'ENOTSOCK'],
  // Too short for the family of the socket.
  ['bind(six, 127.0.0.1:0)', 'EINVAL'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'fresh = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'six = socket(AF_INET6, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
