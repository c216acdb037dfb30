import type {Connection, TcpState} from './connection.js';
import type {Source} from './observation.js';

/** What a queue counts besides bytes, always as 1: the beginning of a stream, or its end. */
export type BeyondBytes = {readonly toSend?: 'syn' | 'fin'; readonly toRead?: 'fin'};

/**
 * Linux counts sequence numbers, and SYN and FIN take one each (RFC 9293 §3.4): its queues are rcv_nxt - copied_seq and
 * write_seq - snd_una (net/ipv4/tcp_ipv4.c: get_tcp4_sock). So an end that has come and was not read up to is 1 to read, and
 * an own SYN or FIN that nobody has acknowledged is 1 to send. BSD's netstat counts bytes only.
 */
export const beyondBytes = ({protocol, state, ...queues}: Connection, source: Source): BeyondBytes => {
  if (protocol !== 'tcp' || state === undefined || source !== '/proc/PID/net') return {};
  const sent = state === 'SYN_SENT' ? 'syn' : unacknowledgedEnd.includes(state) ? 'fin' : undefined;
  return {
    ...(sent !== undefined && queues.sendQueue > 0 ? {toSend: sent} : {}),
    ...(endHasCome.includes(state) && queues.receiveQueue > 0 ? {toRead: 'fin'} : {}),
  };
};

/** RFC 9293 §3.3.2. */
const unacknowledgedEnd: readonly TcpState[] = ['FIN_WAIT1', 'CLOSING', 'LAST_ACK'];
const endHasCome: readonly TcpState[] = ['CLOSE_WAIT', 'CLOSING', 'LAST_ACK'];
