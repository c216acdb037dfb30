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
  await put('client', 'much', 'x'.repeat(100_000));
  let outcome = '';
  do outcome = await result('client', 'send(full, much, MSG_DONTWAIT)');
  while (outcome !== 'EAGAIN');
  const blocked = await block('client', 'send(full, much)');
  expect(blocked.hasReturned()).toBe(false);
  await result('server', 'close(full)');
  expect(['ECONNRESET', 'EPIPE']).toContain(await blocked.result);
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
