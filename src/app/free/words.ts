import type {NotationProblem} from '../../calls/notation.js';
import {type Piece, readPieces} from '../../calls/pieces.js';

/** A word of a command. `at` is the column of its first character. What stood in quotation marks is `quoted`. */
export type Word = {readonly text: string; readonly at: number; readonly quoted?: string};

export type Words =
  | {readonly ok: true; readonly words: readonly Word[]}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Quoted text may have the escapes of the notation, and may stand right behind something: `greeting="hi\n"`. */
export const wordsOf = (text: string): Words => {
  const read = readPieces(text);
  return read.ok ? {ok: true, words: groups(read.pieces).map(wordOf)} : read;
};

const groups = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const found: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const isSpace = piece.kind === 'character' && /^\s$/.test(piece.text);
    if (!isSpace && isOpen) found.at(-1)?.push(piece);
    else if (!isSpace) found.push([piece]);
    isOpen = !isSpace;
  }
  return found;
};

const wordOf = (pieces: readonly Piece[]): Word => {
  const quoted = pieces.find(({kind}) => kind === 'literal')?.text;
  return {
    text: pieces.map(({text}) => text).join(''),
    at: pieces[0]?.at ?? 0,
    ...(quoted === undefined ? {} : {quoted}),
  };
};
