import {hexByte} from './printable.js';

/** What kind of byte it is; the classes are those of hexyl. */
export type ByteCategory = 'null' | 'printable' | 'whitespace' | 'other' | 'non-ascii';

export type HexCell = {
  readonly byte: number;
  readonly hex: string;
  /** One column wide on every terminal: the ASCII character, or a dot where there is none to show. */
  readonly character: string;
  readonly category: ByteCategory;
};

export type HexRow = {readonly offset: number; readonly cells: readonly HexCell[]};

/** The bytes in rows, the last one as long as it happens to be. No bytes, no rows. */
export const hexdump = (bytes: Uint8Array, bytesPerRow: 8 | 16 = 16): readonly HexRow[] =>
  Array.from({length: Math.ceil(bytes.length / bytesPerRow)}, (_, row) => {
    const offset = row * bytesPerRow;
    return {offset, cells: Array.from(bytes.subarray(offset, offset + bytesPerRow), cellOf)};
  });

const cellOf = (byte: number): HexCell => ({
  byte,
  hex: hexByte(byte),
  character: byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '.',
  category: categoryOf(byte),
});

const categoryOf = (byte: number): ByteCategory => {
  if (byte === 0) return 'null';
  if (byte > 0x7f) return 'non-ascii';
  if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b)) return 'whitespace';
  return byte > 0x20 && byte < 0x7f ? 'printable' : 'other';
};
