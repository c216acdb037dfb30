import {sameBytes} from '../../../model/value.js';

/** How much of a memory has been written by whoever appended to a view of it. */
const written = new WeakMap<ArrayBufferLike, number>();

/**
 * The same bytes with more behind them, in the same memory where that is free or has these very bytes already: a stream only
 * ever grows, but a history can be told again from an earlier moment, and then go on otherwise.
 */
export const appended = (bytes: Uint8Array, more: Uint8Array): Uint8Array => {
  const length = bytes.length + more.length;
  const until = written.get(bytes.buffer) ?? 0;
  const there = bytes.buffer.byteLength >= length ? new Uint8Array(bytes.buffer, 0, length) : undefined;
  if (there !== undefined && until >= length && sameBytes(there.subarray(bytes.length), more)) return there;
  const whole = there !== undefined && until === bytes.length ? there : withRoom(bytes, length);
  whole.set(more, bytes.length);
  written.set(whole.buffer, length);
  return whole;
};

const withRoom = (bytes: Uint8Array, length: number): Uint8Array => {
  const whole = new Uint8Array(new ArrayBuffer(2 * length), 0, length);
  whole.set(bytes);
  return whole;
};
