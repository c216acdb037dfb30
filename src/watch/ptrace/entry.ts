import {joinBytes} from '../../wire/join-bytes.js';
import type {Tracee} from './memory.js';

/** A system call as it was entered: the kernel's name and the six registers. */
export type Entry = {readonly name: string; readonly registers: readonly bigint[]};

const intOf = (register: bigint | undefined): number => Number(BigInt.asIntN(32, register ?? 0n));

export const int = ({registers}: Entry, index: number): number => intOf(registers[index]);
export const size = ({registers}: Entry, index: number): number => Number(BigInt.asUintN(53, registers[index] ?? 0n));
export const pointer = ({registers}: Entry, index: number): bigint => registers[index] ?? 0n;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

export const uint64 = (bytes: Uint8Array, at: number): bigint =>
  bytes.length >= at + 8 ? viewOf(bytes).getBigUint64(at, true) : 0n;

/** A text that ends with a zero byte, such as the path of a program. */
export const textAt = (tracee: Tracee, address: bigint): string => {
  const bytes = tracee.read(address, 4096);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
};

/** The pieces of an array of struct iovec (readv(2)), put together, at most so many bytes. */
export const gathered = (tracee: Tracee, address: bigint, count: number, limit: number): Uint8Array => {
  const vectors = tracee.read(address, 16 * Math.min(count, 1024));
  const pieces: Uint8Array[] = [];
  let left = limit;
  for (let at = 0; at + 16 <= vectors.length && left > 0; at += 16) {
    const piece = tracee.read(uint64(vectors, at), Math.min(left, Number(uint64(vectors, at + 8))));
    pieces.push(piece);
    left -= piece.length;
  }
  return joinBytes(pieces);
};

/** A struct timespec or timeval in milliseconds, -1 for none: a call that waits without end. `unit`: of its second member, in ns. */
export const timeoutAt = (tracee: Tracee, address: bigint, unit: 1 | 1000): number | undefined => {
  if (address === 0n) return -1;
  const bytes = tracee.read(address, 16);
  if (bytes.length < 16) return undefined;
  return 1000 * Number(uint64(bytes, 0)) + Math.round((unit * Number(uint64(bytes, 8))) / 1e6);
};
