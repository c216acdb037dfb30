import {expect, test} from 'vitest';
import {openExperiment} from '../../support/experiment.js';

const experiment = await openExperiment();
const {becomes, block, connectNew, connectTo, local, peer, readText, result} = experiment;

// M11  server: write(fd, "bye"); close(fd)   client, three times: read(fd, buffer, 64)
test('M11: the close of the peer is no error: the data, 0, 0; CLOSE_WAIT here, FIN_WAIT2 there', async () => {
  await connectNew('fd');
  const [own, theirs] = [await local('client', 'fd'), await peer('client', 'fd')];
  await result('server', 'write(fd, "bye")');
  await result('server', 'close(fd)');
  expect([await readText('client', 'fd'), await readText('client', 'fd'), await readText('client', 'fd')]).toEqual([
    'bye',
    '0',
    '0',
  ]);
  await becomes(own, theirs, ['CLOSE_WAIT']);
  await becomes(theirs, own, ['FIN_WAIT2']);
});

// M12  server: close(fd)   client: write(fd, "a"); write(fd, "b"); read(fd, buffer, 64)
test('M12: the first write after the close of the peer succeeds, the second does not', async () => {
  await connectNew('late');
  await result('server', 'close(late)');
  expect(await result('client', 'write(late, "a")')).toBe('1');
  expect(await result('client', 'write(late, "b")')).toBe('EPIPE');
  expect(await result('client', 'read(late, buffer, 64)')).toBe('0');
});

// M13  client: write(fd, "request")   server: [read(fd, buffer, 64);] write(fd, "answer"); close(fd)
//      client: read(fd, buffer, 64); read(fd, buffer, 64)
test.each([
  ['unread', 'ECONNRESET'],
  ['read', '0'],
])('M13: closed with the request %s: the answer, then %s', async (what, end) => {
  await connectNew('hasty');
  await result('client', 'write(hasty, "request")');
  await result('server', 'poll(hasty, POLLIN, -1)');
  if (what === 'read') await readText('server', 'hasty');
  await result('server', 'write(hasty, "answer")');
  await result('server', 'close(hasty)');
  expect([await readText('client', 'hasty'), await readText('client', 'hasty')]).toEqual(['answer', end]);
});

// M14  client: shutdown(fd, SHUT_WR)   server: read(fd, buffer, 64) → 0; write(fd, "late answer")
//      client: read(fd, buffer, 64); write(fd, "more") → EPIPE; getsockname(fd)
test('M14: shutdown ends one direction, and the descriptor stays', async () => {
  await connectNew('half');
  await result('client', 'shutdown(half, SHUT_WR)');
  expect(await readText('server', 'half')).toBe('0');
  expect(await result('server', 'write(half, "late answer")')).toBe('11');
  expect(await readText('client', 'half')).toBe('late answer');
  expect(await result('client', 'write(half, "more")')).toBe('EPIPE');
  const [own, theirs] = [await local('client', 'half'), await peer('client', 'half')];
  await becomes(own, theirs, ['FIN_WAIT2']);
  await becomes(theirs, own, ['CLOSE_WAIT']);
  expect(await result('client', 'close(half)')).toBe('0');
});

// M16  first: close(fd)   second: read(fd, buffer, 64) → 0; close(fd)
test.each([
  ['client', 'server'],
  ['server', 'client'],
])('M16: the %s closes first: it holds TIME_WAIT, not the %s', async (first, second) => {
  await connectNew('timed');
  const [own, theirs] = [await local(first, 'timed'), await peer(first, 'timed')];
  await result(first, 'close(timed)');
  expect(await readText(second, 'timed')).toBe('0');
  await result(second, 'close(timed)');
  await becomes(own, theirs, ['TIME_WAIT']);
  await becomes(theirs, own, []);
});

// M17  server: L = socket(…); setsockopt(L, SOL_SOCKET, SO_REUSEADDR, 1); bind(L, 127.0.0.1:0); listen(L, 5); local =
//      getsockname(L); fd = accept(L); close(fd) first; close(L)   client: read(fd, …) → 0; close(fd)
//      server: again = socket(…); bind(again, local) → EADDRINUSE; setsockopt(again, …, SO_REUSEADDR, 1); bind → 0
// The first listening socket must have had SO_REUSEADDR too: otherwise the second bind fails as well (Linux).
test.each([
  ['with', '0'],
  ['without', 'EADDRINUSE'],
])('M17: after a listening socket %s SO_REUSEADDR: EADDRINUSE; then, with the option: %s', async (kind, then) => {
  await result('server', 'L = socket(AF_INET, SOCK_STREAM, 0)');
  if (kind === 'with') await result('server', 'setsockopt(L, SOL_SOCKET, SO_REUSEADDR, 1)');
  await result('server', 'bind(L, 127.0.0.1:0)');
  await result('server', 'listen(L, 5)');
  const address = await result('server', 'local = getsockname(L)');
  await connectTo(address, 'L', 'gone');
  await result('server', 'close(gone)');
  await result('server', 'close(L)');
  expect(await readText('client', 'gone')).toBe('0');
  await result('client', 'close(gone)');
  await result('server', 'again = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('server', 'bind(again, local)')).toBe('EADDRINUSE');
  await result('server', 'setsockopt(again, SOL_SOCKET, SO_REUSEADDR, 1)');
  expect(await result('server', 'bind(again, local)')).toBe(then);
});

// M30  client: setsockopt(fd, SOL_SOCKET, SO_LINGER, 0); close(fd)   server: read(fd, buffer, 64) → ECONNRESET
test('M30: RST is another goodbye than FIN: an error there, and no TIME_WAIT here', async () => {
  await connectNew('rude');
  const [own, theirs] = [await local('client', 'rude'), await peer('client', 'rude')];
  const blocked = await block('server', 'read(rude, buffer, 64)');
  await result('client', 'setsockopt(rude, SOL_SOCKET, SO_LINGER, 0)');
  await result('client', 'close(rude)');
  expect(await blocked.result).toBe('ECONNRESET');
  await becomes(own, theirs, []);
  await becomes(theirs, own, []);
});
