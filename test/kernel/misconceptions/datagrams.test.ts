import {expect, test} from 'vitest';
import {formatAddress} from '../../../src/model/address.js';
import {closedPort, memoryAddress, portOf} from '../../support/applications.js';
import {openExperiment} from '../../support/experiment.js';

const experiment = await openExperiment();
const {result, start, text, world} = experiment;

await result('server', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
await result('server', 'bind(udp, 127.0.0.1:0)');
const server = await result('server', 'getsockname(udp)');
await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');

// M9  client: sendto(udp, "0123456789", server)   server: recv(udp, four, 4) → 4; recv(udp, four, 4, MSG_DONTWAIT)
test('M9: what was not read of a datagram is gone', async () => {
  await result('client', `sendto(udp, "0123456789", ${server})`);
  expect(await result('server', 'recv(udp, four, 4)')).toBe('4');
  expect(text('server', 'four')).toBe('0123');
  expect(await result('server', 'recv(udp, four, 4, MSG_DONTWAIT)')).toBe('EAGAIN');
});

// M10, UDP  client: sendto(udp, "", server); sendto(udp, "more", server)   server: recv → 0; recv → 4
test('M10: an empty datagram gives 0, and it is not the end', async () => {
  await result('client', `sendto(udp, "", ${server})`);
  await result('client', `sendto(udp, "more", ${server})`);
  expect([await result('server', 'recv(udp, buffer, 64)'), await result('server', 'recv(udp, buffer, 64)')]).toEqual([
    '0',
    '4',
  ]);
});

// M20  web-server on any port; client: connect(fd, web); write(fd, request); read(fd, …) → 200 OK
//      client: port = getservbyname("http", "tcp") → 80
test('M20: HTTP works at any port; 80 comes from a table', async () => {
  await start('web', {program: 'web-server', options: {pages: {'/': {type: 'text/plain', body: 'hi'}}}});
  const web = formatAddress(memoryAddress(world(), 'web', 'local'));
  expect(portOf(web)).not.toBe(80);
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(fd, ${web})`);
  await result('client', 'write(fd, "GET / HTTP/1.0\\r\\n\\r\\n")');
  await result('client', 'read(fd, response, 15)');
  expect(text('client', 'response')).toBe('HTTP/1.1 200 OK');
  expect(await result('client', 'getservbyname("http", "tcp")')).toBe('80');
});

// M21, the half that needs no lookup  client: udp = socket(AF_INET, SOCK_DGRAM, 0); getsockname(udp) → 0.0.0.0:0
//      client: sendto(udp, "x", server); getsockname(udp)
test('M21: a datagram needs a socket, and it gets a port at the first send', async () => {
  await result('client', 'fresh = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', 'getsockname(fresh)')).toBe('0.0.0.0:0');
  await result('client', `sendto(fresh, "x", ${server})`);
  expect(portOf(await result('client', 'getsockname(fresh)'))).toBeGreaterThan(0);
});

// M22  client: connect(udp, closed) → 0; send(udp, "a") → 1; send(udp, "b") → ECONNREFUSED
test('M22: connect on UDP asks nobody: only an answer to the first datagram tells that nobody is there', async () => {
  // Bound and then closed again: a port at which no socket is.
  const closed = await closedPort(experiment, 'server', 'SOCK_DGRAM');
  await result('server', 'close(taken)');
  await result('client', 'connected = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', `connect(connected, ${closed})`)).toBe('0');
  expect(await result('client', 'send(connected, "a")')).toBe('1');
  expect(await result('client', 'send(connected, "b")')).toBe('ECONNREFUSED');
});
