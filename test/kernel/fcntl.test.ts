import {expect, test} from 'vitest';
import {listenAnywhere, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
const {call, result} = applications;

test('O_NONBLOCK makes calls return at once instead of waiting, until it is taken back', async () => {
  await listenAnywhere(applications, 'client', 'fd');
  expect(await result('client', 'fcntl(fd, F_SETFL, O_NONBLOCK)')).toBe('0');
  expect(await result('client', 'accept(fd)')).toBe('EAGAIN');
  await result('client', 'fcntl(fd, F_SETFL, 0)');
  const blocked = await applications.block('client', 'accept(fd)');
  expect(blocked.hasReturned()).toBe(false);
  applications.session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});

test('F_GETFL reads what F_SETFL wrote, in names', async () => {
  await result('client', 'named = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'fcntl(named, F_SETFL, O_NONBLOCK)');
  const outcome = await call('client', 'flags = fcntl(named, F_GETFL)');
  expect(outcome.kind === 'returned' && outcome.out.flags).toEqual({kind: 'text', text: 'O_RDWR|O_NONBLOCK'});
});

test.each([
  ['fcntl(1000, F_GETFL)', 'EBADF'],
  ['fcntl(0, 9999)', 'EINVAL'],
])('%s fails with %s', async (written, errno) => {
  expect(await result('client', written)).toBe(errno);
});
