import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
const {result, session, start} = applications;

test('RLIMIT_NOFILE is about numbers: the ones below are given out, then EMFILE; one that is closed is given out again', async () => {
  await start('client');
  expect(await result('client', 'setrlimit(RLIMIT_NOFILE, 6)')).toBe('0');
  const given = [];
  for (const name of ['a', 'b', 'c']) given.push(await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`));
  expect(given).toEqual(['3', '4', '5']);
  expect(await result('client', 'd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('EMFILE');
  expect(await result('client', 'd = dup(a)')).toBe('EMFILE');
  await result('client', 'close(b)');
  expect(await result('client', 'd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('4');
});

test('the process itself goes on with what it has: calls block, are interrupted, and are told', async () => {
  await result('client', 'bind(a, 127.0.0.1:0)');
  await result('client', 'listen(a, 1)');
  expect(await result('client', 'accept(a)')).toBe('EMFILE');
  await result('client', 'close(d)');
  const blocked = await applications.block('client', 'accept(a)');
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
  await session.sample();
  expect(applications.world().actors.client?.exit).toBeUndefined();
});
