import {sameAddress} from '../../../model/address.js';
import type {TcpState} from '../../../model/connection.js';
import type {CallRecord, World} from '../../../model/world.js';
import type {PanelView} from '../../panel.js';
import {callsOn} from '../call-facts.js';
import {changesOf, socketsOf} from '../changes.js';
import {selectMoment} from '../step/select.js';
import {type End, rowOf, selectFar, selectNear} from './ends.js';

export type {End} from './ends.js';

/** What can be said of the two sockets together; each has its own sentence. */
export type Situation = 'listening' | 'unconnected' | 'connecting' | 'open' | 'half' | 'over' | 'unknown' | 'datagrams';

/** `there`: from the near end to the far one. `back`: the other way. */
export type Pipe = {
  readonly situation: Situation;
  readonly near: MarkedEnd;
  readonly far?: MarkedEnd;
  readonly there: boolean;
  readonly back: boolean;
};

export type MarkedEnd = End & {
  readonly changed: Readonly<Record<'fd' | 'local' | 'state' | 'sendQueue' | 'receiveQueue', boolean>>;
  /** The latest call of the process, whatever socket it was about. */
  readonly latest?: CallRecord;
};

/** The connection of the socket that the learner used last; undefined while there has never been one. */
export const selectPipe = (view: PanelView): Pipe | undefined => {
  const {world, before, trace} = view;
  const near = selectNear(world, trace, selectMoment(view)?.from);
  if (near === undefined) return undefined;
  const far = selectFar(world, trace, near);
  const situation = situationOf(near, far, world);
  return {
    situation,
    near: mark(near, world, before),
    ...(far === undefined ? {} : {far: mark(far, world, before)}),
    ...directions(situation, near, far, world),
  };
};

const situationOf = (near: End, far: End | undefined, world: World): Situation => {
  const state = near.connection?.state;
  if (near.kind === 'UDP') return 'datagrams';
  if (state === 'LISTEN') return 'listening';
  if (state === 'SYN_SENT' || state === 'SYN_RECV' || isConnecting(near, world)) return 'connecting';
  if (near.peer === undefined) return 'unconnected';
  const there = canSend(state);
  const back = canSend(far?.connection?.state) || (far?.connection === undefined && mayReceive(state));
  if (there && back) return 'open';
  if (there || back) return 'half';
  return near.fd !== undefined && state === undefined ? 'unknown' : 'over';
};

const isConnecting = (near: End, world: World): boolean => {
  const actor = near.actor === undefined ? undefined : world.actors[near.actor];
  const latest = actor === undefined || near.fd === undefined ? undefined : callsOn(actor, near.fd).at(-1);
  return latest?.call.name === 'connect' && latest.outcome === undefined;
};

/** Before this end has sent its FIN (RFC 9293 §3.3.2). */
const canSend = (state: TcpState | undefined): boolean => state === 'ESTABLISHED' || state === 'CLOSE_WAIT';

/** Before the FIN of the other end has come. */
const mayReceive = (state: TcpState | undefined): boolean =>
  state === 'ESTABLISHED' || state === 'FIN_WAIT1' || state === 'FIN_WAIT2';

const directions = (
  situation: Situation,
  near: End,
  far: End | undefined,
  world: World,
): {readonly there: boolean; readonly back: boolean} => {
  switch (situation) {
    case 'open':
      return {there: true, back: true};
    case 'half':
      return {there: canSend(near.connection?.state), back: !canSend(near.connection?.state)};
    case 'connecting':
      return {there: true, back: false};
    case 'datagrams':
      return latestDatagram(near, far, world);
    case 'listening':
    case 'unconnected':
    case 'over':
    case 'unknown':
      return {there: false, back: false};
  }
};

/** Which way the newest datagram went, as far as either end has told. */
const latestDatagram = (near: End, far: End | undefined, world: World) => {
  const moved = [...movesOf(near, true, world), ...(far === undefined ? [] : movesOf(far, false, world))];
  const newest = moved.sort((a, b) => b.seq - a.seq)[0];
  return {there: newest?.there === true, back: newest?.there === false};
};

const movesOf = ({actor: name, fd}: End, isNear: boolean, world: World) => {
  const actor = name === undefined ? undefined : world.actors[name];
  if (actor === undefined || fd === undefined) return [];
  return callsOn(actor, fd).flatMap(({call, outcome, returnedSeq}) => {
    const sends = /^(send|sendto|write)$/.test(call.name);
    if (outcome?.kind !== 'returned' || returnedSeq === undefined) return [];
    return sends || /^(recv|recvfrom|read)$/.test(call.name) ? [{seq: returnedSeq, there: sends === isNear}] : [];
  });
};

const mark = (end: End, world: World, before: World): MarkedEnd => {
  const {actor, fd, local, peer, connection} = end;
  const latest = actor === undefined ? undefined : world.actors[actor]?.calls.at(-1);
  const find = (of: World) => (actor === undefined ? undefined : socketsOf(of, actor).find(held => held.fd === fd));
  const [socket, earlier] = [find(world), find(before)];
  const changes = socket && changesOf(socket, earlier);
  const isSame = changes?.isNew === false;
  const row = (isSame ? earlier?.connection : undefined) ?? (local && peer ? rowOf(before, local, peer) : undefined);
  return {
    ...end,
    changed: {
      fd: changes?.isNew ?? hasLostDescriptor(end, before),
      local: changes?.local ?? false,
      state: connection?.state !== undefined && connection.state !== row?.state,
      sendQueue: connection !== undefined && connection.sendQueue !== (row?.sendQueue ?? 0),
      receiveQueue: connection !== undefined && connection.receiveQueue !== (row?.receiveQueue ?? 0),
    },
    ...(latest === undefined ? {} : {latest}),
  };
};

const hasLostDescriptor = ({actor, fd, local, peer}: End, before: World): boolean =>
  actor !== undefined &&
  fd === undefined &&
  socketsOf(before, actor).some(held => sameAddress(held.local, local) && sameAddress(held.peer, peer));
