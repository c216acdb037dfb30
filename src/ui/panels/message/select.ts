import type {Address} from '../../../model/address.js';
import type {Call} from '../../../model/call.js';
import type {Source} from '../../../model/observation.js';
import type {Trace} from '../../../model/trace.js';
import type {Actor, CallRecord} from '../../../model/world.js';
import type {PanelView} from '../../panel.js';
import {worldOf} from '../../world-of.js';
import {remember} from '../remember.js';
import {otherSide, ownersOf, type SocketStory, withSockets} from './sockets.js';

/** Bytes that one call gave to the Socket library, or got from it. */
export type Message = {
  readonly kind: 'sockaddr' | 'sent' | 'received';
  /** Orders messages: when the call was entered, or for received bytes, when it returned. */
  readonly seq: number;
  readonly actor: string;
  readonly call: string;
  /** The other side: the actor whose socket has that address, where one is known. */
  readonly other?: {readonly address: Address; readonly actor?: string; readonly program?: string};
  /** Everything that went this way over the socket so far; of a datagram or a sockaddr, just its bytes. */
  readonly bytes: Uint8Array;
  /** Which of them this call carried: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly isDatagram: boolean;
  readonly program?: string;
  readonly source: Source;
};

/** Every message of a trace, oldest first, of learner and programs alike. */
export const messagesOf: (trace: Trace) => readonly Message[] = remember(trace => {
  const world = worldOf(trace);
  const ownerOf = ownersOf(trace);
  const sourceAt = new Map(trace.map(({seq, source}) => [seq, source]));
  const named = (address: Address | undefined): Pick<Message, 'other'> => {
    if (address === undefined) return {};
    const owner = world.actors[ownerOf(address) ?? ''];
    return {other: {address, ...(owner && {actor: owner.name, ...(owner.program && {program: owner.program})})}};
  };
  const messages = Object.values(world.actors).flatMap(actor =>
    piecesOf(actor).map(({address, ...piece}): Message => {
      const source = sourceAt.get(piece.seq) ?? 'subject';
      return {...piece, ...(actor.program && {program: actor.program}), ...named(address), source};
    }),
  );
  // A sockaddr and the data of one sendto were given together; the sort keeps their order.
  return messages.sort((a, b) => a.seq - b.seq);
});

type Piece = Omit<Message, 'other' | 'program' | 'source'> & {readonly address: Address | undefined};

const piecesOf = (actor: Actor): readonly Piece[] => {
  const pieces: Piece[] = [];
  withSockets(actor, (record, socket) => pieces.push(...piecesOfCall(record, socket)));
  return pieces;
};

const piecesOfCall = (record: CallRecord, socket: SocketStory): readonly Piece[] => {
  const {call, actor} = record;
  const common = {actor, call: call.name, isDatagram: socket.isDatagram};
  const address = otherSide(record, socket);
  const whole = (bytes: Uint8Array) => ({bytes, from: 0, to: bytes.length});
  const sockaddr = sockaddrOf(record);
  const sent = sentBy(record);
  const received = receivedBy(record);
  return [
    ...(sockaddr === undefined
      ? []
      : [{...common, address, kind: 'sockaddr' as const, seq: record.seq, ...whole(sockaddr)}]),
    ...sent.map(bytes => ({
      ...common,
      address,
      kind: 'sent' as const,
      seq: record.seq,
      ...append(socket, 'sent', bytes),
    })),
    ...received.map(({bytes, from}) => ({
      ...common,
      address: from ?? address,
      kind: 'received' as const,
      seq: record.returnedSeq ?? record.seq,
      ...append(socket, 'received', bytes, isPeek(call)),
    })),
  ];
};

/** What was only looked at comes again (recv(2)). */
const isPeek = ({arguments: given}: Call): boolean =>
  given.some(({parameter, written}) => parameter === 'flags' && written.split('|').includes('MSG_PEEK'));

const append = (socket: SocketStory, way: 'sent' | 'received', bytes: Uint8Array, comesAgain = false) => {
  if (socket.isDatagram) return {bytes, from: 0, to: bytes.length};
  const from = socket[way].length;
  const whole = withRoom(socket[way], bytes.length);
  whole.set(bytes, from);
  if (!comesAgain) socket[way] = whole;
  return {bytes: whole, from, to: whole.length};
};

/** The same bytes and room for more behind them, in the same memory where it has that; a stream only ever grows. */
const withRoom = (bytes: Uint8Array, more: number): Uint8Array => {
  const length = bytes.length + more;
  if (bytes.buffer.byteLength >= length) return new Uint8Array(bytes.buffer, 0, length);
  const whole = new Uint8Array(new ArrayBuffer(2 * length), 0, length);
  whole.set(bytes);
  return whole;
};

const sockaddrOf = ({call}: CallRecord): Uint8Array | undefined => {
  if (!/^(connect|bind|sendto)$/.test(call.name)) return undefined;
  const pointer = call.native.findLast(argument => argument.kind === 'pointer');
  return pointer?.kind === 'pointer' ? pointer.bytes : undefined;
};

/**
 * What the stack took over; while the call is open, all that it was given. A call that failed sent nothing. sendmmsg takes
 * over so many messages, which stay apart (sendmmsg(2)).
 */
const sentBy = ({call, outcome}: CallRecord): readonly Uint8Array[] => {
  if (!sends.test(call.name) || outcome?.kind === 'failed') return [];
  const given = givenTo(call);
  if (outcome === undefined) return given;
  return call.name === 'sendmmsg'
    ? given.slice(0, outcome.value)
    : given.map(bytes => bytes.subarray(0, outcome.value));
};

const sends = /^(write|writev|send|sendto|sendmsg|sendmmsg)$/;
const receives = /^(read|readv|recv|recvfrom|recvmsg|recvmmsg)$/;

/** The memory itself where it was seen; else what the arguments say. */
const givenTo = (call: Call): readonly Uint8Array[] => {
  const [, memory, count] = call.native;
  if (memory?.kind !== 'pointer')
    return call.arguments.flatMap(({parameter, value}) =>
      parameter.startsWith('data') && value.kind === 'bytes' ? [value.bytes] : [],
    );
  if (memory.bytes === undefined) return [];
  return [count?.kind === 'number' ? memory.bytes.subarray(0, count.number) : memory.bytes];
};

/** recvmmsg fills several buffers, each from somewhere: `buffer2`, `from2`. */
const receivedBy = ({call, outcome}: CallRecord): readonly {readonly bytes: Uint8Array; readonly from?: Address}[] => {
  if (!receives.test(call.name) || outcome?.kind !== 'returned') return [];
  return Object.entries(outcome.out).flatMap(([name, stored]) => {
    if (!name.startsWith('buffer') || stored.kind !== 'bytes' || stored.bytes.length === 0) return [];
    const from = outcome.out[name.replace('buffer', 'from')];
    return [{bytes: stored.bytes, ...(from?.kind === 'address' && {from: from.address})}];
  });
};

export type Selected = {readonly message: Message; readonly number: number; readonly count: number};

/** The message that the learner looks at; going back past the oldest begins again at the newest. */
export const selectMessage = ({trace, focus}: PanelView): Selected | undefined => {
  const messages = messagesOf(trace);
  const count = messages.length;
  const number = count - (focus.message % Math.max(1, count));
  const message = messages[number - 1];
  return message === undefined ? undefined : {message, number, count};
};
