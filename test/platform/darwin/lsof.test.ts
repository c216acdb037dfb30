import {expect, test} from 'vitest';
import {lsofConnections, lsofDescriptors, parseLsof} from '../../../src/platform/darwin/lsof.js';
import {lsofOutput} from './tools.js';

const files = parseLsof(lsofOutput);
const device = (last: number): string => `0x8f3a1c2d4e5f607${last}`;

test('descriptors are the open files that have a number, lowest first', () => {
  expect(lsofDescriptors(files)).toEqual([
    {fd: 0, target: '/dev/ttys001'},
    {fd: 20, target: 'UDP *:5353', inode: device(3)},
    {fd: 21, target: 'TCP 127.0.0.1:8080', inode: device(1)},
    {fd: 22, target: 'TCP 127.0.0.1:8080->127.0.0.1:51132', inode: device(2)},
    {fd: 23, target: 'TCP 127.0.0.1:8080->127.0.0.1:51132', inode: device(2)},
    {fd: 24, target: 'TCP [::1]:8081->[fe80::1%lo0]:80', inode: device(4)},
    {fd: 25, target: 'TCP *:*', inode: device(5)},
    {fd: 26, target: '->0x8f3a1c2d4e5f6077'},
    {fd: 27, target: 'count=0, state=0xa'},
  ]);
});

test('a socket with two descriptors is one connection, and queues that are not told are absent', () => {
  const local = {host: '127.0.0.1', port: 8080};
  expect(lsofConnections(files)).toEqual([
    {protocol: 'tcp', local, state: 'LISTEN', sendQueue: 0, receiveQueue: 0, inode: device(1)},
    {
      protocol: 'tcp',
      local,
      peer: {host: '127.0.0.1', port: 51132},
      state: 'CLOSE_WAIT',
      sendQueue: 7,
      receiveQueue: 5,
      inode: device(2),
    },
    {protocol: 'udp', local: {host: '::', port: 5353}, inode: device(3)},
    {
      protocol: 'tcp',
      local: {host: '::1', port: 8081},
      peer: {host: 'fe80::1', port: 80},
      state: 'SYN_RECV',
      inode: device(4),
    },
    {
      protocol: 'tcp',
      local: {host: '0.0.0.0', port: 0},
      state: 'CLOSE',
      sendQueue: 0,
      receiveQueue: 0,
      inode: device(5),
    },
  ]);
});

test.each(['', '\n', 'p41207\n', 'lsof: status error on 1: No such process\n'])('%j holds no file', text => {
  expect(parseLsof(text)).toEqual([]);
});

// Captured from lsof 4.95 on Linux, where the device is the socket's inode.
test('other systems print the same fields', () => {
  const text = 'p14635\nf19\ntIPv4\nd41891\nPTCP\nn127.0.0.1:37791\nTST=LISTEN\nTQR=0\nTQS=0\n';
  expect(lsofDescriptors(parseLsof(text))).toEqual([{fd: 19, target: 'TCP 127.0.0.1:37791', inode: '41891'}]);
});
