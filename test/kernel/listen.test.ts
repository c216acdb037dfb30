import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {openApplications, portOf} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result, world} = applications;

const stateOf = (address: string) =>
  world().tables.loopback?.rows.find(({local}) => formatAddress(local) === address)?.state;

test('a bound socket that listens can be found in the connection table', async () => {
  await result('server', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('server', 'bind(fd, 127.0.0.1:0)');
  const address = await result('server', 'getsockname(fd)');
  expect(stateOf(address)).not.toBe('LISTEN');
  expect(await result('server', 'listen(fd, 5)')).toBe('0');
  expect(stateOf(address)).toBe('LISTEN');
});

test('without bind the protocol stack chooses the port', async () => {
  await result('server', 'anywhere = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('server', 'listen(anywhere, 5)')).toBe('0');
  expect(await result('server', 'getsockname(anywhere)')).toMatch(/^0\.0\.0\.0:[1-9]\d*$/);
});

test('a listening socket makes no connection: EISCONN', async () => {
  await result('server', 'busy = socket(AF_INET, SOCK_STREAM, 0)');
  await result('server', 'listen(busy, 5)');
  const address = await result('server', 'getsockname(busy)');
  expect(await result('server', `connect(busy, 127.0.0.1:${portOf(address)})`)).toBe('EISCONN');
});

test('connections wait in the queue, and the table counts them', async () => {
  await result('server', 'queue = socket(AF_INET, SOCK_STREAM, 0)');
  await result('server', 'bind(queue, 127.0.0.1:0)');
  await result('server', 'listen(queue, 5)');
  const address = await result('server', 'getsockname(queue)');
  for (const fd of ['one', 'two']) {
    await result('client', `${fd} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('client', `connect(${fd}, ${address})`);
  }
  const listening = world().tables.loopback?.rows.find(
    ({local, state}) => state === 'LISTEN' && formatAddress(local) === address,
  );
  expect(listening?.receiveQueue).toBe(2);
});

test.each([
  ['listen(1000, 5)', 'EBADF'],
  ['listen(0, 5)', 'ENOTSOCK'],
  ['listen(udp, 5)', 'EOPNOTSUPP'],
])('%s fails with %s', async (written, errno) => {
  await result('server', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('server', written)).toBe(errno);
});
