import {expect, test} from 'vitest';
import {formatAddress} from '../../../src/model/address.js';
import {bytesValue} from '../../../src/model/value.js';
import {memoryAddress} from '../../support/applications.js';
import {openExperiment} from '../../support/experiment.js';

const experiment = await openExperiment();
const {block, connectNew, fact, readText, result, row, session, start, text, trace, world} = experiment;

// M5  client: write(fd, thousand) → 1000   (the server never reads; look at its receive queue)
test('M5: write returned: all of it waits in the kernel of the peer', async () => {
  await connectNew('fd');
  await session.set('client', 'thousand', bytesValue(new Uint8Array(1000).fill(0x61)));
  expect(await result('client', 'write(fd, thousand)')).toBe('1000');
  await session.sample();
  expect(row('server', 'fd')?.receiveQueue).toBe(1000);
});

// M6  client: fcntl(fd, F_SETFL, O_NONBLOCK); write(fd, block) again and again, of 65536 bytes   (the server never reads)
test('M6: write takes less than everything when there is no room, and then nothing', async () => {
  await connectNew('full');
  await result('client', 'fcntl(full, F_SETFL, O_NONBLOCK)');
  await session.set('client', 'block', bytesValue(new Uint8Array(65_536)));
  const results = [];
  while (results.at(-1) !== 'EAGAIN' && results.length < 1000)
    results.push(await result('client', 'write(full, block)'));
  const counts = results.slice(0, -1).map(Number);
  expect(results.at(-1)).toBe('EAGAIN');
  expect(counts.filter(count => count === 65_536).length).toBeGreaterThan(1);
  // How much fits is the kernel's business; that it does not end at a multiple of our block is what is to be seen.
  expect(counts.at(-1)).toBeLessThan(65_536);
  await session.sample();
  expect((row('server', 'full')?.receiveQueue ?? 0) + (row('client', 'full')?.sendQueue ?? 0)).toBeGreaterThan(65_536);
});

// M7  server: write(fd, "Hello"); write(fd, "World")   client, afterwards: read(fd, buffer, 64)
test('M7: two writes that wait are one read', async () => {
  await connectNew('pair');
  await result('server', 'write(pair, "Hello")');
  await result('server', 'write(pair, "World")');
  await fact('connections-sampled', ({connections}) => connections.some(({receiveQueue}) => receiveQueue === 10));
  expect(await readText('client', 'pair')).toBe('HelloWorld');
});

// M7, varies  pair-writer at the server: write(connection, "Hello"); write(connection, "World"); read(connection, …)
//             client runs pair-reader: read(connection, received, 512) until both have come; write(connection, ".")
test('M7: with a reader that is blocked already, one read or two: either is legal, and both are counted', async () => {
  const times = 100;
  await start('writer', {program: 'pair-writer', options: {times}});
  const address = formatAddress(memoryAddress(world(), 'writer', 'local'));
  const from = trace().length;
  expect(await session.run('client', 'pair-reader', {address})).toEqual({kind: 'done'});
  const counts = trace()
    .slice(from)
    .flatMap(seen =>
      seen.kind === 'call-returned' && seen.actor === 'client' && seen.memory.received ? [seen.outcome.value] : [],
    );
  const merged = counts.filter(count => count === 10).length;
  const split = counts.filter(count => count === 5).length / 2;
  process.stdout.write(`M7: ${merged} in one read, ${split} in two\n`);
  expect(counts.filter(count => count !== 10 && count !== 5)).toEqual([0]);
  expect(merged + split).toBe(times);
});

// M8  server: write(fd, "0123456789")   client, three times: read(fd, four, 4)
test('M8: read(4) of ten bytes: 4, 4, 2', async () => {
  await connectNew('ten');
  await result('server', 'write(ten, "0123456789")');
  const counts = [];
  for (let round = 0; round < 3; round++) counts.push(await result('client', 'read(ten, four, 4)'));
  expect(counts).toEqual(['4', '4', '2']);
  // The buffer is the application's: two bytes are new, two are the ones from before.
  expect(text('client', 'four')).toBe('8967');
});

// M10, TCP  server: write(fd, "data")   client: read(fd, buffer, 0) → 0; read(fd, buffer, 64) → 4
test('M10: a read of length 0 gives 0, and it is not the end', async () => {
  await connectNew('zero');
  await result('server', 'write(zero, "data")');
  expect(await result('client', 'read(zero, buffer, 0)')).toBe('0');
  expect(await readText('client', 'zero')).toBe('data');
});

// M24  web-server and web-server with keepAlive; client, to each: write(fd, request); read(fd, buffer, 512); read(fd, …)
test('M24: the same response; then 0 at once, or a read that blocks: Content-Length is the end', async () => {
  const pages = {'/': {type: 'text/plain', body: 'twelve bytes'}};
  const fetched = [];
  for (const [name, keepAlive] of [
    ['closing', false],
    ['staying', true],
  ] as const) {
    await start(name, {program: 'web-server', options: {pages, keepAlive}});
    await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('client', `connect(${name}, ${formatAddress(memoryAddress(world(), name, 'local'))})`);
    await result('client', `write(${name}, "GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n")`);
    const count = Number(await result('client', `count = read(${name}, response, 512)`));
    fetched.push(text('client', 'response', count));
  }
  for (const response of fetched) {
    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Length: 12\r\n[\s\S]*\r\n\r\ntwelve bytes$/);
  }
  expect(await result('client', 'read(closing, response, 512)')).toBe('0');
  const blocked = await block('client', 'read(staying, response, 512)');
  expect(blocked.hasReturned()).toBe(false);
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});

// M27  client: write(fd, "안녕") → 6   server: read(fd, four, 4) → 4; read(fd, rest, 4) → 2
test('M27: two characters, six bytes; a read can end inside of a character', async () => {
  await connectNew('utf8');
  expect(await result('client', 'write(utf8, "안녕")')).toBe('6');
  expect(await result('server', 'read(utf8, four, 4)')).toBe('4');
  expect(text('server', 'four')).toBe('안\ufffd');
  expect(await result('server', 'read(utf8, rest, 4)')).toBe('2');
});
