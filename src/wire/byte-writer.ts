import type {Text} from '../model/text.js';

/** Why a message can't be put into bytes. */
export type EncodeProblem = {readonly problem: Text};

/** Collects a message. As with the reader the first failure stays, and is asked for once, with the result. */
export type ByteWriter = {
  readonly length: () => number;
  /** A number in network byte order. */
  readonly uint: (size: 1 | 2 | 4, value: number, what: string) => void;
  readonly bytes: (bytes: Iterable<number>) => void;
  /** What `write` writes, with its length before it in `size` bytes. */
  readonly sized: (size: 1 | 2, what: string, write: () => void) => void;
  readonly fail: (problem: Text) => void;
  readonly result: () => Uint8Array | EncodeProblem;
};

export const createByteWriter = (): ByteWriter => {
  const written: number[] = [];
  let problem: Text | undefined;
  const fail = (text: Text): void => {
    problem ??= text;
  };
  const encoded = (size: number, value: number, what: string): readonly number[] => {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size) fail(outOfRange(what, value, size));
    return Array.from({length: size}, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256);
  };
  return {
    length: () => written.length,
    uint: (size, value, what) => void written.push(...encoded(size, value, what)),
    bytes: bytes => {
      for (const byte of bytes) written.push(byte);
    },
    sized: (size, what, write) => {
      const at = written.length;
      written.push(...encoded(size, 0, what));
      write();
      written.splice(at, size, ...encoded(size, written.length - at - size, what));
    },
    fail,
    result: () => (problem === undefined ? Uint8Array.from(written) : {problem}),
  };
};

const outOfRange = (what: string, value: number, size: number): Text => ({
  en: `${what} is ${value}, but it has ${size} bytes: write a whole number from 0 to ${256 ** size - 1}.`,
  ko: `${what}: ${value} — 이 필드는 ${size}바이트입니다. 0부터 ${256 ** size - 1} 사이의 정수를 쓰십시오.`,
});
