import type {Abi} from '../../../model/abi.js';
import type {DecodedMessage, Field} from '../../../wire/field.js';
import {describeMessage} from '../../../wire/protocol-guess.js';
import type {Message} from './select.js';

export type FlatField = Omit<Field, 'children'> & {readonly depth: number};

/** A message taken apart. Offsets count from `start` in the bytes of the message's stream. */
export type Reading = {
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly decoded: DecodedMessage;
  readonly fields: readonly FlatField[];
};

/** Reads the message to which the bytes of this call belong: one stream can carry several, one after the other. */
export const readMessage = (message: Message): Reading => {
  const known = remembered.get(message);
  if (known !== undefined) return known;
  const reading = read(message, 0);
  remembered.set(message, reading);
  return reading;
};

const remembered = new WeakMap<Message, Reading>();

const read = (message: Message, start: number): Reading => {
  const bytes = message.bytes.subarray(start);
  const decoded = decode(message, bytes);
  const next = decoded.problem === undefined ? decoded.fields.find(({name}) => name === 'rest') : undefined;
  if (next !== undefined && next.from > 0 && start + next.from <= message.from) return read(message, start + next.from);
  return {start, bytes, decoded, fields: flatten(decoded.fields, 0)};
};

/** The field to begin with: the first that has bytes of this call. */
export const firstField = (message: Message, {start, fields}: Reading): number =>
  Math.max(
    0,
    fields.findIndex(({to}) => start + to > message.from),
  );

const decode = (message: Message, bytes: Uint8Array): DecodedMessage => {
  if (message.kind === 'sockaddr') return describeMessage(bytes, 'sockaddr', abiOf(bytes));
  return isDns(message) ? describeMessage(bytes, 'dns') : describeMessage(bytes);
};

/** DNS has no mark of its own: it is told by who talks, or by the port that IANA gave it. */
const isDns = ({isDatagram, program, other}: Message): boolean =>
  isDatagram && (program === nameServer || other?.program === nameServer || other?.address.port === 53);

const nameServer = 'name-server';

/**
 * The layout shows in the bytes: systems of BSD descent begin with the structure's length and then the family, in one
 * byte each; Linux has the family in two, of which the second is 0 for every family of the Internet (bits/sockaddr.h).
 */
const abiOf = (bytes: Uint8Array): Abi => {
  const sockaddrHasLength = bytes[0] === bytes.length && bytes[1] !== 0;
  const constants = {AF_UNSPEC: 0, AF_UNIX: 1, AF_INET: 2, AF_INET6: sockaddrHasLength ? 30 : 10};
  return {constants, sockaddrHasLength};
};

const flatten = (fields: readonly Field[], depth: number): readonly FlatField[] =>
  fields.flatMap(({children = [], ...field}) => [{...field, depth}, ...flatten(children, depth + 1)]);
