import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, result, session, text} = applications;

test('read waits for bytes and gives those that are there, fewer than asked for', async () => {
  await connectPair(applications);
  const blocked = await block('client', 'count = read(fd, buffer, 100)');
  expect(blocked.hasReturned()).toBe(false);
  await result('server', 'write(fd, "hello")');
  expect(await blocked.result).toBe('5');
  expect(text('client', 'buffer', 5)).toBe('hello');
});

test('a stream has no borders: two writes can be one read, one write two', async () => {
  await connectPair(applications, {fd: 'stream'});
  await result('server', 'write(stream, "abc")');
  await result('server', 'write(stream, "def")');
  // All six have arrived when so many can be looked at.
  expect(await result('client', 'recv(stream, whole, 6, MSG_PEEK|MSG_WAITALL)')).toBe('6');
  expect(await result('client', 'read(stream, first, 4)')).toBe('4');
  expect(await result('client', 'read(stream, second, 4)')).toBe('2');
  expect([text('client', 'first', 4), text('client', 'second', 2)]).toEqual(['abcd', 'ef']);
});

test('a read fills the variable’s own memory from its beginning and leaves the rest', async () => {
  await connectPair(applications, {fd: 'own'});
  await applications.put('client', 'mine', '12345');
  await result('server', 'write(own, "ab")');
  expect(await result('client', 'read(own, mine)')).toBe('2');
  expect(text('client', 'mine')).toBe('ab345');
});

test('the end of the stream is 0, and stays 0', async () => {
  await connectPair(applications, {fd: 'ended'});
  await result('server', 'close(ended)');
  expect(await result('client', 'read(ended, nothing, 10)')).toBe('0');
  expect(await result('client', 'read(ended, nothing, 10)')).toBe('0');
});

test('a connection that was reset: ECONNRESET once, then the end', async () => {
  await connectPair(applications, {fd: 'broken'});
  await result('server', 'setsockopt(broken, SOL_SOCKET, SO_LINGER, 0)');
  await result('server', 'close(broken)');
  expect(await result('client', 'read(broken, nothing, 10)')).toBe('ECONNRESET');
  expect(await result('client', 'read(broken, nothing, 10)')).toBe('0');
});

test('interrupted while it waits: EINTR, and the connection lives', async () => {
  await connectPair(applications, {fd: 'patient'});
  const blocked = await block('client', 'read(patient, later, 10)');
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
  await result('server', 'write(patient, "still here")');
  expect(await result('client', 'read(patient, later, 10)')).toBe('10');
});

test('no longer than the time limit of the socket: EAGAIN', async () => {
  await connectPair(applications, {fd: 'limited'});
  await result('client', 'setsockopt(limited, SOL_SOCKET, SO_RCVTIMEO, 20)');
  expect(await result('client', 'read(limited, nothing, 10)')).toBe('EAGAIN');
});

test.each([
  ['read(1000, nothing, 10)', 'EBADF'],
  ['read(alone, nothing, 10)', 'ENOTCONN'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
