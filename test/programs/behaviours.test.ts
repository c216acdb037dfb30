import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {memoryAddress, openApplications} from '../support/applications.js';

/** What each server for the labs does, seen by a client that makes its calls by hand. */
const applications = await openApplications();
const {block, call, fact, result, session, start, text, world} = applications;
await start('client');

const visit = async (program: string, options?: unknown): Promise<void> => {
  await start(program, {program, options});
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(fd, ${formatAddress(memoryAddress(world(), program, 'local'))})`);
};

const readText = async (): Promise<string> => {
  const count = await result('client', 'count = read(fd, buffer, 64)');
  return /^\d+$/.test(count) && count !== '0' ? text('client', 'buffer', Number(count)) : count;
};

test('half-closer ends its own direction, and still reads', async () => {
  await visit('half-closer', {farewell: 'enough'});
  expect([await readText(), await readText()]).toEqual(['enough', '0']);
  expect(await result('client', 'write(fd, "but I have more")')).toBe('15');
  await fact(
    'call-returned',
    ({actor, outcome}) => actor === 'half-closer' && outcome.kind === 'returned' && outcome.value === 15,
  );
  await result('client', 'close(fd)');
});

test('hasty-server answers without reading: the answer, then the reset', async () => {
  await visit('hasty-server', {answer: 'no'});
  await result('client', 'write(fd, "please")');
  expect([await readText(), await readText()]).toEqual(['no', 'ECONNRESET']);
});

test('resetter waits for the first bytes, then breaks off', async () => {
  await visit('resetter');
  expect(await result('client', 'recv(fd, buffer, 64, MSG_DONTWAIT)')).toBe('EAGAIN');
  await result('client', 'write(fd, "x")');
  expect(await readText()).toBe('ECONNRESET');
});

test('slow-server answers when it was asked often enough, however the lines come', async () => {
  await visit('slow-server', {asks: 3, answer: 'yes'});
  await result('client', 'write(fd, "one\\ntw")');
  const blocked = await block('client', 'read(fd, buffer, 64)');
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
  await result('client', 'write(fd, "o\\nthree\\nfour\\n")');
  expect(await readText()).toBe('yes');
  await result('client', 'write(fd, "five\\nsix\\n")');
  expect(await readText()).toBe('yes');
});

test('deaf-server takes everybody, and never reads', async () => {
  await visit('deaf-server');
  await result('client', 'write(fd, "hello?")');
  await result('client', 'second = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(second, ${formatAddress(memoryAddress(world(), 'deaf-server', 'local'))})`);
  await fact(
    'connections-sampled',
    ({connections}) => connections.filter(({receiveQueue, inode}) => receiveQueue === 6 && inode).length === 1,
  );
  expect(await result('client', 'recv(fd, buffer, 64, MSG_DONTWAIT)')).toBe('EAGAIN');
  await fact('sockets-sampled', ({actor, sockets}) => actor === 'deaf-server' && sockets.length === 3);
});

test('busy-server never accepts: its queue fills', async () => {
  await start('busy', {program: 'busy-server', options: {backlog: 2}});
  const address = formatAddress(memoryAddress(world(), 'busy', 'local'));
  // listen(2) takes one more than it was told, on Linux.
  for (const name of ['a', 'b', 'c', 'late']) {
    await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('client', `fcntl(${name}, F_SETFL, O_NONBLOCK)`);
    expect(await result('client', `connect(${name}, ${address})`)).toBe('EINPROGRESS');
  }
  expect(await result('client', 'poll(a, POLLOUT, b, POLLOUT, c, POLLOUT, 1000)')).toBe('3');
  expect(await result('client', 'poll(late, POLLOUT, 0)')).toBe('0');
});

test('echo-datagram sends every datagram back, also an empty one', async () => {
  await start('echo', {program: 'echo-datagram'});
  const address = formatAddress(memoryAddress(world(), 'echo', 'local'));
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  for (const datagram of ['hello', '', 'bye']) {
    await result('client', `sendto(udp, "${datagram}", ${address})`);
    const count = Number(await result('client', 'n = recvfrom(udp, datagram, 64, from)'));
    expect(text('client', 'datagram', count)).toBe(datagram);
  }
  expect(formatAddress(memoryAddress(world(), 'client', 'from'))).toBe(address);
});

test('name-server that loses the first queries answers the next', async () => {
  const records = [{name: 'a.test', type: 'A', data: '192.0.2.1'}];
  await start('dns', {program: 'name-server', options: {records, loses: 2}});
  const address = formatAddress(memoryAddress(world(), 'dns', 'local'));
  await result('client', 'q = socket(AF_INET, SOCK_DGRAM, 0)');
  for (const query of ['not a query, and lost', 'this too'])
    await result('client', `sendto(q, "${query}", ${address})`);
  await result('client', `sendto(q, "a query of twelve and more bytes", ${address})`);
  await call('client', 'n = recvfrom(q, answer, 64)');
  expect(text('client', 'answer', 2)).toBe('a ');
});

test('pair-writer and pair-reader: ten bytes a round, in one read or two; both come to their end', async () => {
  await start('writer', {program: 'pair-writer', options: {times: 20}});
  const address = formatAddress(memoryAddress(world(), 'writer', 'local'));
  const before = session.trace().length;
  expect(await session.run('client', 'pair-reader', {address})).toEqual({kind: 'done'});
  const reads = session
    .trace()
    .slice(before)
    .flatMap(fact =>
      fact.kind === 'call-returned' && fact.actor === 'client' && fact.memory.received ? [fact.outcome] : [],
    );
  const counts = reads.map(outcome => outcome.value);
  expect(counts.at(-1)).toBe(0);
  expect(counts.reduce((sum, count) => sum + count)).toBe(200);
  expect(counts.every(count => count <= 10)).toBe(true);
});
