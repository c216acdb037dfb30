import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, fact, put, result, session, text, world} = applications;

test('write hands bytes to the protocol stack, whether or not anybody reads them', async () => {
  await connectPair(applications);
  expect(await result('client', 'write(fd, "hello")')).toBe('5');
  expect(await result('server', 'read(fd, buffer, 100)')).toBe('5');
  expect(text('server', 'buffer', 5)).toBe('hello');
});

test('bytes that nobody has read wait in the receive queue of the peer', async () => {
  await connectPair(applications, {fd: 'queued'});
  const peer = await result('server', 'getpeername(queued)');
  await result('client', 'write(queued, "waiting")');
  expect(await result('server', 'recv(queued, seen, 7, MSG_PEEK|MSG_WAITALL)')).toBe('7');
  await session.sample();
  const row = world().tables.loopback?.rows.find(row => row.peer !== undefined && formatAddress(row.peer) === peer);
  expect(row?.receiveQueue).toBe(7);
});

test('with both buffers full, write blocks until the peer reads', async () => {
  await connectPair(applications, {fd: 'full'});
  await result('client', 'setsockopt(full, SOL_SOCKET, SO_SNDBUF, 4096)');
  // More than both stacks take over while nobody reads (tcp(7), tcp_rmem: the receive buffer grows with reading).
  await put('client', 'much', 'x'.repeat(1_000_000));
  const blocked = await block('client', 'write(full, much)');
  expect(blocked.hasReturned()).toBe(false);
  let read = 0;
  while (read < 1_000_000) read += Number(await result('server', 'read(full, part, 100000)'));
  expect(await blocked.result).toBe('1000000');
});

test('a blocked write that is interrupted says how much was taken over', async () => {
  await connectPair(applications, {fd: 'partly'});
  await put('client', 'much', 'x'.repeat(1_000_000));
  await result('client', 'setsockopt(partly, SOL_SOCKET, SO_SNDBUF, 4096)');
  const blocked = await block('client', 'write(partly, much)');
  session.interrupt('client');
  const taken = Number(await blocked.result);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(1_000_000);
});

test('the peer has gone: the first write is still taken over, the next fails with EPIPE, and no signal ends us', async () => {
  await connectPair(applications, {fd: 'gone'});
  await result('server', 'close(gone)');
  expect(await result('client', 'write(gone, "anybody?")')).toBe('8');
  // The answer to those bytes is a reset; poll tells when it has come.
  await result('client', 'poll(gone, 0, -1)');
  expect(await result('client', 'write(gone, "hello?")')).toBe('EPIPE');
  expect(applications.world().actors.client?.exit).toBeUndefined();
});

test.each([
  ['write(1000, "x")', 'EBADF'],
  ['write(alone, "x")', 'EPIPE'],
  ['write(udp, "x")', 'EDESTADDRREQ'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'alone = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', written)).toBe(errno);
});

test('the fact tells the real address and the bytes that lay there', async () => {
  await connectPair(applications, {fd: 'told'});
  await result('client', 'write(told, "seen")');
  const {call} = await fact('call-entered', ({call}) => call.written === 'write(told, "seen")');
  expect(call.native[1]).toEqual({
    kind: 'pointer',
    address: expect.stringMatching(/^0x[0-9a-f]+$/),
    length: 4,
    bytes: new TextEncoder().encode('seen'),
  });
});
