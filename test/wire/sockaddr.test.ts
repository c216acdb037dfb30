import {expect, test} from 'vitest';
import {hexText} from '../../src/wire/printable.js';
import {decodeSockaddr, describeSockaddr, encodeSockaddr} from '../../src/wire/sockaddr.js';
import {abis} from './samples.js';

test.each([
  ['linux', '127.0.0.1', 41873, '02 00 a3 91 7f 00 00 01 00 00 00 00 00 00 00 00'],
  ['bsd', '127.0.0.1', 41873, '10 02 a3 91 7f 00 00 01 00 00 00 00 00 00 00 00'],
  ['linux', '::1', 80, `0a 00 00 50 00 00 00 00 ${'00 '.repeat(15)}01 00 00 00 00`],
  ['bsd', '::1', 80, `1c 1e 00 50 00 00 00 00 ${'00 '.repeat(15)}01 00 00 00 00`],
] as const)('%s writes %s port %i', (system, host, port, hex) => {
  expect(hexText(encodeSockaddr({host, port}, abis[system]))).toBe(hex);
});

const shapeOf = (system: 'linux' | 'bsd', host: string) =>
  describeSockaddr(encodeSockaddr({host, port: 41873}, abis[system]), abis[system]).fields.map(
    ({name, from, to, value}) => `${name} ${from}-${to} ${value}`,
  );

test('fields of sockaddr_in', () => {
  const rest = ['port 2-4 41873', 'address 4-8 127.0.0.1', 'zero 8-16 0'];
  expect(shapeOf('linux', '127.0.0.1')).toEqual(['family 0-2 AF_INET', ...rest]);
  expect(shapeOf('bsd', '127.0.0.1')).toEqual(['length 0-1 16', 'family 1-2 AF_INET', ...rest]);
});

test('fields of sockaddr_in6', () => {
  const rest = ['port 2-4 41873', 'flowinfo 4-8 0', 'address 8-24 2001:db8::1', 'scope 24-28 0'];
  expect(shapeOf('linux', '2001:db8::1')).toEqual(['family 0-2 AF_INET6', ...rest]);
  expect(shapeOf('bsd', '2001:db8::1')).toEqual(['length 0-1 28', 'family 1-2 AF_INET6', ...rest]);
});

test('another family is told with its offset, its bytes are kept', () => {
  const bytes = new Uint8Array(16).fill(0x2f);
  bytes.set([1, 0]);
  expect(decodeSockaddr(bytes, abis.linux)).toBeUndefined();
  const {protocol, fields, problem} = describeSockaddr(bytes, abis.linux);
  expect([protocol, problem?.at]).toEqual(['sockaddr', 0]);
  expect(fields.map(({name, value, to}) => [name, value, to])).toEqual([
    ['family', 'AF_UNIX', 2],
    ['rest', '2f '.repeat(14).trim(), 16],
  ]);
});

test('a sockaddr_storage is longer than the address in it', () => {
  const bytes = new Uint8Array(128);
  bytes.set(encodeSockaddr({host: '192.0.2.1', port: 53}, abis.linux));
  expect(decodeSockaddr(bytes, abis.linux)).toEqual({host: '192.0.2.1', port: 53});
  expect(describeSockaddr(bytes, abis.linux).fields.at(-1)).toMatchObject({name: 'rest', from: 16, to: 128});
});

test('an address that is none is our own mistake', () => {
  expect(() => encodeSockaddr({host: '1:2', port: 1}, abis.linux)).toThrow('1:2');
});
