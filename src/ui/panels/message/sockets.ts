import {type Address, formatAddress} from '../../../model/address.js';
import {foldOf} from '../../../model/fold.js';
import type {Trace} from '../../../model/trace.js';
import type {CallRecord} from '../../../model/world.js';
import {addressGiven} from '../call-facts.js';

/** A socket through its calls: what it is, whom it talks to, and the bytes that went each way so far. */
export type SocketStory = {
  readonly isDatagram: boolean;
  readonly peer: Address | undefined;
  readonly sent: Uint8Array;
  readonly received: Uint8Array;
};

/** Of a socket that a call made, or that it is the first to be about. */
export const newStory = ({call, outcome}: CallRecord): SocketStory => {
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
export const ownersOf: (trace: Trace) => (address: Address) => string | undefined = foldOf({
  empty: (): Map<string, string> => new Map(),
  copy: owners => new Map(owners),
  step: (owners, fact) => {
    if (fact.kind !== 'sockets-sampled') return;
    for (const {local} of fact.sockets) if (local !== undefined) owners.set(formatAddress(local), fact.actor);
  },
  finish: owners => address =>
    owners.get(formatAddress(address)) ??
    wildcards.map(host => owners.get(formatAddress({host, port: address.port}))).find(owner => owner !== undefined),
});

const wildcards = ['0.0.0.0', '::'];
