import type {Address} from '../model/address.js';
import type {Value} from '../model/value.js';

/**
 * What the encoders take out of checked values. evaluateCall has compared every value with its parameter, so another kind
 * here is a mistake of ours.
 */
export const numberOf = (value: Value | undefined): number => {
  if (value?.kind === 'number') return value.number;
  if (value?.kind === 'descriptor') return value.fd;
  throw unchecked('a number', value);
};

export const optionalNumber = (value: Value | undefined): number | undefined =>
  value === undefined ? undefined : numberOf(value);

export const addressOf = (value: Value | undefined): Address => {
  if (value?.kind === 'address') return value.address;
  throw unchecked('an address', value);
};

export const textOf = (value: Value | undefined): string => {
  if (value?.kind === 'text') return value.text;
  throw unchecked('a text', value);
};

/** The memory itself, not a copy; a text becomes its UTF-8 bytes. */
export const memoryOf = (value: Value | undefined): Uint8Array => {
  if (value?.kind === 'bytes') return value.bytes;
  if (value?.kind === 'text') return new TextEncoder().encode(value.text);
  throw unchecked('bytes', value);
};

const unchecked = (expected: string, value: Value | undefined): Error =>
  new TypeError(`A call was encoded with ${value?.kind ?? 'nothing'} where it takes ${expected}; evaluate it first.`);
