import type {NotationProblem} from './notation.js';
import {emptyArgument, missingClose, nestedCall, surplus} from './notation-problems.js';
import type {Piece} from './pieces.js';

/** A call at its joints: what is before the parenthesis, and the arguments without their spaces around them. */
export type SplitCall = {
  readonly head: readonly Piece[];
  readonly arguments: readonly (readonly Piece[])[];
  /** Column of the closing parenthesis. */
  readonly closeAt: number;
};

/** The pieces have an opening parenthesis: without one there is nothing to split. */
export const splitCall = (pieces: readonly Piece[]): SplitCall | NotationProblem => {
  const open = pieces.findIndex(isMark('('));
  const close = pieces.findIndex(isMark(')'));
  const inside = pieces.slice(open + 1, close === -1 ? undefined : close);
  const nested = inside.find(isMark('('));
  if (nested !== undefined) return nestedCall(nested.at);
  const closing = pieces[close];
  if (closing === undefined) return missingClose(endOf(pieces));
  const after = pieces.slice(close + 1).find(piece => !isSpace(piece) && !isMark(';')(piece));
  if (after !== undefined) return surplus(after.at);
  return splitArguments(pieces.slice(0, open), inside, closing.at);
};

const splitArguments = (
  head: readonly Piece[],
  inside: readonly Piece[],
  closeAt: number,
): SplitCall | NotationProblem => {
  if (inside.every(isSpace)) return {head, arguments: [], closeAt};
  const commas = inside.flatMap((piece, index) => (isMark(',')(piece) ? [index] : []));
  const parts = [-1, ...commas].map((comma, part) => trim(inside.slice(comma + 1, commas[part])));
  const empty = parts.findIndex(part => part.length === 0);
  if (empty !== -1) return emptyArgument(inside[commas[empty] ?? inside.length]?.at ?? closeAt);
  return {head, arguments: parts, closeAt};
};

export const trim = (pieces: readonly Piece[]): readonly Piece[] => {
  const first = pieces.findIndex(piece => !isSpace(piece));
  const last = pieces.findLastIndex(piece => !isSpace(piece));
  return first === -1 ? [] : pieces.slice(first, last + 1);
};

/** The column after the last piece that is no space. */
export const endOf = (pieces: readonly Piece[]): number => trim(pieces).at(-1)?.end ?? 0;

const isMark =
  (mark: string) =>
  (piece: Piece): boolean =>
    piece.kind === 'character' && piece.text === mark;

const isSpace = (piece: Piece): boolean => piece.kind === 'character' && /^\s$/.test(piece.text);
