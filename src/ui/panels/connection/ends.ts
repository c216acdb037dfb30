import {type Address, sameAddress} from '../../../model/address.js';
import type {Connection} from '../../../model/connection.js';
import type {SocketNames} from '../../../model/descriptor.js';
import type {SocketView} from '../../../model/socket-view.js';
import type {Trace} from '../../../model/trace.js';
import {type Actor, type CallRecord, openCall, type World} from '../../../model/world.js';
import {actorsInOrder, isLearner} from '../actors.js';
import {addressGiven, callsOn, descriptorOf} from '../call-facts.js';
import {socketsOf} from '../changes.js';
import {socketKind} from '../socket-kind.js';

/** One end of a connection, or a socket that has none. Without `fd` no descriptor holds the socket any more, or not yet. */
export type End = {
  readonly actor?: string;
  readonly kind: string;
  readonly fd?: number;
  readonly local?: Address;
  readonly peer?: Address;
  readonly connection?: Connection;
};

/**
 * The learner's socket that was called about last; after its close, what the kernel still says of it. Once another step has
 * begun (`since`: the length of the trace then), a connection that is still held comes before what was closed.
 */
export const selectNear = (world: World, trace: Trace, since = 0): End | undefined => {
  const held = heldOf(world);
  const live = held.find(({socket}) => socket.peer !== undefined && socket.connection !== undefined);
  const closing = latestClose(world);
  const closed = closing && selectJustClosed(closing, world, trace);
  const isEarlier = closing !== undefined && closing.seq < since;
  if (closed !== undefined && (live === undefined || !isEarlier)) return closed;
  const near = closed === undefined ? held[0] : live;
  return near === undefined ? selectClosed(world, trace) : endOf(near.actor, near.socket);
};

type Held = {readonly actor: Actor; readonly socket: SocketView; readonly seq: number};

/** What the learner's applications hold: the one to show first. */
const heldOf = (world: World): readonly Held[] =>
  actorsInOrder(world)
    .filter(actor => isLearner(actor) && actor.exit === undefined)
    .flatMap(actor => endsOf(world, actor).map(socket => ({actor, socket, seq: latestSeq(actor, socket.fd)})))
    .sort((a, b) => isLocal(a) - isLocal(b) || b.seq - a.seq || isConnected(b) - isConnected(a));

/** A socket within this computer has no connection to show (unix(7)). */
const isLocal = ({socket}: Held): number => (socket.family === 'AF_UNIX' ? 1 : 0);

/** accept is about two sockets: the one that listens, and the one with the connection. */
const isConnected = ({socket}: Held): number => (socket.peer === undefined ? 0 : 1);

/** Among what an application holds may be what waits for its sockets (epoll(7)), which is no end of anything. */
const endsOf = (world: World, actor: Actor): readonly SocketView[] =>
  socketsOf(world, actor.name).filter(({target}) => target === undefined);

const latestSeq = (actor: Actor, fd: number): number => callsOn(actor, fd).at(-1)?.seq ?? -1;

const endOf = (actor: Actor, socket: SocketView): End => {
  const {fd, local, connection} = socket;
  const peer =
    socket.peer ?? asked(openCall(actor), fd) ?? (socketKind(socket) === 'UDP' ? partner(actor, fd) : undefined);
  return {
    actor: actor.name,
    kind: socketKind(socket),
    fd,
    ...(local === undefined ? {} : {local}),
    ...(peer === undefined ? {} : {peer}),
    ...(connection === undefined ? {} : {connection}),
  };
};

/** Where a connect that has not returned is going. */
const asked = (record: CallRecord | undefined, fd: number): Address | undefined =>
  record?.call.name === 'connect' && descriptorOf(record.call) === fd ? addressGiven(record.call) : undefined;

/** Whom an unconnected UDP socket exchanged its latest datagram with. */
const partner = (actor: Actor, fd: number): Address | undefined => {
  for (const {call, outcome} of callsOn(actor, fd).toReversed()) {
    const from = outcome?.kind === 'returned' ? outcome.out.from : undefined;
    const address = from?.kind === 'address' ? from.address : addressGiven(call);
    if (address !== undefined && call.name !== 'bind') return address;
  }
  return undefined;
};

/** The learner's latest call, where that has closed something. */
const latestClose = (world: World): CallRecord | undefined => {
  const latest = actorsInOrder(world)
    .filter(isLearner)
    .flatMap(({calls}) => calls.at(-1) ?? [])
    .sort((a, b) => b.seq - a.seq)[0];
  return latest?.call.name === 'close' && latest.outcome?.kind === 'returned' ? latest : undefined;
};

/** What it has closed, as long as the kernel has an end of it (TIME_WAIT). */
const selectJustClosed = (latest: CallRecord, world: World, trace: Trace): End | undefined => {
  const fd = descriptorOf(latest.call);
  const earlier = trace.findLast(
    ({kind, actor, seq}) => kind === 'sockets-sampled' && actor === latest.actor && seq < latest.seq,
  );
  const names = earlier?.kind === 'sockets-sampled' ? earlier.sockets.find(socket => socket.fd === fd) : undefined;
  if (names?.local === undefined || names.peer === undefined) return undefined;
  const isLeft = rowOf(world, names.local, names.peer) ?? rowOf(world, names.peer, names.local);
  return isLeft && closedEnd(latest.actor, names, world);
};

/** The learner's latest connection whose descriptor is closed, as its socket last named itself. */
const selectClosed = (world: World, trace: Trace): End | undefined => {
  for (const fact of trace.toReversed()) {
    const actor = world.actors[fact.actor];
    if (fact.kind !== 'sockets-sampled' || actor === undefined || !isLearner(actor)) continue;
    const names = fact.sockets.findLast(({local, peer}) => local !== undefined && peer !== undefined);
    const end = names && closedEnd(actor.name, names, world);
    if (end !== undefined) return end;
  }
  return undefined;
};

const closedEnd = (actor: string, {fd, type, local, peer}: SocketNames, world: World): End | undefined => {
  if (local === undefined || peer === undefined) return undefined;
  const connection = rowOf(world, local, peer);
  return {actor, kind: socketKind({fd, type}), local, peer, ...(connection && {connection})};
};

/** The other end: a socket that looks back, with a descriptor or only in the kernel's table; else who waits there. */
export const selectFar = (world: World, trace: Trace, near: End): End | undefined => {
  const others = Object.values(world.actors).flatMap(actor =>
    actor.exit === undefined
      ? endsOf(world, actor)
          .filter(({fd}) => actor.name !== near.actor || fd !== near.fd)
          .map(socket => endOf(actor, socket))
      : [],
  );
  return (
    others.find(end => sameAddress(end.local, near.peer) && sameAddress(end.peer, near.local)) ??
    withoutDescriptor(world, trace, near) ??
    others.find(end => isWaiting(end) && end.kind === near.kind && reaches(near.peer, end.local)) ??
    (near.peer === undefined ? others.find(end => isWaiting(end) && end.kind === near.kind) : undefined)
  );
};

const isWaiting = ({kind, peer, connection}: End): boolean =>
  kind === 'UDP' ? peer === undefined || connection?.peer === undefined : connection?.state === 'LISTEN';

const reaches = (target: Address | undefined, local: Address | undefined): boolean =>
  target !== undefined &&
  local !== undefined &&
  target.port === local.port &&
  (target.host === local.host || local.host === '0.0.0.0' || local.host === '::');

const withoutDescriptor = (world: World, trace: Trace, {local, peer, kind}: End): End | undefined => {
  if (local === undefined || peer === undefined) return undefined;
  const connection = rowOf(world, peer, local);
  if (connection === undefined) return undefined;
  const actor = ownerOf(world, trace, connection);
  return {...(actor === undefined ? {} : {actor}), kind, local: peer, peer: local, connection};
};

export const rowOf = (world: World, local: Address, peer: Address): Connection | undefined =>
  Object.values(world.tables)
    .flatMap(({rows}) => rows)
    .find(row => sameAddress(row.local, local) && sameAddress(row.peer, peer));

/** Whose socket it was, as it said itself; else who listens at its address. */
const ownerOf = (world: World, trace: Trace, {local, peer}: Connection): string | undefined => {
  const named = trace.findLast(
    fact =>
      fact.kind === 'sockets-sampled' &&
      fact.sockets.some(names => sameAddress(names.local, local) && sameAddress(names.peer, peer)),
  );
  const listens = (actor: Actor): boolean =>
    socketsOf(world, actor.name).some(socket => socket.connection?.state === 'LISTEN' && reaches(local, socket.local));
  return named?.actor ?? Object.values(world.actors).find(listens)?.name;
};
