import type {SocketView} from '../../model/socket-view.js';
import {safeText} from '../../wire/printable.js';

/**
 * TCP or UDP, from the type that the socket itself says, else from the table in which the kernel lists it. What is no
 * socket has the name that the kernel has for it.
 */
export const socketKind = ({type, connection, target}: SocketView): string => {
  if (target !== undefined) return safeText(/^anon_inode:\[(\w+)\]$/.exec(target)?.[1] ?? target);
  if (type === 'SOCK_STREAM') return 'TCP';
  if (type === 'SOCK_DGRAM') return 'UDP';
  return type ?? connection?.protocol.toUpperCase() ?? '–';
};
