import type {SocketView} from '../../model/socket-view.js';

/** TCP or UDP, from the type that the socket itself says, else from the table in which the kernel lists it. */
export const socketKind = ({type, connection}: SocketView): string => {
  if (type === 'SOCK_STREAM') return 'TCP';
  if (type === 'SOCK_DGRAM') return 'UDP';
  return type ?? connection?.protocol.toUpperCase() ?? '–';
};
