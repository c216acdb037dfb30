import {expect, test} from 'vitest';
import type {Connection} from '../../src/model/connection.js';
import {ownConnections, pairOf, pairsOf} from '../../src/session/own-connections.js';

const at = (port: number, host = '127.0.0.1') => ({host, port});

const row = (change: Partial<Connection>): Connection => ({
  protocol: 'tcp',
  local: at(1000),
  peer: at(2000),
  state: 'ESTABLISHED',
  sendQueue: 0,
  receiveQueue: 0,
  ...change,
});

const listening: Connection = {
  protocol: 'tcp',
  local: at(80),
  state: 'LISTEN',
  sendQueue: 0,
  receiveQueue: 0,
  inode: '80',
};

const ours = (rows: readonly Connection[], inodes: readonly string[], pairs: readonly string[] = []) =>
  ownConnections(rows, {inodes: new Set(inodes), isKnown: ends => pairs.includes(pairOf(ends))});

test('a row is ours when one of our processes holds its socket, and only then while somebody holds it', () => {
  const mine = row({inode: '1'});
  const known = row({inode: '2'});
  expect(ours([mine, known], ['1'], [pairOf(known)])).toEqual([mine]);
});

test('a closed connection stays ours, seen from either end; a stranger’s never was', () => {
  const remembered = pairOf(row({}));
  const there = row({state: 'TIME_WAIT'});
  const back = row({state: 'FIN_WAIT2', local: at(2000), peer: at(1000)});
  const strange = row({state: 'TIME_WAIT', local: at(1001)});
  expect(ours([there, back, strange], [], [remembered])).toEqual([there, back]);
});

test.each([
  ['on the address', at(80), listening, true],
  ['on another port', at(81), listening, false],
  ['on another address', at(80, '127.0.0.2'), listening, false],
  ['on any address', at(80, '127.0.0.2'), {...listening, local: at(80, '0.0.0.0')}, true],
  ['on any address, IPv6', at(80, '::1'), {...listening, local: at(80, '::')}, true],
])('a connection that waits for accept belongs to the listening socket: %s', (_, local, listener, expected) => {
  const waiting = row({local});
  expect(ours([listener, waiting], ['80']).includes(waiting)).toBe(expected);
});

test('what is left from before this run on the same port is not ours', () => {
  expect(ours([listening, row({local: at(80), state: 'TIME_WAIT'})], ['80'])).toEqual([listening]);
});

test('what a socket says of itself is remembered as it stands in the table', () => {
  const [pair, ...others] = pairsOf([
    {fd: 5, family: 'AF_INET', type: 'SOCK_STREAM', local: at(1000), peer: at(2000)},
    {fd: 6, family: 'AF_INET', type: 'SOCK_STREAM'},
  ]);
  expect([pair, others]).toEqual([pairOf(row({})), []]);
});
