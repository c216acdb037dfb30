import {type Address, isNoAddress} from '../../model/address.js';
import type {Connection, TcpState} from '../../model/connection.js';
import {ipText} from '../../wire/ip-text.js';

/**
 * The rows of /proc/PID/net/tcp, tcp6, udp or udp6 (proc_net_tcp in the kernel's Documentation/networking, proc_pid_net(5)).
 * A line that is no row, like the heading, is left out.
 */
export const parseProcNet = (text: string, protocol: Connection['protocol']): readonly Connection[] =>
  text.split('\n').flatMap(line => parseRow(line, protocol) ?? []);

/** `0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 0 12345 …` */
const row =
  /^\s*\d+:\s+(?<local>[\dA-F]+:[\dA-F]{4})\s+(?<peer>[\dA-F]+:[\dA-F]{4})\s+(?<state>[\dA-F]{2})\s+(?<send>[\dA-F]{8}):(?<receive>[\dA-F]{8})\s+\S+\s+\S+\s+\d+\s+\d+\s+(?<inode>\d+)/;

const parseRow = (line: string, protocol: Connection['protocol']): Connection | undefined => {
  const parts = row.exec(line)?.groups;
  if (parts === undefined) return undefined;
  const {local = '', peer = '', state = '', send = '', receive = '', inode = ''} = parts;
  const peerAddress = parseHexAddress(peer);
  const tcpState = protocol === 'tcp' ? tcpStates[Number.parseInt(state, 16)] : undefined;
  return {
    protocol,
    local: parseHexAddress(local),
    ...(isNoAddress(peerAddress) ? {} : {peer: peerAddress}),
    ...(tcpState === undefined ? {} : {state: tcpState}),
    sendQueue: Number.parseInt(send, 16),
    receiveQueue: Number.parseInt(receive, 16),
    // 0 where no descriptor holds the socket.
    ...(inode === '0' ? {} : {inode}),
  };
};

/** By their numbers in the kernel's include/net/tcp_states.h. 12 is a request that is not yet a socket. */
const tcpStates: Readonly<Record<number, TcpState>> = {
  1: 'ESTABLISHED',
  2: 'SYN_SENT',
  3: 'SYN_RECV',
  4: 'FIN_WAIT1',
  5: 'FIN_WAIT2',
  6: 'TIME_WAIT',
  7: 'CLOSE',
  8: 'CLOSE_WAIT',
  9: 'LAST_ACK',
  10: 'LISTEN',
  11: 'CLOSING',
  12: 'SYN_RECV',
};

/** The address is printed as 32-bit words of this (little-endian) computer, the port as a number. */
const parseHexAddress = (text: string): Address => {
  const [words = '', port = ''] = text.split(':');
  const bytes = Uint8Array.from(words.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
  for (let at = 0; at < bytes.length; at += 4) bytes.subarray(at, at + 4).reverse();
  return {host: ipText(bytes), port: Number.parseInt(port, 16)};
};
