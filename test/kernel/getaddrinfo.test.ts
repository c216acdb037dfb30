import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
const {call, fact, result, world} = applications;

test('a name of the hosts file, and a service of the services file, make addresses to connect to', async () => {
  const outcome = await call('client', 'address = getaddrinfo("localhost", "http")');
  expect(['127.0.0.1:80', '[::1]:80']).toContain(await result('client', 'getaddrinfo("localhost", "http")'));
  const {addresses} = outcome.kind === 'returned' ? outcome.out : {};
  expect(addresses?.kind === 'text' && addresses.text.split(', ')).toContain('127.0.0.1:80');
  expect(world().actors.client?.memory.address?.kind).toBe('address');
});

test('numbers are taken as they are', async () => {
  expect(await result('client', 'getaddrinfo("127.0.0.2", "8080")')).toBe('127.0.0.2:8080');
  expect(await result('client', 'getaddrinfo("::1", "domain")')).toBe('[::1]:53');
});

test('what it found can be connected to', async () => {
  await applications.start('server', {program: 'echo-server'});
  const local = world().actors.server?.memory.local;
  const port = local?.kind === 'address' ? local.address.port : 0;
  await result('client', `found = getaddrinfo("127.0.0.1", "${port}")`);
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', 'connect(fd, found)')).toBe('0');
});

test('it fails with a name of its own, and no variable is changed', async () => {
  expect(await result('client', 'nothing = getaddrinfo("127.0.0.1", "no-such-service")')).toBe('EAI_SERVICE');
  expect(world().actors.client?.memory.nothing).toBeUndefined();
  const {outcome} = await fact('call-returned', ({outcome}) => outcome.kind === 'failed');
  expect(outcome.kind === 'failed' && outcome.errno.number === outcome.value).toBe(true);
});

test('often: the memory of the library is given back, and no descriptor stays', async () => {
  for (let round = 0; round < 50; round++) await result('client', 'getaddrinfo("localhost", "http")');
  const {held = [], descriptors} = world().actors.client ?? {};
  expect(descriptors?.rows.map(({fd}) => fd).filter(fd => fd < 64)).toEqual([0, 1, 2, ...held]);
});
