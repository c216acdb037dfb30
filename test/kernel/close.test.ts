import {expect, test} from 'vitest';
import {connectPair, openApplications, portOf} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result, world} = applications;

test('a descriptor that was given back is nobody’s: closing it again fails', async () => {
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', 'close(fd)')).toBe('0');
  expect(await result('client', 'close(fd)')).toBe('EBADF');
});

test('whoever closes first keeps the connection in the table (TIME_WAIT), the other side does not', async () => {
  await connectPair(applications, {fd: 'short'});
  const local = await result('client', 'getsockname(short)');
  await result('client', 'close(short)');
  expect(await result('server', 'read(short, end, 10)')).toBe('0');
  await result('server', 'close(short)');
  const rows = world().tables.loopback?.rows.filter(({local: own, peer}) =>
    [own.port, peer?.port].includes(portOf(local)),
  );
  expect(rows?.map(({state, inode, local: own}) => [state, inode, own.port])).toEqual([
    ['TIME_WAIT', undefined, portOf(local)],
  ]);
});

test('closing with received bytes unread resets the connection', async () => {
  await connectPair(applications, {fd: 'unread'});
  await result('server', 'write(unread, "for nobody")');
  await result('client', 'poll(unread, POLLIN, -1)');
  await result('client', 'close(unread)');
  expect(await result('server', 'read(unread, end, 10)')).toBe('ECONNRESET');
});

test('with two descriptors for one socket, the connection lives until the last is closed', async () => {
  await connectPair(applications, {fd: 'twice'});
  await result('client', 'second = dup(twice)');
  await result('client', 'close(twice)');
  expect(await result('server', 'recv(twice, nothing, 10, MSG_DONTWAIT)')).toBe('EAGAIN');
  await result('client', 'close(second)');
  expect(await result('server', 'read(twice, end, 10)')).toBe('0');
});
