import type {Text} from '../model/text.js';
import {hexText} from './printable.js';

/**
 * A decoded field of a message. It covers the bytes `from` up to, not including, `to`. `name` is the protocol's own name
 * for it; `value` is safe to print. Children lie inside; several may share a byte where the protocol counts in bits.
 */
export type Field = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly note?: Text;
  readonly children?: readonly Field[];
};

/** Why a message could not be read past the offset `at`. */
export type Problem = {readonly at: number; readonly message: Text};

export type Protocol = 'sockaddr' | 'sockaddr_in' | 'sockaddr_in6' | 'DNS' | 'HTTP' | 'TLS' | 'bytes';

/**
 * A message taken apart. The fields tile its bytes: no gap, no overlap. `problem` is a mistake in the message, `missing`
 * is what has not arrived yet in a message that is fine so far.
 */
export type DecodedMessage = {
  readonly protocol: Protocol;
  readonly fields: readonly Field[];
  readonly problem?: Problem;
  readonly missing?: Text;
};

/** The fields, and one more for the bytes behind them, so that every byte belongs to a field. */
export const withRest = (fields: readonly Field[], bytes: Uint8Array, note: Text = notDecoded): readonly Field[] => {
  const from = fields.at(-1)?.to ?? 0;
  if (from >= bytes.length) return fields;
  return [...fields, {name: 'rest', from, to: bytes.length, value: hexText(bytes.subarray(from)), note}];
};

const notDecoded: Text = {en: 'not decoded', ko: '해석하지 못한 부분'};
