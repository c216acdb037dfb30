import {expect, test} from 'vitest';
import {formatValue, textValue} from '../../src/model/value.js';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, result, session, text, world} = applications;

const boundSocket = async (actor: string, fd: string): Promise<string> => {
  await result(actor, `${fd} = socket(AF_INET, SOCK_DGRAM, 0)`);
  await result(actor, `bind(${fd}, 127.0.0.1:0)`);
  return result(actor, `getsockname(${fd})`);
};

test('recvfrom waits for a datagram and tells who sent it', async () => {
  const server = await boundSocket('server', 'udp');
  const client = await boundSocket('client', 'udp');
  const blocked = await block('server', 'count = recvfrom(udp, buffer, 100, from)');
  expect(blocked.hasReturned()).toBe(false);
  await result('client', `sendto(udp, "ping", ${server})`);
  expect(await blocked.result).toBe('4');
  expect(text('server', 'buffer', 4)).toBe('ping');
  expect(formatValue(world().actors.server?.memory.from ?? textValue('absent'))).toBe(client);
});

test('datagrams have borders: one call, one datagram, and what does not fit is lost', async () => {
  const server = await boundSocket('server', 'borders');
  await boundSocket('client', 'borders');
  for (const message of ['"first"', '"second"']) await result('client', `sendto(borders, ${message}, ${server})`);
  expect(await result('server', 'recvfrom(borders, small, 3)')).toBe('3');
  expect(await result('server', 'recvfrom(borders, large, 100)')).toBe('6');
  expect([text('server', 'small', 3), text('server', 'large', 6)]).toEqual(['fir', 'second']);
});

test('an empty datagram is 0, and no end', async () => {
  const server = await boundSocket('server', 'empty');
  await boundSocket('client', 'empty');
  await applications.put('client', 'nothing', '');
  await result('client', `sendto(empty, nothing, ${server})`);
  await result('client', `sendto(empty, "more", ${server})`);
  expect(await result('server', 'recvfrom(empty, data, 10)')).toBe('0');
  expect(await result('server', 'recvfrom(empty, data, 10)')).toBe('4');
});

test('interrupted while it waits: EINTR', async () => {
  await boundSocket('server', 'patient');
  const blocked = await block('server', 'recvfrom(patient, data, 10)');
  session.interrupt('server');
  expect(await blocked.result).toBe('EINTR');
});

test('MSG_DONTWAIT, or a time limit: EAGAIN', async () => {
  await boundSocket('server', 'hasty');
  expect(await result('server', 'recvfrom(hasty, data, 10, from, MSG_DONTWAIT)')).toBe('EAGAIN');
  await result('server', 'setsockopt(hasty, SOL_SOCKET, SO_RCVTIMEO, 20)');
  expect(await result('server', 'recvfrom(hasty, data, 10)')).toBe('EAGAIN');
});

test('a connected socket learns that nobody was there: ECONNREFUSED', async () => {
  const nobody = await boundSocket('server', 'brief');
  await result('server', 'close(brief)');
  await result('client', 'told = socket(AF_INET, SOCK_DGRAM, 0)');
  await result('client', `connect(told, ${nobody})`);
  await result('client', 'send(told, "ping")');
  expect(await result('client', 'recvfrom(told, data, 10)')).toBe('ECONNREFUSED');
});

test.each([
  ['recvfrom(1000, data, 10)', 'EBADF'],
  ['recvfrom(0, data, 10)', 'ENOTSOCK'],
])('%s fails with %s', async (written, errno) => {
  expect(await result('client', written)).toBe(errno);
});
