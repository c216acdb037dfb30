import {fitRow, widthOf} from './fit.js';
import {type Row, span} from './row.js';

/** One way to write a part of a bar; the higher `keep`, the longer it stays as the room shrinks. */
export type Form = {readonly row: Row; readonly keep: number};

/** A part of a one-line bar in the ways it can be written, longest first. Behind its last form it is left out. */
export type Piece = readonly Form[];

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
  const needed = pieces.reduce((sum, [form]) => sum + widthOf(form?.row ?? []) + gap, -gap);
  const least = pieces.reduce<Piece | undefined>(
    (a, b) => (a === undefined || keepOf(b) < keepOf(a) ? b : a),
    undefined,
  );
  // The very last form is cut by the end of the row rather than left out.
  if (needed <= room || least === undefined || (pieces.length === 1 && least.length === 1)) return bar;
  return shrunk({left: shorten(bar.left, least), right: shorten(bar.right, least)}, room);
};

const keepOf = ([form]: Piece): number => form?.keep ?? 0;

const shorten = (pieces: readonly Piece[], least: Piece): readonly Piece[] =>
  pieces.flatMap(piece => (piece !== least ? [piece] : piece.length > 1 ? [piece.slice(1)] : []));

const joined = (pieces: readonly Piece[]): Row =>
  pieces.flatMap(([form], index) => (index === 0 ? (form?.row ?? []) : [span(' '.repeat(gap)), ...(form?.row ?? [])]));
