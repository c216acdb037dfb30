import type {Address} from './address.js';

/** Names as in RFC 9293 §3.3.2, spelled as every tool on the system spells them. */
export type TcpState =
  | 'LISTEN'
  | 'SYN_SENT'
  | 'SYN_RECV'
  | 'ESTABLISHED'
  | 'FIN_WAIT1'
  | 'FIN_WAIT2'
  | 'TIME_WAIT'
  | 'CLOSE_WAIT'
  | 'LAST_ACK'
  | 'CLOSING'
  | 'CLOSE';

/**
 * One row of the kernel's connection table. Queues are in bytes; of a listening socket `receiveQueue` counts the
 * connections that wait for accept. `inode` is absent where no descriptor holds the socket any more (TIME_WAIT).
 */
export type Connection = {
  readonly protocol: 'tcp' | 'udp';
  readonly local: Address;
  readonly peer?: Address;
  readonly state?: TcpState;
  readonly sendQueue: number;
  readonly receiveQueue: number;
  readonly inode?: string;
};
