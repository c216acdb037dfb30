import {joinBytes} from '../wire/join-bytes.js';

/** What a program wrote so far. Pieces come as they were read, which may be in the midst of a letter. */
export type LearnerOutput = {
  readonly take: (piece: Uint8Array) => void;
  readonly takeError: (piece: Uint8Array) => void;
  /** What it printed; of more than the limit only the beginning. */
  readonly printed: () => Uint8Array;
  /** How many lines of it have ended. */
  readonly lines: () => number;
  /** How many bytes it wrote in all. */
  readonly written: () => number;
  /** The end of what it wrote on its standard error. */
  readonly complaint: () => string;
};

/** `limit` is in bytes. */
export const createOutput = (limit: number): LearnerOutput => {
  const decoder = new TextDecoder();
  let printed: Uint8Array = new Uint8Array();
  let complaint = '';
  let written = 0;
  let lines = 0;
  return {
    take: piece => {
      written += piece.length;
      if (printed.length >= limit) return;
      // A new one each time: what was recorded before stays as it was.
      printed = joinBytes([printed, piece.subarray(0, limit - printed.length)]);
      lines += piece.filter(byte => byte === lineFeed).length;
    },
    takeError: piece => {
      written += piece.length;
      complaint = (complaint + decoder.decode(piece, {stream: true})).slice(-complaintLimit);
    },
    printed: () => printed,
    lines: () => lines,
    written: () => written,
    complaint: () => complaint.trim(),
  };
};

const lineFeed = 0x0a;
/** In characters. */
const complaintLimit = 4096;
