import {beforeAll, expect, test} from 'vitest';
import {loadNative, type Native, type NativeFunction} from '../../src/subject/native.js';

let native: Native;
beforeAll(async () => {
  native = await loadNative();
});

const find = (prototype: string): NativeFunction => {
  const found = native.find(prototype);
  if (found === undefined) throw new Error(`${prototype} is not there`);
  return found;
};

test('a function that this system lacks is not there', () => {
  expect(native.find('int no_such_function(int fd)')).toBeUndefined();
});

test('C writes into the very memory that it was given', () => {
  const memory = new Uint8Array(16).fill(1);
  const socket = find('int socket(int domain, int type, int protocol)').now([2, 1, 0]);
  const length = new Uint8Array([16, 0, 0, 0]);
  const returned = find('int getsockname(int fd, struct sockaddr *addr, socklen_t *addrlen)').now([
    socket.value,
    memory,
    length,
  ]);
  find('int close(int fd)').now([socket.value]);
  expect(returned.value).toBe(0);
  // AF_INET in the host's order, then 0.0.0.0:0.
  expect([...memory]).toEqual([2, 0, ...new Array(14).fill(0)]);
});

test('errno is the one of this call, also when many calls are under way', async () => {
  const read = find('ssize_t read(int fd, void *buf, size_t count)');
  const listen = find('int listen(int fd, int backlog)');
  const udp = find('int socket(int domain, int type, int protocol)').now([2, 2, 0]);
  const kinds = [
    {make: () => read.later([-1, new Uint8Array(1), 1]), expected: 'EBADF'},
    {make: () => listen.later([udp.value, 1]), expected: 'EOPNOTSUPP'},
    {make: () => find('int socket(int domain, int type, int protocol)').later([99, 1, 0]), expected: 'EAFNOSUPPORT'},
  ];
  const made = Array.from({length: 200}, (_, index) => kinds[index % kinds.length]);
  const names = await Promise.all(made.map(async kind => (await kind?.make())?.errno.name));
  find('int close(int fd)').now([udp.value]);
  expect(names).toEqual(made.map(kind => kind?.expected));
});

test('one number, one name: the one of the manual pages', () => {
  const socket = find('int socket(int domain, int type, int protocol)').now([2, 2, 0]);
  const recv = find('ssize_t recv(int fd, void *buf, size_t len, int flags)');
  const listen = find('int listen(int fd, int backlog)');
  // MSG_DONTWAIT
  expect(recv.now([socket.value, new Uint8Array(1), 1, 0x40]).errno.name).toBe('EAGAIN');
  expect(listen.now([socket.value, 1]).errno.name).toBe('EOPNOTSUPP');
  find('int close(int fd)').now([socket.value]);
});

test('what stands for ... in a prototype is passed', () => {
  const fcntl = find('int fcntl(int fd, int cmd, ...)');
  const socket = find('int socket(int domain, int type, int protocol)').now([2, 1, 0]);
  // F_SETFL, O_NONBLOCK, F_GETFL
  expect(fcntl.now([socket.value, 4, 0x800]).value).toBe(0);
  expect(fcntl.now([socket.value, 3, 0]).value & 0x800).toBe(0x800);
  find('int close(int fd)').now([socket.value]);
});

test('memory lies where it is said to lie, and stays there', () => {
  const memory = new Uint8Array(8);
  const address = native.addressOf(memory);
  expect(address).toMatch(/^0x[0-9a-f]+$/);
  expect(BigInt(native.addressOf(memory.subarray(3))) - BigInt(address)).toBe(3n);
});
