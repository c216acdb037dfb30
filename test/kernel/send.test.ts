import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, put, result, text} = applications;

test('send is write with flags', async () => {
  await connectPair(applications);
  expect(await result('client', 'send(fd, "hello")')).toBe('5');
  expect(await result('server', 'read(fd, buffer, 100)')).toBe('5');
  expect(text('server', 'buffer', 5)).toBe('hello');
});

test('with both buffers full, send blocks; with MSG_DONTWAIT it takes what fits, then EAGAIN', async () => {
  await connectPair(applications, {fd: 'full'});
  // A buffer whose size was asked for does not grow; and full is full for now only: so more is sent than both stacks ever
  // take over while nobody reads (tcp(7): tcp_wmem, tcp_rmem).
  await result('client', 'setsockopt(full, SOL_SOCKET, SO_SNDBUF, 4096)');
  await put('client', 'much', 'x'.repeat(1_000_000));
  let outcome = '';
  do outcome = await result('client', 'send(full, much, MSG_DONTWAIT)');
  while (outcome !== 'EAGAIN');
  const blocked = await block('client', 'send(full, much)');
  expect(blocked.hasReturned()).toBe(false);
  await result('server', 'close(full)');
  // Some of it may have been taken over before the reset came; then that is what this call says, and the next one fails.
  expect(await blocked.result).not.toBe('1000000');
  expect(['ECONNRESET', 'EPIPE']).toContain(await result('client', 'send(full, much)'));
});

test.each([
  ['send(1000, "x")', 'EBADF'],
  ['send(0, "x")', 'ENOTSOCK'],
  ['send(alone, "x")', 'EPIPE'],
  ['send(udp, "x")', 'EDESTADDRREQ'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
