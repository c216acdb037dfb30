import {expect, test} from 'vitest';
import {closedPort, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
const {call, result} = applications;

test('a socket knows what it is', async () => {
  await result('client', 'tcp = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', 'getsockopt(tcp, SOL_SOCKET, SO_TYPE)')).toBe('1');
  expect(await result('client', 'getsockopt(udp, SOL_SOCKET, SO_TYPE)')).toBe('2');
});

test('SO_ERROR tells the error of a connect that was under way, once', async () => {
  const nobody = await closedPort(applications, 'client');
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'fcntl(fd, F_SETFL, O_NONBLOCK)');
  expect(await result('client', `connect(fd, ${nobody})`)).toBe('EINPROGRESS');
  await result('client', 'poll(fd, POLLOUT, -1)');
  const outcome = await call('client', 'error = getsockopt(fd, SOL_SOCKET, SO_ERROR)');
  expect(outcome.kind === 'returned' && outcome.out.error).toEqual({kind: 'text', text: 'ECONNREFUSED'});
  expect(await result('client', 'getsockopt(fd, SOL_SOCKET, SO_ERROR)')).toBe('0');
});

test.each([
  ['getsockopt(1000, SOL_SOCKET, SO_TYPE)', 'EBADF'],
  ['getsockopt(0, SOL_SOCKET, SO_TYPE)', 'ENOTSOCK'],
  ['getsockopt(plain, SOL_SOCKET, 9999)', 'ENOPROTOOPT'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'plain = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
