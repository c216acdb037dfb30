import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {formatAddress} from '../../../src/model/address.js';
import {closedPort, memoryAddress, portOf} from '../../support/applications.js';
import {openExperiment} from '../../support/experiment.js';

const experiment = await openExperiment();
const {block, connectNew, connectTo, fact, listen, local, peer, readText, result, row, session, start, world} =
  experiment;

// M3  client: connect(fd, server)   server: fd = accept(L); recv(fd, buffer, 10, MSG_DONTWAIT)
test('M3: connect sends no request: ESTABLISHED, and nothing to read', async () => {
  await connectNew('fd');
  expect(await result('server', 'recv(fd, buffer, 10, MSG_DONTWAIT)')).toBe('EAGAIN');
  expect([row('client', 'fd')?.state, row('server', 'fd')?.state]).toEqual(['ESTABLISHED', 'ESTABLISHED']);
});

// M4  client: connect(fd, server); write(fd, "early")   server: fd = accept(L); read(fd, buffer, 10)
test('M4: connect and write succeed before accept; the queue of the listening socket shows 1', async () => {
  const server = await listen('early');
  await result('client', 'before = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(before, ${server})`)).toBe('0');
  expect(await result('client', 'write(before, "early")')).toBe('5');
  await session.sample();
  expect(row('server', 'early')?.receiveQueue).toBe(1);
  await result('server', 'before = accept(early)');
  expect(row('server', 'early')?.receiveQueue).toBe(0);
  expect(await readText('server', 'before')).toBe('early');
});

// M18  client: connect(a, server); connect(b, server); connect(c, server)
//      server: a = accept(L); b = accept(L); c = accept(L); getsockname and getpeername of each
test('M18: three connections at one port: three descriptors, one local port, three peer ports', async () => {
  const server = await listen('shared');
  for (const name of ['a', 'b', 'c']) await connectTo(server, 'shared', name);
  const {a, b, c} = world().actors.server?.memory ?? {};
  expect(new Set([a, b, c].map(value => JSON.stringify(value))).size).toBe(3);
  const ports = async (ask: typeof local) => [
    await ask('server', 'a'),
    await ask('server', 'b'),
    await ask('server', 'c'),
  ];
  expect(new Set(await ports(local))).toEqual(new Set([portOf(server)]));
  expect(new Set(await ports(peer)).size).toBe(3);
});

// M19  client: fd = socket(…); connect(fd, server); local = getsockname(fd)
test('M19: without bind, the client gets a port of the range for that', async () => {
  const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'latin1').trim().split(/\s+/).map(Number);
  const port = await local('client', 'fd');
  expect(port).toBeGreaterThanOrEqual(range[0] ?? 0);
  expect(port).toBeLessThanOrEqual(range[1] ?? 0);
  expect(port).not.toBe(portOf(await result('client', 'getpeername(fd)')));
});

// M23  client: connect(fd, nobody) → ECONNREFUSED
//      busy-server (backlog 0) with one client in its queue; client: setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 500);
//      connect(fd, busy) → blocks in SYN_SENT, then ETIMEDOUT
test('M23: refused at once, or no answer at all until the time is up', async () => {
  const nobody = await closedPort(experiment, 'server');
  await result('client', 'refused = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(refused, ${nobody})`)).toBe('ECONNREFUSED');
  await start('busy', {program: 'busy-server', options: {backlog: 0}});
  const busy = formatAddress(memoryAddress(world(), 'busy', 'local'));
  await result('client', 'queued = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(queued, ${busy})`)).toBe('0');
  await result('client', 'ignored = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', 'setsockopt(ignored, IPPROTO_TCP, TCP_USER_TIMEOUT, 500)');
  const blocked = await block('client', `connect(ignored, ${busy})`);
  await fact('connections-sampled', ({connections}) => connections.some(({state}) => state === 'SYN_SENT'));
  expect(blocked.hasReturned()).toBe(false);
  expect(await blocked.result).toBe('ETIMEDOUT');
});

// M25  server: L = socket(AF_INET, SOCK_STREAM, 0); bind(L, 127.0.0.1:0); listen(L, 5); local = getsockname(L)
//      server: udp = socket(AF_INET, SOCK_DGRAM, 0); bind(udp, local)
test('M25: TCP and UDP have port numbers of their own', async () => {
  const address = await listen('tcp');
  await result('server', 'local = getsockname(tcp)');
  await result('server', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('server', 'bind(udp, local)')).toBe('0');
  expect(await result('server', 'getsockname(udp)')).toBe(address);
});

// M26  server: read(L, buffer, 10) → ENOTCONN; close(L)   client: write(fd, "still")   server: read(fd, buffer, 64)
test('M26: the listening socket carries no data, and the connection lives without it', async () => {
  await connectNew('kept');
  expect(await result('server', 'read(keptL, buffer, 10)')).toBe('ENOTCONN');
  await result('server', 'close(keptL)');
  expect(await result('client', 'write(kept, "still")')).toBe('5');
  expect(await readText('server', 'kept')).toBe('still');
});

// M28  client, ten times: write(fd, "x")
test('M28: ten messages, and the same two rows', async () => {
  await connectNew('long');
  const pairs = () => ['client', 'server'].map(actor => ({...row(actor, 'long'), receiveQueue: 0, sendQueue: 0}));
  const before = pairs();
  const count = world().tables.loopback?.rows.length;
  for (let round = 0; round < 10; round++) expect(await result('client', 'write(long, "x")')).toBe('1');
  await session.sample();
  expect(pairs()).toEqual(before);
  expect(world().tables.loopback?.rows.length).toBe(count);
  expect(row('server', 'long')?.receiveQueue).toBe(10);
});

// M29  server: bind(one, 127.0.0.1:0)   client: connect(fd, 127.0.0.2:port) → ECONNREFUSED
//      server: bind(all, 0.0.0.0:0)     client: connect(fd, 127.0.0.2:port) → 0      (Linux: all of 127/8 is this host)
test('M29: 127.0.0.1 is one address, 0.0.0.0 is all of them', async () => {
  const one = portOf(await listen('one'));
  const all = portOf(await listen('all', '0.0.0.0'));
  for (const [name, port, expected] of [
    ['toOne', one, 'ECONNREFUSED'],
    ['toAll', all, '0'],
  ]) {
    await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    expect(await result('client', `connect(${name}, 127.0.0.2:${port})`)).toBe(expected);
  }
});
