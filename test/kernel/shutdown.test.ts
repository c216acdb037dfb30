import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result, text, world} = applications;

test('half-close: I have said everything, and can still listen', async () => {
  await connectPair(applications);
  expect(await result('client', 'shutdown(fd, SHUT_WR)')).toBe('0');
  expect(await result('server', 'read(fd, end, 10)')).toBe('0');
  expect(await result('server', 'write(fd, "answer")')).toBe('6');
  expect(await result('client', 'read(fd, heard, 10)')).toBe('6');
  expect(text('client', 'heard', 6)).toBe('answer');
  expect(await result('client', 'write(fd, "more")')).toBe('EPIPE');
});

test('the table shows both halves: FIN_WAIT2 here, CLOSE_WAIT there', async () => {
  await connectPair(applications, {fd: 'half'});
  const local = await result('client', 'getsockname(half)');
  await result('client', 'shutdown(half, SHUT_WR)');
  await result('server', 'read(half, end, 10)');
  const states = world().tables.loopback?.rows.flatMap(({local: own, peer, state}) =>
    formatAddress(own) === local || (peer !== undefined && formatAddress(peer) === local) ? [state] : [],
  );
  expect(states?.sort()).toEqual(['CLOSE_WAIT', 'FIN_WAIT2']);
});

test.each([
  ['shutdown(1000, SHUT_WR)', 'EBADF'],
  ['shutdown(0, SHUT_WR)', 'ENOTSOCK'],
  ['shutdown(alone, SHUT_WR)', 'ENOTCONN'],
  ['shutdown(fd, 7)', 'EINVAL'],
])('%s fails with %s', async (written, errno) => {
  await connectPair(applications);
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
