import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result} = applications;

test('no address before anybody asked for one, then the one that was bound', async () => {
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', 'getsockname(fd)')).toBe('0.0.0.0:0');
  await result('client', 'bind(fd, 127.0.0.1:0)');
  expect(await result('client', 'getsockname(fd)')).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
});

test('my local address is your peer address', async () => {
  await connectPair(applications, {fd: 'pair'});
  expect(await result('client', 'getsockname(pair)')).toBe(await result('server', 'getpeername(pair)'));
  expect(await result('server', 'getsockname(pair)')).toBe(await result('client', 'getpeername(pair)'));
});

test.each([
  ['getsockname(1000)', 'EBADF'],
  ['getsockname(0)', 'ENOTSOCK'],
])('%s fails with %s', async (written, errno) => {
  expect(await result('client', written)).toBe(errno);
});
