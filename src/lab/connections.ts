import type {Address} from '../model/address.js';
import type {CallRecord} from '../model/world.js';
import {joinBytes} from '../wire/join-bytes.js';

/**
 * How the application learned that nothing more comes: `eof`, a read that returned 0; `reset`, an error that says the
 * other end broke it off; `closed`, it closed before it learned anything; `open`, none of them yet.
 */
export type StreamEnd = 'open' | 'eof' | 'reset' | 'closed';

/** A connection as one application saw it: what it read, what it wrote, and how it ended. */
export type SeenConnection = {
  readonly peer?: Address;
  readonly heard: Uint8Array;
  readonly said: Uint8Array;
  readonly end: StreamEnd;
};

export type SeenDatagram = {readonly from?: Address; readonly bytes: Uint8Array};

/** What passed between an application and its peers, in the order in which it was accepted, connected or received. */
export type Traffic = {
  readonly connections: readonly SeenConnection[];
  readonly datagrams: readonly SeenDatagram[];
  /** The bytes of everything, one after the other. */
  readonly heard: Uint8Array;
  readonly said: Uint8Array;
};

type Line = {peer?: Address; heard: Uint8Array[]; said: Uint8Array[]; end: StreamEnd};

/** Follows an application's own calls. A descriptor is the newest connection that was given this number. */
export const trafficOf = (calls: readonly CallRecord[]): Traffic => {
  const lines: Line[] = [];
  const byDescriptor = new Map<number, Line>();
  const datagrams: SeenDatagram[] = [];
  const heard: Uint8Array[] = [];
  const said: Uint8Array[] = [];
  const ended = calls.filter(({outcome}) => outcome !== undefined);
  for (const record of ended.sort((a, b) => (a.returnedSeq ?? 0) - (b.returnedSeq ?? 0))) {
    const opened = openedBy(record);
    if (opened !== undefined) {
      const line: Line = {heard: [], said: [], end: 'open', ...(opened.peer && {peer: opened.peer})};
      lines.push(line);
      byDescriptor.set(opened.fd, line);
      continue;
    }
    const line = byDescriptor.get(descriptorOf(record) ?? -1);
    const received = receivedBy(record);
    const sent = sentBy(record);
    if (received !== undefined) heard.push(received.bytes);
    if (sent !== undefined) said.push(sent);
    if (line !== undefined) follow(line, record, received?.bytes, sent);
    else if (received !== undefined) datagrams.push(received);
    if (record.call.name === 'close') byDescriptor.delete(descriptorOf(record) ?? -1);
  }
  const connections = lines.map(line => ({...line, heard: joinBytes(line.heard), said: joinBytes(line.said)}));
  return {connections, datagrams, heard: joinBytes(heard), said: joinBytes(said)};
};

const follow = (line: Line, record: CallRecord, received?: Uint8Array, sent?: Uint8Array): void => {
  const {call, outcome} = record;
  if (received !== undefined) line.heard.push(received);
  if (sent !== undefined) line.said.push(sent);
  if (outcome?.kind === 'returned' && outcome.value === 0 && isReceiving(call.name)) line.end = 'eof';
  if (outcome?.kind === 'failed' && breaks.includes(outcome.errno.name)) line.end = 'reset';
  if (call.name === 'close' && line.end === 'open') line.end = 'closed';
};

/** ECONNRESET: the other end broke off. EPIPE: it had done so before this was written (send(2)). */
const breaks: readonly string[] = ['ECONNRESET', 'EPIPE'];

const openedBy = ({call, outcome}: CallRecord): {fd: number; peer?: Address} | undefined => {
  if (outcome?.kind !== 'returned') return undefined;
  if (call.name === 'accept' && outcome.result.kind === 'descriptor') {
    const {peer} = outcome.out;
    return {fd: outcome.result.fd, ...(peer?.kind === 'address' && {peer: peer.address})};
  }
  const [fd, address] = call.arguments;
  if (call.name !== 'connect' || fd === undefined) return undefined;
  const number = numberIn(fd.value);
  return number === undefined
    ? undefined
    : {fd: number, ...(address?.value.kind === 'address' && {peer: address.value.address})};
};

export const descriptorOf = ({call}: CallRecord): number | undefined => {
  const first = call.arguments[0];
  return first === undefined ? undefined : numberIn(first.value);
};

const numberIn = (value: CallRecord['call']['arguments'][number]['value']): number | undefined => {
  if (value.kind === 'descriptor') return value.fd;
  return value.kind === 'number' ? value.number : undefined;
};

const isReceiving = (name: string): boolean => name === 'read' || name === 'recv' || name === 'recvfrom';

const receivedBy = ({call, outcome}: CallRecord): SeenDatagram | undefined => {
  if (outcome?.kind !== 'returned' || !isReceiving(call.name)) return undefined;
  const {buffer, from} = outcome.out;
  if (buffer?.kind !== 'bytes') return undefined;
  return {bytes: buffer.bytes, ...(from?.kind === 'address' && {from: from.address})};
};

/** What the protocol stack took over of the memory that the call was given. */
export const sentBy = ({call, outcome}: CallRecord): Uint8Array | undefined => {
  if (outcome?.kind !== 'returned' || !['write', 'send', 'sendto'].includes(call.name)) return undefined;
  const memory = call.native[1];
  return memory?.kind === 'pointer' ? memory.bytes?.slice(0, outcome.value) : undefined;
};
