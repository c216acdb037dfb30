import {expect, test} from 'vitest';
import {type Address, formatAddress} from '../../src/model/address.js';
import {beyondBytes} from '../../src/model/beyond-bytes.js';
import type {Connection} from '../../src/model/connection.js';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, fact, put, result, session, start, world} = applications;
const table = () => world().tables.loopback;
const isAt = (address: string) => (row: Connection) => formatAddress(row.local) === address && row.peer !== undefined;

/** The client's row, with what its queues count besides bytes. */
const rowAt = (address: string) => {
  const row = table()?.rows.find(isAt(address));
  const source = table()?.source;
  if (row === undefined || source === undefined) throw new Error(`no row at ${address}`);
  return {...row, beyond: beyondBytes(row, source)};
};

test.runIf(process.platform === 'linux')('an end that was not read up to is counted as one more to read', async () => {
  await connectPair(applications);
  const local = await result('client', 'getsockname(fd)');
  const written = Number(await result('server', 'write(fd, "the whole page")'));
  await result('server', 'close(fd)');
  await result('client', 'poll(fd, POLLRDHUP, -1)');
  expect(rowAt(local)).toMatchObject({state: 'CLOSE_WAIT', receiveQueue: written + 1, beyond: {toRead: 'fin'}});
  expect(await result('client', 'read(fd, some, 4)')).toBe('4');
  expect(rowAt(local)).toMatchObject({receiveQueue: written - 4 + 1, beyond: {toRead: 'fin'}});
  expect(await result('client', 'read(fd, rest, 100)')).toBe(String(written - 4));
  expect(await result('client', 'read(fd, rest, 100)')).toBe('0');
  expect(rowAt(local)).toMatchObject({state: 'CLOSE_WAIT', receiveQueue: 0, beyond: {}});
});

test.runIf(process.platform === 'linux')(
  'an own end that waits behind bytes is counted as one more to send',
  async () => {
    await connectPair(applications, {fd: 'full'});
    const [near, far] = [await result('client', 'getsockname(full)'), await result('client', 'getpeername(full)')];
    await put('client', 'much', 'x'.repeat(1_000_000));
    await result('client', 'fcntl(full, F_SETFL, O_NONBLOCK)');
    let sent = 0;
    for (let count = ''; count !== 'EAGAIN'; sent += Number(count) || 0)
      count = await result('client', 'write(full, much)');
    await result('client', 'shutdown(full, SHUT_WR)');
    expect(rowAt(near)).toMatchObject({state: 'FIN_WAIT1', beyond: {toSend: 'fin'}});
    const counted = () =>
      (table()?.rows ?? [])
        .filter(row => isAt(near)(row) || isFrom(near, far)(row))
        .reduce((sum, {sendQueue, receiveQueue}) => sum + sendQueue + receiveQueue, 0);
    // What has arrived and is not acknowledged yet is in both queues for a moment.
    while (counted() !== sent + 1) await session.sample();
  },
);

const isFrom = (peer: string, local: string) => (row: Connection) =>
  formatAddress(row.local) === local && row.peer !== undefined && formatAddress(row.peer) === peer;

test.runIf(process.platform === 'linux')('a SYN without an answer is 1 to send', async () => {
  await start('busy', {program: 'busy-server', options: {backlog: 0}});
  const bound = world().actors.busy?.memory.local;
  const busy = formatAddress(bound?.kind === 'address' ? bound.address : nowhere);
  await result('client', 'queued = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(queued, ${busy})`);
  await result('client', 'ignored = socket(AF_INET, SOCK_STREAM, 0)');
  const blocked = await block('client', `connect(ignored, ${busy})`);
  const {connections, source} = await fact('connections-sampled', sampled => sampled.connections.some(isAsking));
  const asking = connections.find(isAsking);
  expect(asking?.sendQueue).toBe(1);
  expect(asking && beyondBytes(asking, source)).toEqual({toSend: 'syn'});
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});

const isAsking = ({state}: Connection): boolean => state === 'SYN_SENT';
const nowhere: Address = {host: '0.0.0.0', port: 0};
