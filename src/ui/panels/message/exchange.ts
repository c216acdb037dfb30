import type {Address} from '../../../model/address.js';
import type {Observation, Source} from '../../../model/observation.js';
import type {CallRecord} from '../../../model/world.js';
import {addressGiven, descriptorFrom, descriptorOf} from '../call-facts.js';
import {isCopy, isPeek, receivedBy, sentBy, sockaddrOf} from './handed.js';
import {newStory, otherSide, type SocketStory} from './sockets.js';
import {appended} from './stream-bytes.js';

/** Bytes that one call gave to the Socket library, or got from it. */
export type Piece = {
  /** `given`: to a call that has not returned. Nobody knows how many of them are sent, so they are no part of a stream yet. */
  readonly kind: 'sockaddr' | 'given' | 'sent' | 'received';
  /** Orders messages: when the call was entered, or for received bytes, when it returned. */
  readonly seq: number;
  readonly actor: string;
  readonly call: string;
  readonly address: Address | undefined;
  /** Everything that went this way over the socket so far; of a datagram, a sockaddr or what was only given, just its bytes. */
  readonly bytes: Uint8Array;
  /** Which of them this call carried: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly isDatagram: boolean;
  readonly program?: string;
  readonly source: Source;
};

/** A call that has not returned: its socket, and the place of what it was given to send. */
type Open = {readonly record: CallRecord; readonly story: number; readonly at: number; readonly source: Source};

/** Everything that was handed over so far, in order, and what has to be known to tell what comes next. */
export type Exchange = {
  /** A call that failed leaves a gap: it sent nothing. */
  readonly pieces: (Piece | undefined)[];
  /** The processes there are, with the programs that run by themselves. */
  readonly programs: Map<string, string | undefined>;
  /** What each descriptor of each process means; two of them may mean the same. */
  readonly sockets: Map<string, number>;
  readonly stories: SocketStory[];
  readonly open: Map<string, Open>;
};

export const noExchange = (): Exchange => ({
  pieces: [],
  programs: new Map(),
  sockets: new Map(),
  stories: [],
  open: new Map(),
});

export const copyExchange = ({pieces, programs, sockets, stories, open}: Exchange): Exchange => ({
  pieces: [...pieces],
  programs: new Map(programs),
  sockets: new Map(sockets),
  stories: [...stories],
  open: new Map(open),
});

export const exchangeStep = (exchange: Exchange, fact: Observation): void => {
  if (fact.kind === 'subject-started') begin(exchange, fact);
  else if (!exchange.programs.has(fact.actor)) return;
  else if (fact.kind === 'call-entered') enter(exchange, fact);
  else if (fact.kind === 'call-returned') leave(exchange, fact);
};

const keyOf = (actor: string, number: number): string => `${number} ${actor}`;

/** Who starts again has no history. */
const begin = (exchange: Exchange, {actor, program}: Observation & {kind: 'subject-started'}): void => {
  const {pieces, programs, sockets, open} = exchange;
  if (programs.has(actor)) {
    const others = pieces.map(piece => (piece?.actor === actor ? undefined : piece));
    pieces.splice(0, pieces.length, ...others);
    for (const map of [sockets, open])
      for (const key of [...map.keys()]) if (key.slice(key.indexOf(' ') + 1) === actor) map.delete(key);
  }
  programs.set(actor, program);
};

const enter = (exchange: Exchange, fact: Observation & {kind: 'call-entered'}): void => {
  const {actor, id, seq, at, call, source} = fact;
  const {sockets, stories, pieces, open} = exchange;
  const record: CallRecord = {id, actor, seq, at, call};
  const fd = descriptorOf(call);
  const known = fd === undefined ? undefined : sockets.get(keyOf(actor, fd));
  const story = known ?? stories.push(newStory(record)) - 1;
  const before = stories[story] ?? newStory(record);
  if (call.name === 'connect') stories[story] = {...before, peer: addressGiven(call) ?? before.peer};
  if (fd !== undefined) sockets.set(keyOf(actor, fd), story);
  const sockaddr = sockaddrOf(record);
  if (sockaddr !== undefined)
    pieces.push(pieceOf(exchange, record, {story, source, kind: 'sockaddr', seq, ...whole(sockaddr)}));
  open.set(keyOf(actor, id), {record, story, at: pieces.length, source});
  for (const bytes of sentBy(record))
    pieces.push(pieceOf(exchange, record, {story, source, kind: 'given', seq, ...whole(bytes)}));
};

const leave = (exchange: Exchange, fact: Observation & {kind: 'call-returned'}): void => {
  const {sockets, stories, pieces, open} = exchange;
  const entered = open.get(keyOf(fact.actor, fact.id));
  if (entered === undefined) return;
  open.delete(keyOf(fact.actor, fact.id));
  const {story, source} = entered;
  const {seq} = entered.record;
  const record: CallRecord = {...entered.record, outcome: fact.outcome, returnedSeq: fact.seq};
  const {actor, call} = record;
  const sent = sentBy(record);
  for (const [index] of sentBy(entered.record).entries()) {
    const bytes = sent[index];
    pieces[entered.at + index] =
      bytes && pieceOf(exchange, record, {story, source, kind: 'sent', seq, ...taken(exchange, story, 'sent', bytes)});
  }
  for (const {bytes, from: address} of receivedBy(record)) {
    const carry = isPeek(call) ? carried : taken;
    const piece = {story, source: fact.source, kind: 'received', seq: fact.seq, address} as const;
    pieces.push(pieceOf(exchange, record, {...piece, ...carry(exchange, story, 'received', bytes)}));
  }
  const given = descriptorFrom(record);
  if (given !== undefined) sockets.set(keyOf(actor, given), isCopy(call) ? story : stories.push(newStory(record)) - 1);
  const fd = descriptorOf(call);
  if (call.name === 'close' && fd !== undefined) sockets.delete(keyOf(actor, fd));
};

type Way = 'sent' | 'received';
type Carried = Pick<Piece, 'bytes' | 'from' | 'to'>;

const whole = (bytes: Uint8Array): Carried => ({bytes, from: 0, to: bytes.length});

/** Where these bytes stand in their stream. */
const carried = ({stories}: Exchange, at: number, way: Way, bytes: Uint8Array): Carried => {
  const story = stories[at];
  if (story === undefined || story.isDatagram) return whole(bytes);
  const stream = appended(story[way], bytes);
  return {bytes: stream, from: story[way].length, to: stream.length};
};

/** The same, and from now on they are part of it. */
const taken = (exchange: Exchange, at: number, way: Way, bytes: Uint8Array): Carried => {
  const result = carried(exchange, at, way, bytes);
  const story = exchange.stories[at];
  if (story !== undefined && !story.isDatagram) exchange.stories[at] = {...story, [way]: result.bytes};
  return result;
};

type Making = Carried &
  Pick<Piece, 'kind' | 'seq' | 'source'> & {readonly story: number; readonly address?: Address | undefined};

const pieceOf = (
  {stories, programs}: Exchange,
  record: CallRecord,
  {story: at, address, kind, seq, source, bytes, from, to}: Making,
): Piece => {
  const story = stories[at] ?? newStory(record);
  const program = programs.get(record.actor);
  return {
    kind,
    seq,
    actor: record.actor,
    call: record.call.name,
    address: address ?? otherSide(record, story),
    bytes,
    from,
    to,
    isDatagram: story.isDatagram,
    ...(program !== undefined && {program}),
    source,
  };
};
