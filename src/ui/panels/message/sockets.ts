import {type Address, formatAddress} from '../../../model/address.js';
import type {Trace} from '../../../model/trace.js';
import type {Actor, CallRecord} from '../../../model/world.js';
import {addressGiven, descriptorFrom, descriptorOf} from '../call-facts.js';

/** A socket through its calls: what it is, whom it talks to, and the bytes that went each way so far. */
export type SocketStory = {
  readonly isDatagram: boolean;
  peer: Address | undefined;
  sent: Uint8Array;
  received: Uint8Array;
};

/** Goes through the calls of an actor in order and gives each the socket that its descriptor meant then. */
export const withSockets = ({calls}: Actor, visit: (record: CallRecord, socket: SocketStory) => void): void => {
  const sockets = new Map<number, SocketStory>();
  for (const record of calls) {
    const fd = descriptorOf(record.call);
    const socket = (fd === undefined ? undefined : sockets.get(fd)) ?? newStory(record);
    if (record.call.name === 'connect') socket.peer = addressGiven(record.call) ?? socket.peer;
    if (fd !== undefined && !sockets.has(fd)) sockets.set(fd, socket);
    visit(record, socket);
    const given = descriptorFrom(record);
    // dup and its kind give the same socket another number; socket and accept make one.
    if (given !== undefined) sockets.set(given, copies.test(record.call.name) ? socket : newStory(record));
    if (record.call.name === 'close' && fd !== undefined) sockets.delete(fd);
  }
};

/** fcntl gives a descriptor out only where it copies one (F_DUPFD). */
const copies = /^(dup|dup2|dup3|fcntl)$/;

const newStory = ({call, outcome}: CallRecord): SocketStory => {
  const peer = outcome?.kind === 'returned' && call.name === 'accept' ? outcome.out.peer : undefined;
  return {
    isDatagram: isDatagram(call.arguments.find(({parameter}) => parameter === 'type')?.written ?? call.name),
    peer: peer?.kind === 'address' ? peer.address : undefined,
    sent: new Uint8Array(),
    received: new Uint8Array(),
  };
};

/** By the type that was asked for; of a socket whose making was not seen, by the calls that only make sense for datagrams. */
const isDatagram = (written: string): boolean => /SOCK_DGRAM|^sendto$|^recvfrom$/.test(written);

/** The other side of one call: named in the call itself, else the one its socket is connected to. */
export const otherSide = ({call, outcome}: CallRecord, {peer}: SocketStory): Address | undefined => {
  const from = outcome?.kind === 'returned' ? outcome.out.from : undefined;
  return addressGiven(call) ?? (from?.kind === 'address' ? from.address : undefined) ?? peer;
};

/** Whose socket has, or once had, each address: as the sockets said themselves. */
export const ownersOf = (trace: Trace): ((address: Address) => string | undefined) => {
  const owners = new Map<string, string>();
  for (const fact of trace) {
    if (fact.kind !== 'sockets-sampled') continue;
    for (const {local} of fact.sockets) if (local !== undefined) owners.set(formatAddress(local), fact.actor);
  }
  const wildcards = ['0.0.0.0', '::'];
  return address =>
    owners.get(formatAddress(address)) ??
    wildcards.map(host => owners.get(formatAddress({host, port: address.port}))).find(owner => owner !== undefined);
};
