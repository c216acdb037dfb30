import type {NotationProblem} from './notation.js';
import {badEscape, unterminated} from './notation-problems.js';

/**
 * The smallest parts of written notation: a string literal as a whole, or one character outside of literals. `at` and
 * `end` are columns of the original text, in code points.
 */
export type Piece =
  | {readonly kind: 'literal'; readonly text: string; readonly at: number; readonly end: number}
  | {readonly kind: 'character'; readonly text: string; readonly at: number; readonly end: number};

export type Pieces =
  | {readonly ok: true; readonly pieces: readonly Piece[]}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Outside of literals, full-width digits and punctuation become what they mean (NFKC); inside, nothing is touched. */
export const readPieces = (text: string): Pieces => {
  const characters = [...text];
  const pieces: Piece[] = [];
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? '';
    const closers = quotes[character];
    if (closers === undefined) {
      for (const part of character.normalize('NFKC')) pieces.push({kind: 'character', text: part, at, end: at + 1});
      at += 1;
      continue;
    }
    const literal = readLiteral(characters, at, closers);
    if ('message' in literal) return {ok: false, problem: literal};
    pieces.push(literal);
    at = literal.end;
  }
  return {ok: true, pieces};
};

/** The pieces as one text again. NFC, because some systems paste Hangul in parts. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(piece => (piece.kind === 'literal' ? `"${piece.text}"` : piece.text))
    .join('')
    .normalize('NFC');

/** What ends a literal, by what began it: keyboards and word processors make several kinds of quotation marks. */
const quotes: Readonly<Record<string, string>> = {'"': '"', '＂': '＂"', '“': '”"', '”': '”"'};

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', '0': '\0', '"': '"', '\\': '\\'};

const readLiteral = (characters: readonly string[], at: number, closers: string): Piece | NotationProblem => {
  let text = '';
  for (let index = at + 1; index < characters.length; ) {
    const character = characters[index] ?? '';
    if (closers.includes(character)) return {kind: 'literal', text, at, end: index + 1};
    const meant = character === '\\' ? readEscape(characters, index) : {text: character, length: 1};
    if (meant === undefined) return badEscape(index);
    text += meant.text;
    index += meant.length;
  }
  return unterminated(at);
};

const readEscape = (
  characters: readonly string[],
  at: number,
): {readonly text: string; readonly length: number} | undefined => {
  const letter = characters[at + 1] ?? '';
  const simple = escapes[letter];
  if (simple !== undefined) return {text: simple, length: 2};
  const digits = characters.slice(at + 2, at + 4).join('');
  // From 80 on, one character is several bytes of UTF-8: \x80 would not be the byte that it says.
  if (letter !== 'x' || !/^[0-7][0-9a-fA-F]$/.test(digits)) return undefined;
  return {text: String.fromCharCode(Number.parseInt(digits, 16)), length: 4};
};
