import {expect, test} from 'vitest';
import {openExperiment} from '../../support/experiment.js';

const experiment = await openExperiment();
const {connectNew, listen, local, result, row, session, start, world} = experiment;

// M2  client: fd = socket(AF_INET, SOCK_STREAM, 0); local = getsockname(fd)
test('M2: socket() changes nothing in the table, and gives no address', async () => {
  await listen('L');
  const before = world().tables.loopback?.rows;
  expect(before?.length).toBeGreaterThan(0);
  await result('client', 'fresh = socket(AF_INET, SOCK_STREAM, 0)');
  await session.sample();
  expect(world().tables.loopback?.rows).toEqual(before);
  expect(await result('client', 'getsockname(fresh)')).toBe('0.0.0.0:0');
});

// M1  client, five times: fd = socket(AF_INET, SOCK_STREAM, 0); connect(fd, server); local = getsockname(fd); close(fd)
test('M1: the same descriptor five times, five different ports', async () => {
  const server = await listen('M1');
  const seen = [];
  for (let round = 0; round < 5; round++) {
    const descriptor = await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
    await result('client', `connect(fd, ${server})`);
    seen.push({descriptor, port: await local('client', 'fd')});
    await result('client', 'close(fd)');
  }
  expect(new Set(seen.map(({descriptor}) => descriptor)).size).toBe(1);
  expect(new Set(seen.map(({port}) => port)).size).toBe(5);
});

// M31  greedy: setrlimit(RLIMIT_NOFILE, 6); fd = socket(…); connect(fd, server) … until EMFILE
//      server: close(…) all of its ends; greedy closes none
test('M31: EMFILE; and what the peer closed stays in CLOSE_WAIT for as long as we do not close', async () => {
  await start('greedy');
  const server = await listen('M');
  expect(await result('greedy', 'setrlimit(RLIMIT_NOFILE, 6)')).toBe('0');
  const names = ['a', 'b', 'c'];
  for (const name of names) {
    await result('greedy', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    expect(await result('greedy', `connect(${name}, ${server})`)).toBe('0');
    await result('server', `${name} = accept(M)`);
  }
  expect(await result('greedy', 'd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('EMFILE');
  for (const name of names) await result('server', `close(${name})`);
  const states = () => names.map(name => row('greedy', name)?.state);
  expect(states()).toEqual(['CLOSE_WAIT', 'CLOSE_WAIT', 'CLOSE_WAIT']);
  expect(await result('greedy', 'd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('EMFILE');
  await result('greedy', 'close(b)');
  expect(await result('greedy', 'd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('4');
  await session.sample();
  expect([row('greedy', 'a')?.state, row('greedy', 'c')?.state]).toEqual(['CLOSE_WAIT', 'CLOSE_WAIT']);
});

// M15  client: second = dup(fd); close(fd)   server: recv(fd, buffer, 10, MSG_DONTWAIT)
//      client: close(second)                 server: read(fd, buffer, 10)
test('M15: close ends the connection when it was the last descriptor', async () => {
  await connectNew('fd');
  await result('client', 'second = dup(fd)');
  await result('client', 'close(fd)');
  expect(await result('server', 'recv(fd, buffer, 10, MSG_DONTWAIT)')).toBe('EAGAIN');
  await result('client', 'close(second)');
  expect(await result('server', 'read(fd, buffer, 10)')).toBe('0');
});
