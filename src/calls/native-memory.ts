/** C ints, one after the other, as every system that socket-lab knows lays them out: 4 bytes, little-endian. */
export const intMemory = (...numbers: readonly number[]): Uint8Array => {
  const memory = new Uint8Array(4 * numbers.length);
  const view = new DataView(memory.buffer);
  for (const [index, number] of numbers.entries()) view.setInt32(4 * index, number, true);
  return memory;
};

export const readInt = (memory: Uint8Array, offset = 0): number => viewOf(memory).getInt32(offset, true);

/** `struct timeval` of 64-bit systems, 16 bytes: seconds, then microseconds (<sys/time.h>). Takes milliseconds. */
export const timevalMemory = (milliseconds: number): Uint8Array => {
  const memory = new Uint8Array(16);
  const seconds = Math.floor(milliseconds / 1000);
  viewOf(memory).setBigInt64(0, BigInt(seconds), true);
  // Darwin's microseconds are 4 bytes and 4 of padding; little-endian, they lie the same.
  viewOf(memory).setInt32(8, (milliseconds - seconds * 1000) * 1000, true);
  return memory;
};

/** Milliseconds. */
export const readTimeval = (memory: Uint8Array): number => {
  const seconds = Number(viewOf(memory).getBigInt64(0, true));
  return seconds * 1000 + readInt(memory, 8) / 1000;
};

/** A C string: the text in UTF-8 and the byte 0 that ends it. */
export const stringMemory = (text: string): Uint8Array => new TextEncoder().encode(`${text}\0`);

/** An address of C: 8 bytes, of which the upper ones are 0 in a process, so that a number holds it exactly. */
export const readPointer = (memory: Uint8Array, offset = 0): number =>
  Number(viewOf(memory).getBigUint64(offset, true));

/** How many bytes C may be told that a memory has: never more than there are. */
export const clampLength = (length: number | undefined, memory: Uint8Array): number =>
  Math.min(length ?? memory.length, memory.length);

export const viewOf = (memory: Uint8Array): DataView =>
  new DataView(memory.buffer, memory.byteOffset, memory.byteLength);
