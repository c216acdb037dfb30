import type {Problem} from './field.js';

/**
 * A cursor over a message that never leaves it. The first failure stays: after it nothing moves, numbers read as 0 and
 * bytes as none, so that a decoder asks for `problem` where it loops and once at its end, not after every read.
 */
export type ByteReader = {
  readonly offset: () => number;
  readonly remaining: () => number;
  readonly problem: () => Problem | undefined;
  /** The next bytes; `what` names them in the problem when they are not all there. */
  readonly take: (length: number, what: string) => Uint8Array;
  /** A number in network byte order: the most significant byte first. */
  readonly uint: (size: 1 | 2 | 4, what: string) => number;
  /** A reader for the next `length` bytes only; this one goes on behind them. A failure of either is one of both. */
  readonly part: (length: number, what: string) => ByteReader;
  /** Another reader of the whole message, from `offset` on; this one stays where it is. Failures are shared too. */
  readonly jump: (offset: number) => ByteReader;
  readonly fail: (problem: Problem) => void;
};

export const createByteReader = (bytes: Uint8Array): ByteReader => readerOf(bytes, 0, bytes.length, {});

const readerOf = (bytes: Uint8Array, from: number, to: number, failure: {problem?: Problem}): ByteReader => {
  let offset = from;
  const fail = (problem: Problem): void => {
    failure.problem ??= problem;
  };
  const take = (length: number, what: string): Uint8Array => {
    if (length > to - offset) fail(cutShort(what, offset, length, to - offset));
    if (failure.problem !== undefined) return new Uint8Array();
    offset += length;
    return bytes.subarray(offset - length, offset);
  };
  return {
    offset: () => offset,
    remaining: () => to - offset,
    problem: () => failure.problem,
    take,
    uint: (size, what) => take(size, what).reduce((number, byte) => number * 256 + byte, 0),
    part: (length, what) => {
      const start = offset;
      return readerOf(bytes, start, start + take(length, what).length, failure);
    },
    jump: target => readerOf(bytes, target, bytes.length, failure),
    fail,
  };
};

const cutShort = (what: string, at: number, needed: number, left: number): Problem => ({
  at,
  message: {
    en: `${what} at offset ${at} needs ${needed} bytes, but ${left} are left. Receive the whole message, or correct the length that promised more.`,
    ko: `오프셋 ${at}: ${what} 필드는 ${needed}바이트가 필요하지만 ${left}바이트만 남아 있습니다. 메시지를 끝까지 수신하거나, 길이를 적은 필드를 바로잡으십시오.`,
  },
});
