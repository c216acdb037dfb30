import {expect, test} from 'vitest';
import type {NativeValue} from '../../src/calls/definition.js';
import {evaluateCall} from '../../src/calls/evaluate-call.js';
import {parseCall} from '../../src/calls/parse-call.js';
import type {Abi} from '../../src/model/abi.js';
import {bytesValue, descriptorValue} from '../../src/model/value.js';
import {darwinAbi} from '../../src/platform/darwin/abi.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

/** Memory is written as hexadecimal. */
const encoded = (text: string, abi: Abi): readonly (number | string)[] => {
  const parsed = parseCall(text);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const memory = {fd: descriptorValue(7), own: bytesValue(Uint8Array.of(1, 2, 3, 4))};
  const evaluation = evaluateCall(parsed.call, memory, abi);
  if (!evaluation.ok) throw new Error(evaluation.problem.message.en);
  return evaluation.call.definition.encode(evaluation.call.values, abi).map(show);
};

const show = (value: NativeValue): number | string =>
  typeof value === 'number' ? value : Buffer.from(value).toString('hex');

const zeros = (bytes: number): string => '00'.repeat(bytes);
/** Room for an address, and its length cell. */
const empty = [zeros(28), '1c000000'];
const ipv4 = {linux: `0200 1f90 7f000001${zeros(8)}`, darwin: `1002 1f90 7f000001${zeros(8)}`};
const ipv6 = {
  linux: `0a00 0050 00000000${zeros(15)}01 00000000`,
  darwin: `1c1e 0050 00000000${zeros(15)}01 00000000`,
};

type Native = readonly (number | string)[];

const table: readonly (readonly [string, Native, Native?])[] = [
  ['socket(AF_INET, SOCK_STREAM, 0)', [2, 1, 0]],
  ['socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP)', [10, 2, 17], [30, 2, 17]],
  ['bind(fd, 127.0.0.1:8080)', [7, ipv4.linux, 16], [7, ipv4.darwin, 16]],
  ['connect(fd, [::1]:80)', [7, ipv6.linux, 28], [7, ipv6.darwin, 28]],
  ['listen(fd, 8)', [7, 8]],
  ['listen(fd, SOMAXCONN)', [7, 4096], [7, 128]],
  ['accept(fd)', [7, ...empty]],
  ['accept(fd, peer)', [7, ...empty]],
  ['write(fd, own)', [7, '01020304', 4]],
  ['write(fd, own, 2)', [7, '01020304', 2]],
  ['write(fd, own, 5)', [7, '01020304', 4]],
  ['write(fd, "안\\n")', [7, 'ec95880a', 4]],
  ['write(fd, "")', [7, '', 0]],
  ['read(fd, own)', [7, '01020304', 4]],
  ['read(fd, own, 64)', [7, '01020304', 4]],
  ['read(fd, own, 0)', [7, '01020304', 0]],
  ['read(fd, buffer, 3)', [7, '000000', 3]],
  ['send(fd, "hi")', [7, '6869', 2, 0]],
  ['send(fd, "hi", MSG_NOSIGNAL)', [7, '6869', 2, 0x4000], [7, '6869', 2, 0x80000]],
  ['recv(fd, own, 9)', [7, '01020304', 4, 0]],
  ['recv(fd, own, 2, MSG_PEEK|MSG_DONTWAIT)', [7, '01020304', 2, 0x42], [7, '01020304', 2, 0x82]],
  ['sendto(fd, "q", 127.0.0.1:8080)', [7, '71', 1, 0, ipv4.linux, 16], [7, '71', 1, 0, ipv4.darwin, 16]],
  ['sendto(fd, "q", [::1]:80, 2)', [7, '71', 1, 2, ipv6.linux, 28], [7, '71', 1, 2, ipv6.darwin, 28]],
  ['recvfrom(fd, own, 512)', [7, '01020304', 4, 0, ...empty]],
  ['recvfrom(fd, own, 3, from, MSG_PEEK)', [7, '01020304', 3, 2, ...empty]],
  ['shutdown(fd, SHUT_WR)', [7, 1]],
  ['close(fd)', [7]],
  ['dup(fd)', [7]],
  ['getsockname(fd)', [7, ...empty]],
  ['getpeername(fd)', [7, ...empty]],
  ['setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1)', [7, 1, 2, '01000000', 4], [7, 0xffff, 4, '01000000', 4]],
  [
    'setsockopt(fd, SOL_SOCKET, SO_LINGER, 5)',
    [7, 1, 13, '0100000005000000', 8],
    [7, 0xffff, 0x1080, '0100000005000000', 8],
  ],
  [
    'setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, 1250)',
    [7, 1, 20, '0100000000000000 90d0030000000000', 16],
    [7, 0xffff, 0x1006, '0100000000000000 90d0030000000000', 16],
  ],
  ['setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, 0)', [7, 1, 21, zeros(16), 16], [7, 0xffff, 0x1005, zeros(16), 16]],
  // The number of SO_LINGER means something else at another level.
  ['setsockopt(fd, IPPROTO_TCP, SO_LINGER, 5)', [7, 6, 13, '05000000', 4], [7, 6, 0x1080, '05000000', 4]],
  ['setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, -1)', [7, 6, 1, 'ffffffff', 4]],
  ['getsockopt(fd, SOL_SOCKET, SO_ERROR)', [7, 1, 4, zeros(4), '04000000'], [7, 0xffff, 0x1007, zeros(4), '04000000']],
  [
    'getsockopt(fd, SOL_SOCKET, SO_LINGER)',
    [7, 1, 13, zeros(8), '08000000'],
    [7, 0xffff, 0x1080, zeros(8), '08000000'],
  ],
  [
    'getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO)',
    [7, 1, 20, zeros(16), '10000000'],
    [7, 0xffff, 0x1006, zeros(16), '10000000'],
  ],
  ['fcntl(fd, F_GETFL)', [7, 3, 0]],
  ['fcntl(fd, F_SETFL, O_NONBLOCK)', [7, 4, 0x800], [7, 4, 4]],
  ['poll(fd, POLLIN, 1000)', ['0700000001000000', 1, 1000]],
  ['poll(-1, POLLIN|POLLOUT, -1)', ['ffffffff05000000', 1, -1]],
  ['poll(fd, POLLIN, 8, POLLOUT, 9, 0, 5)', ['0700000001000000 0800000004000000 0900000000000000', 3, 5]],
  ['getaddrinfo("a.b", "http")', ['612e6200', '6874747000', `${zeros(8)}01000000${zeros(36)}`, zeros(8)]],
  ['getservbyname("http", "tcp")', ['6874747000', '74637000']],
  ['setrlimit(RLIMIT_NOFILE, 8)', [7, '0800000000000000'.repeat(2)], [8, '0800000000000000'.repeat(2)]],
];

const compact = (native: Native) =>
  native.map(value => (typeof value === 'string' ? value.replaceAll(' ', '') : value));

test.each(table.map(([text, linux, darwin]) => [text, linux, darwin ?? linux] as const))(
  '%s',
  (text, linux, darwin) => {
    expect(encoded(text, linuxAbi)).toEqual(compact(linux));
    expect(encoded(text, darwinAbi)).toEqual(compact(darwin));
  },
);
