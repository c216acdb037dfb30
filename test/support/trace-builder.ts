import {parseAddress} from '../../src/model/address.js';
import type {NativeArgument} from '../../src/model/call.js';
import type {Connection, TcpState} from '../../src/model/connection.js';
import type {Descriptor, SocketNames} from '../../src/model/descriptor.js';
import type {Source, Unnumbered} from '../../src/model/observation.js';
import type {Trace} from '../../src/model/trace.js';
import {addressValue, bytesValue, descriptorValue, numberValue, textValue, type Value} from '../../src/model/value.js';
import {project, type World} from '../../src/model/world.js';

/** A value as tests like to write it: `3` is a number, `fd(3)` a descriptor, `'127.0.0.1:80'` an address, else text. */
export type Plain = number | string | Uint8Array | Value;

export const fd = descriptorValue;

export const asValue = (plain: Plain): Value => {
  if (typeof plain === 'number') return numberValue(plain);
  if (plain instanceof Uint8Array) return bytesValue(plain);
  if (typeof plain !== 'string') return plain;
  const address = parseAddress(plain);
  return address === undefined ? textValue(plain) : addressValue(address);
};

export const addressOf = (text: string) => {
  const address = parseAddress(text);
  if (address === undefined) throw new Error(`${text} is no address`);
  return address;
};

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

type Arguments = Readonly<Record<string, Plain>>;

type Returned = {
  readonly result?: Plain;
  readonly value?: number;
  readonly out?: Readonly<Record<string, Plain>>;
  readonly memory?: Readonly<Record<string, Plain>>;
  readonly nanoseconds?: number;
  readonly errno?: {readonly name: string; readonly number: number};
};

type SocketRow = {
  readonly fd: number;
  readonly inode?: string;
  readonly type?: string;
  readonly family?: string;
  readonly local?: string;
  readonly peer?: string;
};

type TableRow = {
  readonly inode?: string;
  readonly protocol?: 'tcp' | 'udp';
  readonly local: string;
  readonly peer?: string;
  readonly state?: TcpState;
  readonly send?: number;
  readonly receive?: number;
};

/** Writes a trace the way a session would record it; every method gives a new builder, so that a scene can be continued. */
export type TraceBuilder = {
  readonly started: (actor: string, options?: {pid?: number; host?: string; program?: string}) => TraceBuilder;
  readonly exited: (actor: string, how?: {code?: number; signal?: string}) => TraceBuilder;
  readonly set: (actor: string, name: string, value: Plain) => TraceBuilder;
  /** Enters the call; arguments by parameter name, in order. The written form is split at its commas. */
  readonly call: (
    actor: string,
    written: string,
    given?: Arguments,
    native?: readonly NativeArgument[],
  ) => TraceBuilder;
  /** Returns the latest open call of the actor. */
  readonly returned: (actor: string, how?: Returned) => TraceBuilder;
  readonly failed: (actor: string, name: string, number: number, nanoseconds?: number) => TraceBuilder;
  readonly waits: (actor: string, where: string) => TraceBuilder;
  /** Samples descriptors and sockets of one process. `runtime`: how many descriptors are not the application's. */
  readonly sampled: (actor: string, rows: readonly SocketRow[], runtime?: number, source?: Source) => TraceBuilder;
  readonly table: (actor: string, rows: readonly TableRow[], source?: Source) => TraceBuilder;
  readonly fact: (fact: Unnumbered) => TraceBuilder;
  readonly build: () => Trace;
  readonly world: () => World;
};

export const trace = (facts: Trace = []): TraceBuilder => {
  const add = (fact: Unnumbered): TraceBuilder => trace([...facts, {...fact, seq: facts.length} as Trace[number]]);
  const at = facts.length;
  return {
    started: (actor, {pid = 41_000 + facts.length, host = 'loopback', program} = {}) =>
      add({
        kind: 'subject-started',
        at,
        actor,
        source: 'session',
        pid,
        host,
        ...(program === undefined ? {} : {program}),
      }),
    exited: (actor, how = {code: 0}) => add({kind: 'subject-exited', at, actor, source: 'session', ...how}),
    set: (actor, name, value) => add({kind: 'memory-set', at, actor, source: 'subject', name, value: asValue(value)}),
    call: (actor, written, given = {}, native = []) =>
      add({kind: 'call-entered', at, actor, source: 'subject', id: facts.length, call: callOf(written, given, native)}),
    returned: (actor, how = {}) => add(returnFact(facts, actor, how)),
    failed: (actor, name, number, nanoseconds = 20_000) =>
      add(returnFact(facts, actor, {errno: {name, number}, nanoseconds})),
    waits: (actor, where) =>
      add({kind: 'call-waits', at, actor, source: '/proc/PID/task', id: openId(facts, actor), where}),
    sampled: (actor, rows, runtime = 0, source = '/proc/PID/fd') =>
      add({
        kind: 'descriptors-sampled',
        at,
        actor,
        source,
        descriptors: [...runtimeRows(runtime), ...rows.map(descriptorOf)],
      }).fact({kind: 'sockets-sampled', at, actor, source: 'getsockname', sockets: rows.map(namesOf)}),
    table: (actor, rows, source = '/proc/PID/net') =>
      add({kind: 'connections-sampled', at, actor, source, connections: rows.map(connectionOf)}),
    fact: add,
    build: () => facts,
    world: () => project(facts),
  };
};

const callOf = (written: string, given: Arguments, native: readonly NativeArgument[]) => {
  const match = /^(?:(\w+) = )?(\w+)\((.*)\)$/.exec(written);
  const pieces = (match?.[3] ?? '').split(/,\s*/).filter(piece => piece !== '');
  return {
    name: match?.[2] ?? written,
    written,
    ...(match?.[1] === undefined ? {} : {result: match[1]}),
    arguments: Object.entries(given).map(([parameter, plain], index) => ({
      parameter,
      written: pieces[index] ?? parameter,
      value: asValue(plain),
    })),
    native,
  };
};

const openId = (facts: Trace, actor: string): number => {
  const returned = new Set(facts.flatMap(fact => (fact.kind === 'call-returned' ? [fact.id] : [])));
  const open = facts.findLast(fact => fact.kind === 'call-entered' && fact.actor === actor && !returned.has(fact.id));
  if (open?.kind !== 'call-entered') throw new Error(`${actor} has no open call`);
  return open.id;
};

const returnFact = (facts: Trace, actor: string, how: Returned): Unnumbered => {
  const {result = 0, out = {}, memory = {}, nanoseconds = 110_000, errno} = how;
  const value = asValue(result);
  const native = value.kind === 'number' ? value.number : value.kind === 'descriptor' ? value.fd : 0;
  return {
    kind: 'call-returned',
    at: facts.length,
    actor,
    source: 'subject',
    id: openId(facts, actor),
    outcome:
      errno === undefined
        ? {kind: 'returned', value: how.value ?? native, result: value, out: values(out)}
        : {kind: 'failed', value: -1, errno},
    memory: values(memory),
    nanoseconds,
  };
};

const values = (plain: Readonly<Record<string, Plain>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, asValue(value)]));

/** Far above the application's numbers, so that a scene never mistakes one for the other. */
const runtimeRows = (count: number): readonly Descriptor[] =>
  Array.from({length: count}, (_, index) => ({fd: 900 + index, target: 'anon_inode:[eventpoll]'}));

const descriptorOf = ({fd: number, inode = `i${number}`}: SocketRow): Descriptor => ({
  fd: number,
  target: `socket:[${inode}]`,
  inode,
});

const namesOf = ({fd: number, family = 'AF_INET', type = 'SOCK_STREAM', local, peer}: SocketRow): SocketNames => ({
  fd: number,
  family,
  type,
  ...(local === undefined ? {} : {local: addressOf(local)}),
  ...(peer === undefined ? {} : {peer: addressOf(peer)}),
});

const connectionOf = ({inode, protocol = 'tcp', local, peer, state, send = 0, receive = 0}: TableRow): Connection => ({
  protocol,
  local: addressOf(local),
  ...(peer === undefined ? {} : {peer: addressOf(peer)}),
  ...(state === undefined ? {} : {state}),
  sendQueue: send,
  receiveQueue: receive,
  ...(inode === undefined ? {} : {inode}),
});
