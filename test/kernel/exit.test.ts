import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
const {fact, result, session, start, world} = applications;

test('exit ends the application with its code; the call was entered, and never returned', async () => {
  await start('client');
  expect(await session.call('client', 'exit(3)')).toEqual({kind: 'exited'});
  const {code} = await fact('subject-exited', ({actor}) => actor === 'client');
  expect(code).toBe(3);
  expect(world().actors.client?.calls.map(({call, outcome}) => [call.name, outcome])).toEqual([['exit', undefined]]);
});

test('only the lowest 8 bits are the exit code', async () => {
  await start('far');
  await session.call('far', 'exit(256)');
  expect(await fact('subject-exited', ({actor}) => actor === 'far')).toMatchObject({code: 0});
});

test('the kernel closes what was open: the other end reads 0', async () => {
  await start('one');
  await start('server');
  await connectPair(applications, {fd: 'fd', client: 'one'});
  await session.call('one', 'exit(0)');
  expect(await result('server', 'read(fd, end, 10)')).toBe('0');
});
