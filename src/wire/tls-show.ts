import type {Shown} from './field-reader.js';
import {hexText} from './printable.js';

/** The numbers of two bytes each. */
export const pairs = (bytes: Uint8Array): readonly number[] =>
  Array.from(
    {length: Math.floor(bytes.length / 2)},
    (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0),
  );

/** The first bytes stand for all; the hexdump has the others. */
export const bytesOf = (bytes: Uint8Array): Shown => ({
  value: `${hexText(bytes.subarray(0, 16))}${bytes.length > 16 ? ' …' : ''}`,
});
