import {expect, test} from 'vitest';
import {parseListenQueues, parseNetstat} from '../../../src/platform/darwin/netstat.js';
import {netstatListen, netstatTcp, netstatUdp} from './tools.js';

const server = {host: '127.0.0.1', port: 8080};

test('rows of TCP; one whose address is cut off is left out', () => {
  expect(parseNetstat(netstatTcp)).toEqual([
    {
      protocol: 'tcp',
      local: server,
      peer: {host: '127.0.0.1', port: 51134},
      state: 'TIME_WAIT',
      sendQueue: 0,
      receiveQueue: 0,
    },
    {
      protocol: 'tcp',
      local: server,
      peer: {host: '127.0.0.1', port: 51132},
      state: 'CLOSE_WAIT',
      sendQueue: 7,
      receiveQueue: 5,
    },
    {
      protocol: 'tcp',
      local: {host: '127.0.0.1', port: 51132},
      peer: server,
      state: 'FIN_WAIT2',
      sendQueue: 0,
      receiveQueue: 0,
    },
    {
      protocol: 'tcp',
      local: {host: '::1', port: 8081},
      peer: {host: 'fe80::1', port: 80},
      state: 'SYN_RECV',
      sendQueue: 3,
      receiveQueue: 0,
    },
    {protocol: 'tcp', local: {host: '::', port: 9090}, state: 'LISTEN', sendQueue: 0, receiveQueue: 0},
    {protocol: 'tcp', local: server, state: 'LISTEN', sendQueue: 0, receiveQueue: 0},
    {protocol: 'tcp', local: {host: '0.0.0.0', port: 0}, state: 'CLOSE', sendQueue: 0, receiveQueue: 0},
  ]);
});

test('rows of UDP, which have no state', () => {
  expect(parseNetstat(netstatUdp)).toEqual([
    {protocol: 'udp', local: {host: '::', port: 5353}, sendQueue: 0, receiveQueue: 9},
    {
      protocol: 'udp',
      local: {host: '127.0.0.1', port: 40000},
      peer: {host: '127.0.0.1', port: 53},
      sendQueue: 0,
      receiveQueue: 0,
    },
  ]);
});

test('columns that newer systems print behind the state do not matter', () => {
  const [row] = parseNetstat('tcp4  0  0  127.0.0.1.80  127.0.0.1.81  LAST_ACK  131072  131072  123  0  00102\n');
  expect(row).toMatchObject({state: 'LAST_ACK', peer: {port: 81}});
});

test('the queues of listening sockets', () => {
  expect(parseListenQueues(netstatListen)).toEqual([
    {host: '127.0.0.1', port: 8080, waiting: 2},
    {host: '0.0.0.0', port: 9090, waiting: 1},
  ]);
});

test.each(['', 'netstat: command not found\n', 'tcp4 0 0\n'])('%j holds no row', text => {
  expect([parseNetstat(text), parseListenQueues(text)]).toEqual([[], []]);
});
