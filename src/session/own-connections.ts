import {type Address, formatAddress} from '../model/address.js';
import type {Connection} from '../model/connection.js';
import type {SocketNames} from '../model/descriptor.js';

/** Two ends of a connection, or the one end of a socket that has no peer. */
export type Ends = Pick<Connection, 'protocol' | 'local' | 'peer'>;

/** What is known of the sockets of this run: the kernel's numbers of those held now, and all ends that were ever theirs. */
export type Ours = {
  readonly inodes: ReadonlySet<string>;
  readonly isKnown: (ends: Ends) => boolean;
};

/**
 * The rows of the connection table that concern this run. A row with an inode is ours if one of our processes holds it.
 * A row without one has no process: it has been closed, or waits for accept. It is ours if its ends were ours before,
 * seen from either side, or if it knocks at one of our listening sockets.
 */
export const ownConnections = (rows: readonly Connection[], ours: Ours): readonly Connection[] => {
  const isHeld = ({inode}: Connection): boolean => inode !== undefined && ours.inodes.has(inode);
  const listening = rows.filter(row => isHeld(row) && row.state === 'LISTEN').map(({local}) => local);
  const knocks = (row: Connection): boolean =>
    waitsForAccept(row) && listening.some(local => takesConnectionsTo(local, row.local));
  return rows.filter(
    row =>
      isHeld(row) ||
      (row.inode === undefined && (ours.isKnown(row) || ours.isKnown(fromTheOtherEnd(row)) || knocks(row))),
  );
};

/** The same text for the same ends. */
export const pairOf = ({protocol, local, peer}: Ends): string =>
  `${protocol} ${formatAddress(local)} ${peer === undefined ? '' : formatAddress(peer)}`;

/** The ends that sockets say are theirs. */
export const pairsOf = (sockets: readonly SocketNames[]): readonly string[] =>
  sockets.flatMap(({type, local, peer}) =>
    local === undefined ? [] : [pairOf({protocol: type === 'SOCK_DGRAM' ? 'udp' : 'tcp', local, ...(peer && {peer})})],
  );

const fromTheOtherEnd = ({protocol, local, peer}: Ends): Ends =>
  peer === undefined ? {protocol, local} : {protocol, local: peer, peer: local};

const takesConnectionsTo = (listening: Address, address: Address): boolean =>
  listening.port === address.port &&
  (listening.host === address.host || listening.host === '0.0.0.0' || listening.host === '::');

/** A connection that was there before this run, on the same port, can only be in one of the other states. */
const waitsForAccept = ({state}: Connection): boolean =>
  state === 'SYN_RECV' || state === 'ESTABLISHED' || state === 'CLOSE_WAIT';
