import {fitRow, widthOf} from './fit.js';
import {type Row, span} from './row.js';

/** A part of a one-line bar: how it can be written, longest first, and how long it is kept as the room shrinks. */
export type Piece = {readonly forms: readonly Row[]; readonly keep: number};

export type Bar = {readonly left: readonly Piece[]; readonly right: readonly Piece[]};

/** One row of exactly `width` cells. What is least worth keeping becomes shorter, then goes, until the rest fits. */
export const barRow = (bar: Bar, width: number): Row => {
  const fitting = shrunk(bar, width - 2);
  const [left, right] = [joined(fitting.left), joined(fitting.right)];
  const between = Math.max(0, width - 2 - widthOf(left) - widthOf(right));
  return fitRow([span(' '), ...left, span(' '.repeat(between)), ...right], width);
};

const gap = 2;

const shrunk = (bar: Bar, room: number): Bar => {
  const pieces = [...bar.left, ...bar.right];
  const needed = pieces.reduce((sum, {forms}) => sum + widthOf(forms[0] ?? []) + gap, -gap);
  const least = pieces.reduce<Piece | undefined>((a, b) => (a === undefined || b.keep < a.keep ? b : a), undefined);
  if (needed <= room || least === undefined || (pieces.length === 1 && least.forms.length === 1)) return bar;
  return shrunk({left: shorten(bar.left, least), right: shorten(bar.right, least)}, room);
};

const shorten = (pieces: readonly Piece[], least: Piece): readonly Piece[] =>
  pieces.flatMap(piece => {
    if (piece !== least) return [piece];
    return piece.forms.length > 1 ? [{...piece, forms: piece.forms.slice(1)}] : [];
  });

const joined = (pieces: readonly Piece[]): Row =>
  pieces.flatMap(({forms}, index) => (index === 0 ? (forms[0] ?? []) : [span(' '.repeat(gap)), ...(forms[0] ?? [])]));
