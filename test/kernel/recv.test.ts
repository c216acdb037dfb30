import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, result, session, text} = applications;

test('recv waits like read', async () => {
  await connectPair(applications);
  const blocked = await block('client', 'recv(fd, buffer, 100)');
  expect(blocked.hasReturned()).toBe(false);
  await result('server', 'write(fd, "hello")');
  expect(await blocked.result).toBe('5');
  expect(text('client', 'buffer', 5)).toBe('hello');
});

test('MSG_PEEK looks and leaves the bytes where they are', async () => {
  await connectPair(applications, {fd: 'peeked'});
  await result('server', 'write(peeked, "twice")');
  expect(await result('client', 'recv(peeked, first, 5, MSG_PEEK|MSG_WAITALL)')).toBe('5');
  expect(await result('client', 'recv(peeked, second, 5)')).toBe('5');
  expect([text('client', 'first'), text('client', 'second')]).toEqual(['twice', 'twice']);
});

test('MSG_DONTWAIT does not wait: EAGAIN', async () => {
  await connectPair(applications, {fd: 'hasty'});
  expect(await result('client', 'recv(hasty, nothing, 10, MSG_DONTWAIT)')).toBe('EAGAIN');
});

test('interrupted while it waits: EINTR', async () => {
  await connectPair(applications, {fd: 'patient'});
  const blocked = await block('client', 'recv(patient, nothing, 10)');
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});

test.each([
  ['recv(1000, nothing, 10)', 'EBADF'],
  ['recv(0, nothing, 10)', 'ENOTSOCK'],
  ['recv(alone, nothing, 10)', 'ENOTCONN'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
