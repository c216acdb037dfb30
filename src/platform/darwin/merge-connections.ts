import {formatAddress} from '../../model/address.js';
import type {Connection} from '../../model/connection.js';
import type {LsofConnection} from './lsof.js';
import type {ListenQueue} from './netstat.js';

/**
 * One table out of what two tools tell. lsof knows which socket a row is, netstat knows every queue and also the rows that
 * no descriptor holds any more (TIME_WAIT). A socket of which neither tells the queues is left out.
 */
export const mergeConnections = (
  sockets: readonly LsofConnection[],
  rows: readonly Connection[],
  listening: readonly ListenQueue[],
): readonly Connection[] => {
  const held = sockets
    .map(socket =>
      withQueues(
        socket,
        rows.find(row => key(row) === key(socket)),
      ),
    )
    .filter(row => row !== undefined);
  const keys = new Set(held.map(key));
  return [...held, ...rows.filter(row => !keys.has(key(row)))].map(row => withAcceptQueue(row, listening));
};

const withQueues = (socket: LsofConnection, row: Connection | undefined): Connection | undefined => {
  const sendQueue = socket.sendQueue ?? row?.sendQueue;
  const receiveQueue = socket.receiveQueue ?? row?.receiveQueue;
  return sendQueue === undefined || receiveQueue === undefined ? undefined : {...socket, sendQueue, receiveQueue};
};

/** Both tools count bytes, of which a listening socket has none; the model wants the connections that wait. */
const withAcceptQueue = (row: Connection, listening: readonly ListenQueue[]): Connection => {
  const host = row.local.host === '::' ? '0.0.0.0' : row.local.host;
  const queue = listening.find(({host: other, port}) => other === host && port === row.local.port);
  return row.state === 'LISTEN' && queue !== undefined ? {...row, receiveQueue: queue.waiting} : row;
};

const key = ({protocol, local, peer}: LsofConnection): string =>
  `${protocol} ${formatAddress(local)} ${peer === undefined ? '-' : formatAddress(peer)}`;
