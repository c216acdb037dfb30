import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
const {result, start} = applications;

test("the application's first socket is the lowest number above the standard three, as in a C program", async () => {
  await start('first');
  expect(await result('first', 'fd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('3');
});

test('each socket gets the lowest number that is free, and a number given back is given out again', async () => {
  await start('client');
  const opened: number[] = [];
  for (const name of ['a', 'b', 'c'])
    opened.push(Number(await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`)));
  const [a = 0, b = 0] = opened;
  expect(opened).toEqual([a, a + 1, a + 2]);
  await result('client', 'close(b)');
  expect(await result('client', 'd = socket(AF_INET, SOCK_DGRAM, 0)')).toBe(String(b));
  expect(await result('client', 'e = socket(AF_INET6, SOCK_STREAM, 0)')).toBe(String(a + 3));
});

test.each([
  ['socket(99, SOCK_STREAM, 0)', 'EAFNOSUPPORT'],
  ['socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)', 'EPROTONOSUPPORT'],
  ['socket(AF_INET, 77, 0)', 'EINVAL'],
  ['socket(AF_INET, SOCK_STREAM, 999)', 'EINVAL'],
])('%s fails with %s', async (written, errno) => {
  await start(written);
  expect(await result(written, written)).toBe(errno);
});

test('a socket that nobody asked to bind or connect has no address', async () => {
  await start('new');
  await result('new', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  const {sockets} = applications.world().actors.new ?? {};
  expect(sockets?.rows).toEqual([{fd: expect.any(Number), family: 'AF_INET', type: 'SOCK_STREAM'}]);
});
