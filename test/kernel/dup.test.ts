import {expect, test} from 'vitest';
import {connectPair, openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
await applications.start('server');
const {result, world} = applications;

test('a second descriptor, the same socket: the kernel gives both the same number for it', async () => {
  await connectPair(applications);
  const fd = world().actors.client?.memory.fd;
  const second = Number(await result('client', 'second = dup(fd)'));
  const rows = world().actors.client?.descriptors?.rows ?? [];
  const inodeOf = (number: number) => rows.find(row => row.fd === number)?.inode;
  expect(fd?.kind === 'descriptor' && fd.fd).not.toBe(second);
  expect(inodeOf(second)).toBeDefined();
  expect(inodeOf(second)).toBe(fd?.kind === 'descriptor' ? inodeOf(fd.fd) : 'no descriptor');
});

test('it is the lowest free number', async () => {
  const first = Number(await result('client', 'one = socket(AF_INET, SOCK_STREAM, 0)'));
  expect(await result('client', 'two = dup(one)')).toBe(String(first + 1));
});

test('of a descriptor that is none: EBADF', async () => {
  expect(await result('client', 'dup(1000)')).toBe('EBADF');
});
