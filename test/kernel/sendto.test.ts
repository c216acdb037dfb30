import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {put, result, text} = applications;

const boundSocket = async (actor: string, fd: string): Promise<string> => {
  await result(actor, `${fd} = socket(AF_INET, SOCK_DGRAM, 0)`);
  await result(actor, `bind(${fd}, 127.0.0.1:0)`);
  return result(actor, `getsockname(${fd})`);
};

test('sendto needs no connection, and gives the socket a port', async () => {
  const server = await boundSocket('server', 'udp');
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', `sendto(udp, "ping", ${server})`)).toBe('4');
  expect(await result('client', 'getsockname(udp)')).toMatch(/^0\.0\.0\.0:[1-9]\d*$/);
  expect(await result('server', 'recvfrom(udp, buffer, 100, from)')).toBe('4');
  expect(text('server', 'buffer', 4)).toBe('ping');
});

test('nobody may be there: a datagram is taken over all the same', async () => {
  await boundSocket('server', 'brief');
  const address = await result('server', 'getsockname(brief)');
  await result('server', 'close(brief)');
  await result('client', 'lost = socket(AF_INET, SOCK_DGRAM, 0)');
  expect(await result('client', `sendto(lost, "ping", ${address})`)).toBe('4');
});

test('a datagram has a largest size, 65507 bytes over IPv4: EMSGSIZE beyond', async () => {
  const server = await boundSocket('server', 'large');
  await result('client', 'large = socket(AF_INET, SOCK_DGRAM, 0)');
  await put('client', 'most', 'x'.repeat(65_507));
  await put('client', 'toomuch', 'x'.repeat(65_508));
  expect(await result('client', `sendto(large, most, ${server})`)).toBe('65507');
  expect(await result('client', `sendto(large, toomuch, ${server})`)).toBe('EMSGSIZE');
});

test.each([
  ['sendto(1000, "x", 127.0.0.1:9)', 'EBADF'],
  ['sendto(0, "x", 127.0.0.1:9)', 'ENOTSOCK'],
  // To everybody, without SO_BROADCAST.
  ['sendto(any, "x", 127.255.255.255:9)', 'EACCES'],
  ['sendto(any, "x", 127.0.0.1:0)', 'EINVAL'],
  ['sendto(stream, "x", 127.0.0.1:9)', 'EPIPE'],
])('%s fails with %s', async (written, errno) => {
  await result('client', 'any = socket(AF_INET, SOCK_DGRAM, 0)');
  await result('client', 'stream = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', written)).toBe(errno);
});
