import type {Parameter} from './definition.js';
import {isName} from './name.js';
import type {Expression, NotationProblem} from './notation.js';
import {numberTooLarge, unreadable} from './notation-problems.js';
import {parseAddressExpression} from './parse-address.js';
import {type Piece, textOf} from './pieces.js';

/** One argument, without spaces around it. `written` is the same part of the text as it was typed. */
export const parseExpression = (
  pieces: readonly Piece[],
  written: string,
  parameter: Parameter | undefined,
): Expression | NotationProblem => {
  const first = pieces[0];
  const at = first?.at ?? 0;
  if (first?.kind === 'literal' && pieces.length === 1) return {kind: 'text', text: first.text, at, written};
  const text = textOf(pieces);
  if (/^([+-]?\d+|0[xX][0-9a-fA-F]+)$/.test(text)) return parseNumber(text, at, written);
  const names = text.split('|').map(name => name.trim());
  if (names.every(isName)) return {kind: 'names', names, at, written};
  const isAddress = parameter?.kind === 'address' || /^[\d.\s]+$/.test(text) || /[[:]/.test(text);
  return (isAddress ? parseAddressExpression(pieces, text, written) : undefined) ?? unreadable(at, written);
};

const parseNumber = (text: string, at: number, written: string): Expression | NotationProblem => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? {kind: 'number', number, at, written} : numberTooLarge(at, written);
};
