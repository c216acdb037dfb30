import type {Address} from '../model/address.js';
import type {Connection} from '../model/connection.js';
import {addressValue, bytesValue, numberValue, textValue, type Value} from '../model/value.js';
import type {Actor, World} from '../model/world.js';
import {trafficOf} from './connections.js';
import {listeningOf} from './listening.js';
import {own} from './own.js';
import {printedBy} from './printed.js';

/** What an attempt at an exercise knows besides the world. */
export type Attempt = {
  /** The values that were drawn for it: `vary.page`. */
  readonly vary: Readonly<Record<string, Value>>;
  /** Whose calls nobody sees, because it is a program of the learner's: the kernel's tables and its output tell of it. */
  readonly foreign?: string;
  /** Sockets are the kernel's numbers of them, lowest descriptor first; all by actor. `fullest`: when it held the most. */
  readonly fullest: Readonly<Record<string, readonly string[]>>;
  /** When it was last looked at in peace: while a program ends, its sockets are closed one after the other. */
  readonly holding: Readonly<Record<string, readonly HeldSocket[]>>;
  /** Where it waited when it last waited anywhere. */
  readonly waited: Readonly<Record<string, Waiting>>;
};

/** A socket with the lowest descriptor of it. */
export type HeldSocket = {readonly inode: string; readonly fd: number};

export type Waiting = {readonly listening?: Address; readonly bound?: Address};

/** Goes on from a value along a path; given, because what can follow is not this file's business. */
type Descend = (value: Value | undefined, parts: readonly string[]) => Value | undefined;

/** The words that may follow an actor in the conditions of an exercise. Whether a path's first word is one of them. */
const attemptWords = [
  'connections',
  'datagrams',
  'heard',
  'said',
  'listening',
  'bound',
  'held',
  'rows',
  'told',
] as const;

export type AttemptWord = (typeof attemptWords)[number];

export const isAttemptWord = (word: string): word is AttemptWord => attemptWords.some(known => known === word);

/**
 * What was observed of an actor of an exercise:
 * - `connections`: how many it accepted or connected; `connections.1.…`, `connections.last.…`: `heard…` and `said…` (the
 *   bytes that it read and wrote), `end` (open, eof, reset, closed: connections.ts), `peer…`
 * - `datagrams`: how many it received; `datagrams.1…`: their bytes, and `from…`
 * - `heard…`, `said…`: the bytes of all of these
 * - `listening…`: where it waits, or last waited, for connections, `bound…`: for datagrams; with a host that can be reached
 * - `held.now`, `held.most`: sockets; `held.gone`: which of the fullest moment are closed ("2", "1,3"); `held.added`: how
 *   many are held that were not there then; `held.newest`: the descriptors of these ("7", "7,8")
 * - `rows.CLOSE_WAIT`: how many of its sockets are in that state
 * - `told…`: what it printed
 */
export const observeAttempt = (
  word: AttemptWord,
  rest: readonly string[],
  actor: Actor,
  {world, attempt}: {readonly world: World; readonly attempt: Attempt},
  descend: Descend,
): Value | undefined => {
  switch (word) {
    case 'connections':
      return ofConnections(actor, rest, descend);
    case 'datagrams':
      return ofDatagrams(actor, rest, descend);
    case 'heard':
    case 'said':
      return descend(bytesValue(trafficOf(actor.calls)[word]), rest);
    case 'listening':
    case 'bound':
      return descend(known(waitingAt(word, actor, world, attempt), addressValue), rest);
    case 'held':
      return ofHeld(rest[0], actor, attempt);
    case 'rows':
      return numberValue(rowsOf(actor, world, attempt).filter(({state}) => state === rest[0]).length);
    case 'told':
      return descend(toldBy(actor, attempt), rest);
  }
};

/** The sockets that an actor holds by the kernel's table, each once, lowest descriptor first. */
export const heldSockets = (actor: Actor, {foreign}: Pick<Attempt, 'foreign'>): readonly HeldSocket[] => {
  const rows = actor.descriptors?.rows ?? [];
  // Of our own subjects the runtime's are in the table, too.
  const theirs = actor.name === foreign ? rows : rows.filter(({fd}) => actor.held.includes(fd));
  const first = new Map<string, number>();
  for (const {inode, fd} of theirs) if (inode !== undefined && !first.has(inode)) first.set(inode, fd);
  return [...first].map(([inode, fd]) => ({inode, fd}));
};

const ofConnections = (
  actor: Actor,
  [which, part, ...rest]: readonly string[],
  descend: Descend,
): Value | undefined => {
  const {connections} = trafficOf(actor.calls);
  if (which === undefined) return numberValue(connections.length);
  const connection = chosen(connections, which);
  switch (part) {
    case 'heard':
    case 'said':
      return connection && descend(bytesValue(connection[part]), rest);
    case 'end':
      return connection && textValue(connection.end);
    case 'peer':
      return descend(known(connection?.peer, addressValue), rest);
    default:
      return undefined;
  }
};

const ofDatagrams = (actor: Actor, [which, ...rest]: readonly string[], descend: Descend): Value | undefined => {
  const {datagrams} = trafficOf(actor.calls);
  if (which === undefined) return numberValue(datagrams.length);
  const datagram = chosen(datagrams, which);
  if (rest[0] === 'from') return descend(known(datagram?.from, addressValue), rest.slice(1));
  return descend(known(datagram?.bytes, bytesValue), rest);
};

/** `1` is the first. */
const chosen = <Item>(items: readonly Item[], which: string): Item | undefined =>
  which === 'last' ? items.at(-1) : items[Number(which) - 1];

/** A program of ours has asked its socket; of anybody else the kernel's table tells. */
const waitingAt = (word: 'listening' | 'bound', actor: Actor, world: World, attempt: Attempt): Address | undefined => {
  const told = actor.program !== undefined && actor.name !== attempt.foreign ? listeningOf(actor) : undefined;
  const address = told ?? waitingNow(actor, world, attempt)[word] ?? own(attempt.waited, actor.name)?.[word];
  return address && {host: reachable[address.host] ?? address.host, port: address.port};
};

/** By the kernel's table, just now. */
export const waitingNow = (actor: Actor, world: World, attempt: Pick<Attempt, 'foreign'>): Waiting => {
  const rows = rowsOf(actor, world, attempt);
  const listening = rows.find(({state}) => state === 'LISTEN')?.local;
  const bound = rows.find(({protocol, peer}) => protocol === 'udp' && peer === undefined)?.local;
  return {...(listening && {listening}), ...(bound && {bound})};
};

/** Nobody connects to "any address". */
const reachable: Readonly<Record<string, string>> = {'0.0.0.0': '127.0.0.1', '::': '127.0.0.1'};

/** In the order of its descriptors. */
const rowsOf = (actor: Actor, world: World, attempt: Pick<Attempt, 'foreign'>): readonly Connection[] => {
  const rows = world.tables[actor.host]?.rows ?? [];
  return heldSockets(actor, attempt).flatMap(({inode}) => rows.find(row => row.inode === inode) ?? []);
};

const ofHeld = (part: string | undefined, actor: Actor, attempt: Attempt): Value | undefined => {
  const holding = own(attempt.holding, actor.name) ?? [];
  const now = holding.map(({inode}) => inode);
  const fullest = own(attempt.fullest, actor.name) ?? [];
  const added = holding.filter(({inode}) => !fullest.includes(inode));
  switch (part) {
    case 'now':
      return numberValue(now.length);
    case 'most':
      return numberValue(fullest.length);
    case 'gone':
      return textValue(fullest.flatMap((inode, index) => (now.includes(inode) ? [] : [index + 1])).join(','));
    case 'added':
      return numberValue(added.length);
    case 'newest':
      return textValue(added.map(({fd}) => fd).join(','));
    default:
      return undefined;
  }
};

const toldBy = (actor: Actor, {foreign}: Attempt): Value | undefined => {
  if (actor.name === foreign) return own(actor.memory, 'output');
  return bytesValue(printedBy(actor.calls));
};

const known = <T>(found: T | undefined, wrap: (found: T) => Value): Value | undefined =>
  found === undefined ? undefined : wrap(found);
