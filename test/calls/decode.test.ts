import {expect, test} from 'vitest';
import {findCall} from '../../src/calls/catalogue.js';
import type {LibraryFunction, MemoryAt, NativeValue} from '../../src/calls/definition.js';
import type {Abi} from '../../src/model/abi.js';
import {addressValue, bytesValue, descriptorValue, numberValue, textValue, type Value} from '../../src/model/value.js';
import {darwinAbi} from '../../src/platform/darwin/abi.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

/** Memory is written as hexadecimal: what lies there after the call. */
type Native = readonly (number | string)[];

const native = (values: Native): readonly NativeValue[] =>
  values.map(value =>
    typeof value === 'number' ? value : Uint8Array.from(Buffer.from(value.replaceAll(' ', ''), 'hex')),
  );

const decoded = (name: string, value: number, values: Native, abi: Abi) =>
  findCall(name)?.decode({value, native: native(values)}, abi, memoryAt);

/** The memory of a C library: what lies at an address, in hexadecimal. Only whole pieces are read. */
const heap: Record<number, string> = {};
const memoryAt: MemoryAt = (address, length) => {
  const bytes = Uint8Array.from(Buffer.from((heap[address] ?? '').replaceAll(' ', ''), 'hex'));
  if (bytes.length < length) throw new Error(`${length} bytes were read at ${address}, where ${bytes.length} are`);
  return bytes.slice(0, length);
};

const zeros = (bytes: number): string => '00'.repeat(bytes);
const loopback = addressValue({host: '127.0.0.1', port: 8080});
const ipv4 = {linux: `0200 1f90 7f000001 ${zeros(20)}`, darwin: `1002 1f90 7f000001 ${zeros(20)}`};
const ipv6 = {
  linux: `0a00 1f90 ${zeros(4)} ${zeros(15)}01 ${zeros(4)}`,
  darwin: `1c1e 1f90 ${zeros(4)} ${zeros(15)}01 ${zeros(4)}`,
};
const stored = (length: number) => Buffer.from([length, 0, 0, 0]).toString('hex');
const unix = {linux: `0100 ${zeros(26)}`, darwin: `1001 ${zeros(26)}`};
const bytes = (...values: number[]): Value => bytesValue(Uint8Array.from(values));

test.each([
  ['socket', 9, [2, 1, 0], {result: descriptorValue(9)}],
  ['dup', 9, [7], {result: descriptorValue(9)}],
  ['bind', 0, [7, '', 0], {result: numberValue(0)}],
  ['connect', 0, [7, '', 0], {result: numberValue(0)}],
  ['listen', 0, [7, 8], {result: numberValue(0)}],
  ['shutdown', 0, [7, 1], {result: numberValue(0)}],
  ['close', 0, [7], {result: numberValue(0)}],
  ['write', 3, [7, '010203', 3], {result: numberValue(3)}],
  ['send', 3, [7, '010203', 3, 0], {result: numberValue(3)}],
  ['sendto', 3, [7, '010203', 3, 0, '', 0], {result: numberValue(3)}],
  ['setsockopt', 0, [7, 1, 2, '01000000', 4], {result: numberValue(0)}],
  ['read', 2, [7, '01020000', 4], {result: numberValue(2), out: {buffer: bytes(1, 2)}}],
  ['read', 0, [7, '01020000', 4], {result: numberValue(0), out: {buffer: bytes()}}],
  // MSG_TRUNC reports the datagram's length, of which only a part was stored.
  ['recv', 6, [7, '01020304', 4, 0x20], {result: numberValue(6), out: {buffer: bytes(1, 2, 3, 4)}}],
  ['fcntl', 2, [7, 1, 0], {result: numberValue(2)}],
  ['poll', 1, ['0700000001001100', 1, 0], {result: numberValue(1), out: {revents: textValue('POLLIN|POLLHUP')}}],
  ['poll', 0, ['0700000001000000', 1, 0], {result: numberValue(0), out: {revents: textValue('0')}}],
  [
    'poll',
    1,
    ['0700000001000000 0800000001000100', 2, 0],
    {result: numberValue(1), out: {revents: textValue('0, POLLIN')}},
  ],
  ['setrlimit', 0, [7, zeros(16)], {result: numberValue(0)}],
] satisfies [string, number, Native, unknown][])('%s = %i is the same everywhere', (name, value, values, expected) => {
  expect([linuxAbi, darwinAbi].map(abi => decoded(name, value, values, abi))).toEqual([expected, expected]);
});

test.each([
  ['linux', linuxAbi],
  ['darwin', darwinAbi],
] satisfies ['linux' | 'darwin', Abi][])('addresses that a call stored, on %s', (system, abi) => {
  const ipv6Loopback = addressValue({host: '::1', port: 8080});
  expect(decoded('accept', 9, [7, ipv4[system], stored(16)], abi)).toEqual({
    result: descriptorValue(9),
    out: {peer: loopback},
  });
  expect(decoded('accept', 9, [7, ipv6[system], stored(28)], abi)?.out).toEqual({peer: ipv6Loopback});
  expect(decoded('getsockname', 0, [7, ipv4[system], stored(16)], abi)).toEqual({result: loopback});
  expect(decoded('getpeername', 0, [7, ipv6[system], stored(28)], abi)).toEqual({result: ipv6Loopback});
  const datagram = ['0a0b00', 3, 0, ipv4[system], stored(16)];
  expect(decoded('recvfrom', 2, [7, ...datagram], abi)).toEqual({
    result: numberValue(2),
    out: {buffer: bytes(10, 11), from: loopback},
  });
});

test.each([
  ['linux', linuxAbi],
  ['darwin', darwinAbi],
] satisfies ['linux' | 'darwin', Abi][])('what is no Internet address is not made one, on %s', (system, abi) => {
  // A connected TCP socket stores no address in recvfrom, a UNIX socket one of another family.
  expect(decoded('recvfrom', 1, [7, '0a', 1, 0, zeros(28), stored(0)], abi)?.out).toEqual({buffer: bytes(10)});
  expect(decoded('accept', 9, [7, unix[system], stored(2)], abi)).toEqual({result: descriptorValue(9)});
  const result = decoded('getsockname', 0, [7, unix[system], stored(2)], abi)?.result;
  expect(result).toEqual(bytesValue(Uint8Array.from(Buffer.from(unix[system].slice(0, 4), 'hex'))));
  // A UNIX address can be longer than the room for it: its length is then larger than what was stored.
  expect(decoded('getsockname', 0, [7, unix[system], stored(110)], abi)?.result).toMatchObject({
    kind: 'bytes',
    bytes: {length: 28},
  });
});

test.each([
  ['SO_ERROR', '6f000000', 111, {error: textValue('ECONNREFUSED')}, linuxAbi],
  ['SO_ERROR', '3d000000', 61, {error: textValue('ECONNREFUSED')}, darwinAbi],
  ['SO_ERROR', '00000000', 0, undefined, linuxAbi],
  ['SO_ERROR', 'ffffff7f', 0x7fffffff, undefined, linuxAbi],
  ['SO_SNDBUF', '00080000', 2048, undefined, linuxAbi],
  ['SO_TYPE', '01000000', 1, undefined, darwinAbi],
  ['SO_LINGER', '01000000 05000000', 5, {on: numberValue(1)}, linuxAbi],
  ['SO_LINGER', '00000000 00000000', 0, {on: numberValue(0)}, darwinAbi],
  ['SO_RCVTIMEO', '0100000000000000 90d0030000000000', 1250, undefined, linuxAbi],
  ['SO_SNDTIMEO', '0000000000000000 0000000000000000', 0, undefined, darwinAbi],
] satisfies [string, string, number, unknown, Abi][])('getsockopt of %s, %s', (option, memory, value, out, abi) => {
  const {SOL_SOCKET = 0, [option]: number = 0} = abi.constants;
  const result = {result: numberValue(value), ...(out === undefined ? {} : {out})};
  expect(decoded('getsockopt', 0, [7, SOL_SOCKET, number, memory, '00000000'], abi)).toEqual(result);
});

test('F_GETFL is told in the names of the flags', () => {
  const flags = (value: number, abi: Abi) => decoded('fcntl', value, [7, 3, 0], abi);
  expect(flags(0x802, linuxAbi)).toEqual({result: numberValue(0x802), out: {flags: textValue('O_RDWR|O_NONBLOCK')}});
  expect(flags(6, darwinAbi)?.out).toEqual({flags: textValue('O_RDWR|O_NONBLOCK')});
  expect(flags(1, linuxAbi)?.out).toEqual({flags: textValue('O_WRONLY')});
});

const pointer = (address: number) => {
  const memory = Buffer.alloc(8);
  memory.writeBigUInt64LE(BigInt(address));
  return memory.toString('hex');
};

test.each([
  ['linux', linuxAbi],
  ['darwin', darwinAbi],
] satisfies ['linux' | 'darwin', Abi][])('getaddrinfo: a list in memory of the library, on %s', (system, abi) => {
  const item = (length: number, sockaddr: number, next: number) => {
    const pointers = {linux: [sockaddr, 0], darwin: [0, sockaddr]}[system];
    return [zeros(16), stored(length), zeros(4), ...pointers.map(pointer), pointer(next)].join('');
  };
  Object.assign(heap, {100: item(28, 300, 200), 200: item(16, 400, 0), 300: ipv6[system], 400: ipv4[system]});
  const values = ['', '', zeros(48), pointer(100)];
  expect(decoded('getaddrinfo', 0, values, abi)).toEqual({
    result: addressValue({host: '::1', port: 8080}),
    out: {addresses: textValue('[::1]:8080, 127.0.0.1:8080')},
  });
  const {release} = libraryFunction('getaddrinfo');
  expect(release?.encode(native(values))).toEqual([100]);
});

test('getservbyname: the port is in the order of the network', () => {
  heap[500] = `${pointer(1)} ${pointer(2)} 00500000 ${zeros(4)}`;
  expect(decoded('getservbyname', 500, ['', ''], linuxAbi)).toEqual({result: numberValue(80)});
});

const libraryFunction = (name: string): LibraryFunction => {
  const found = findCall(name);
  if (found === undefined || !('isLibraryFunction' in found)) throw new Error(`${name} is no library function`);
  return found;
};

test.each([
  ['getaddrinfo', 0, linuxAbi, undefined],
  ['getaddrinfo', -2, linuxAbi, {name: 'EAI_NONAME', number: -2}],
  ['getaddrinfo', 8, darwinAbi, {name: 'EAI_NONAME', number: 8}],
  // Not an errno: -1 has its own meaning here.
  ['getaddrinfo', -1, linuxAbi, {name: 'EAI_BADFLAGS', number: -1}],
  ['getaddrinfo', 5, darwinAbi, {name: 'EAI_FAMILY', number: 5}],
  ['getaddrinfo', -11, linuxAbi, {name: 'EMFILE', number: 24}],
  ['getaddrinfo', -99, linuxAbi, {name: 'EAI -99', number: -99}],
  ['getservbyname', 500, linuxAbi, undefined],
  ['getservbyname', 0, linuxAbi, {name: 'ENOENT', number: 2}],
] satisfies [string, number, Abi, unknown][])('%s that gives %i', (name, value, abi, expected) => {
  expect(libraryFunction(name).failure(value, {name: 'EMFILE', number: 24}, abi)).toEqual(expected);
});
