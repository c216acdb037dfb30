import {expect, test} from 'vitest';
import {beyondBytes} from '../../src/model/beyond-bytes.js';
import type {Connection, TcpState} from '../../src/model/connection.js';

const row = (state: TcpState, sendQueue: number, receiveQueue: number): Connection => ({
  protocol: 'tcp',
  local: {host: '127.0.0.1', port: 1},
  state,
  sendQueue,
  receiveQueue,
});

test.each([
  ['ESTABLISHED', 5, 5, {}],
  ['SYN_SENT', 1, 0, {toSend: 'syn'}],
  ['FIN_WAIT1', 1, 7, {toSend: 'fin'}],
  ['FIN_WAIT2', 0, 7, {}],
  ['CLOSE_WAIT', 3, 164, {toRead: 'fin'}],
  ['CLOSE_WAIT', 0, 0, {}],
  ['CLOSING', 1, 1, {toSend: 'fin', toRead: 'fin'}],
  ['LAST_ACK', 1, 0, {toSend: 'fin'}],
  ['LISTEN', 0, 2, {}],
] as const)('%s with %i to send and %i to read', (state, send, receive, expected) => {
  expect(beyondBytes(row(state, send, receive), '/proc/PID/net')).toEqual(expected);
});

test('elsewhere queues are bytes', () => {
  expect(beyondBytes(row('CLOSE_WAIT', 0, 163), 'netstat')).toEqual({});
  expect(beyondBytes({...row('CLOSE_WAIT', 0, 163), protocol: 'udp'}, '/proc/PID/net')).toEqual({});
});
