import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result} = applications;

test.each([
  ['SOL_SOCKET, SO_REUSEADDR', '1', '1'],
  ['SOL_SOCKET, SO_KEEPALIVE', '1', '1'],
  ['SOL_SOCKET, SO_RCVTIMEO', '1500', '1500'],
  ['SOL_SOCKET, SO_LINGER', '3', '3'],
  ['IPPROTO_TCP, TCP_NODELAY', '1', '1'],
])('%s: what was set to %s is read as %s', async (option, value, expected) => {
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `setsockopt(fd, ${option}, ${value})`)).toBe('0');
  expect(await result('client', `getsockopt(fd, ${option})`)).toBe(expected);
});

test('a server comes back to its port at once only with SO_REUSEADDR, on both of its sockets', async () => {
  const again = async (option: string) => {
    await result('server', 'old = socket(AF_INET, SOCK_STREAM, 0)');
    if (option !== '') await result('server', `setsockopt(old, ${option}, 1)`);
    await result('server', 'bind(old, 127.0.0.1:0)');
    await result('server', 'listen(old, 5)');
    const address = await result('server', 'getsockname(old)');
    await result('client', 'visitor = socket(AF_INET, SOCK_STREAM, 0)');
    await result('client', `connect(visitor, ${address})`);
    await result('server', 'fd = accept(old)');
    // Closing first leaves TIME_WAIT on this side.
    await result('server', 'close(fd)');
    await result('client', 'read(visitor, end, 1)');
    await result('client', 'close(visitor)');
    await result('server', 'close(old)');
    await result('server', 'new = socket(AF_INET, SOCK_STREAM, 0)');
    if (option !== '') await result('server', `setsockopt(new, ${option}, 1)`);
    return result('server', `bind(new, ${address})`);
  };
  expect(await again('')).toBe('EADDRINUSE');
  expect(await again('SOL_SOCKET, SO_REUSEADDR')).toBe('0');
});

test('SO_LINGER of 0 seconds makes close a reset', async () => {
  await connectPair(applications, {fd: 'hard'});
  await result('client', 'setsockopt(hard, SOL_SOCKET, SO_LINGER, 0)');
  await result('client', 'close(hard)');
  expect(await result('server', 'read(hard, end, 1)')).toBe('ECONNRESET');
});

test.each([
  ['setsockopt(1000, SOL_SOCKET, SO_REUSEADDR, 1)', 'EBADF'],
  ['setsockopt(0, SOL_SOCKET, SO_REUSEADDR, 1)', 'ENOTSOCK'],
  ['setsockopt(plain, SOL_SOCKET, 9999, 1)', 'ENOPROTOOPT'],
  ['setsockopt(udp, IPPROTO_TCP, TCP_NODELAY, 1)', 'ENOPROTOOPT'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'plain = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
