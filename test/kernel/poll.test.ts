import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {block, call, result, session} = applications;

test('poll waits until there is something to read', async () => {
  await connectPair(applications);
  expect(await result('client', 'poll(fd, POLLIN, 0)')).toBe('0');
  const blocked = await block('client', 'poll(fd, POLLIN, -1)');
  expect(blocked.hasReturned()).toBe(false);
  await result('server', 'write(fd, "now")');
  expect(await blocked.result).toBe('1');
});

test('revents says what happened', async () => {
  await connectPair(applications, {fd: 'ended'});
  await result('server', 'shutdown(ended, SHUT_WR)');
  await result('client', 'poll(ended, POLLIN|POLLRDHUP, -1)');
  const outcome = await call('client', 'poll(ended, POLLIN|POLLRDHUP, -1)');
  expect(outcome.kind === 'returned' && outcome.out.revents).toEqual({kind: 'text', text: 'POLLIN|POLLRDHUP'});
});

test('a descriptor that is none is not an error of the call: POLLNVAL', async () => {
  const outcome = await call('client', 'poll(1000, POLLIN, -1)');
  expect(outcome.kind === 'returned' && outcome.out.revents).toEqual({kind: 'text', text: 'POLLNVAL'});
});

test('interrupted while it waits: EINTR', async () => {
  await connectPair(applications, {fd: 'patient'});
  const blocked = await block('client', 'poll(patient, POLLIN, -1)');
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
});

test('several at once: which of them have something to tell, in the order asked', async () => {
  await connectPair(applications, {fd: 'first'});
  await connectPair(applications, {fd: 'second'});
  const blocked = await block('client', 'n = poll(first, POLLIN, second, POLLIN, -1)');
  await result('server', 'write(second, "here")');
  expect(await blocked.result).toBe('1');
  await result('server', 'write(first, "and here")');
  const outcome = await call('client', 'n = poll(first, POLLIN, second, POLLIN|POLLOUT, -1)');
  expect(outcome).toMatchObject({result: {number: 2}, out: {revents: {text: 'POLLIN, POLLIN|POLLOUT'}}});
});
