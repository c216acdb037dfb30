import {expect, test} from 'vitest';
import type {Address} from '../../../src/model/address.js';
import {parseProcNet} from '../../../src/platform/linux/proc-net.js';

// Captured on Linux 6.18, then shortened.
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:07E8 00000000:0000 0A 00000000:00000003 00:00000000 00000000     0        0 1061 1 000000006f95a3db 100 0 0 10 0
   1: 0100007F:939F 0100007F:AB44 01 00000000:0000000C 00:00000000 00000000     0        0 41893 1 00000000ea840dee 20 0 0 10 -1
   2: 0100007F:AB44 0100007F:939F 04 00001000:00000000 01:00000014 00000000  1000        0 41892 2 00000000b2b9541a 20 0 0 10 -1
   3: 0100007F:AB46 0100007F:939F 06 00000000:00000000 03:00001769 00000000     0        0 0 3 00000000b2b9541c

`;

const tcp6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5001 1 000000006f95a3db 100 0 0 10 0
   1: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:C350 08 00000000:00000000 00:00000000 00000000     0        0 5002 1 000000006f95a3db 20 4 30 10 -1
   2: B80D0120000000000000000010000000:0050 B80D0120000000000000000080000000:0051 01 00000000:00000000 00:00000000 00000000     0        0 5003 1 000000006f95a3db 20 4 30 10 -1
`;

const udp = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
12350: 350200C0:0035 00000000:0000 07 00000000:00000300 00:00000000 00000000     0        0 41894 2 0000000095694664 0
12351: 0100007F:A000 0100007F:0035 01 00000000:00000000 00:00000000 00000000     0        0 41895 2 0000000095694664 0
`;

const loopback = (port: number): Address => ({host: '127.0.0.1', port});

test('rows of IPv4 sockets, of which some are held by no descriptor', () => {
  expect(parseProcNet(tcp, 'tcp')).toEqual([
    {
      protocol: 'tcp',
      local: {host: '0.0.0.0', port: 2024},
      state: 'LISTEN',
      sendQueue: 0,
      receiveQueue: 3,
      inode: '1061',
    },
    {
      protocol: 'tcp',
      local: loopback(37791),
      peer: loopback(43844),
      state: 'ESTABLISHED',
      sendQueue: 0,
      receiveQueue: 12,
      inode: '41893',
    },
    {
      protocol: 'tcp',
      local: loopback(43844),
      peer: loopback(37791),
      state: 'FIN_WAIT1',
      sendQueue: 4096,
      receiveQueue: 0,
      inode: '41892',
    },
    {protocol: 'tcp', local: loopback(43846), peer: loopback(37791), state: 'TIME_WAIT', sendQueue: 0, receiveQueue: 0},
  ]);
});

test('rows of IPv6 sockets, of which some speak IPv4', () => {
  expect(parseProcNet(tcp6, 'tcp')).toMatchObject([
    {local: {host: '::1', port: 8080}, state: 'LISTEN', inode: '5001'},
    {local: {host: '::ffff:127.0.0.1', port: 8080}, peer: {host: '::ffff:127.0.0.1', port: 50000}, state: 'CLOSE_WAIT'},
    {local: {host: '2001:db8::10', port: 80}, peer: {host: '2001:db8::80', port: 81}},
  ]);
  expect(parseProcNet(tcp6, 'tcp')[0]).not.toHaveProperty('peer');
});

test('rows of UDP sockets have no state, and a peer only when they are connected', () => {
  expect(parseProcNet(udp, 'udp')).toEqual([
    {protocol: 'udp', local: {host: '192.0.2.53', port: 53}, sendQueue: 0, receiveQueue: 768, inode: '41894'},
    {protocol: 'udp', local: loopback(40960), peer: loopback(53), sendQueue: 0, receiveQueue: 0, inode: '41895'},
  ]);
});

test.each([
  ['01', 'ESTABLISHED'],
  ['02', 'SYN_SENT'],
  ['03', 'SYN_RECV'],
  ['04', 'FIN_WAIT1'],
  ['05', 'FIN_WAIT2'],
  ['06', 'TIME_WAIT'],
  ['07', 'CLOSE'],
  ['08', 'CLOSE_WAIT'],
  ['09', 'LAST_ACK'],
  ['0A', 'LISTEN'],
  ['0B', 'CLOSING'],
  ['0C', 'SYN_RECV'],
  ['0F', undefined],
])('state %s is %s', (number, state) => {
  expect(parseProcNet(tcp.replace(' 0A ', ` ${number} `), 'tcp')[0]?.state).toBe(state);
});

test.each(['', 'sl local_address', '0: nonsense', '0: 0100007F:1F90 00000000:0000 0A'])('%j holds no row', text => {
  expect(parseProcNet(text, 'tcp')).toEqual([]);
});
