import type {TcpState} from '../../model/connection.js';

/** The spellings of BSD's tools (tcp_fsm.h, netstat, lsof) that differ from the model's. SYN_RCDV is lsof's own slip. */
const spellings: Readonly<Record<string, TcpState>> = {
  CLOSED: 'CLOSE',
  SYN_RCVD: 'SYN_RECV',
  SYN_RCDV: 'SYN_RECV',
  SYN_RECEIVED: 'SYN_RECV',
  FIN_WAIT_1: 'FIN_WAIT1',
  FIN_WAIT_2: 'FIN_WAIT2',
};

const known: readonly TcpState[] = [
  'LISTEN',
  'SYN_SENT',
  'SYN_RECV',
  'ESTABLISHED',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE_WAIT',
  'LAST_ACK',
  'CLOSING',
  'CLOSE',
];

export const parseTcpState = (text: string): TcpState | undefined =>
  spellings[text] ?? known.find(state => state === text);
