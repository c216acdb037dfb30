import {fitRow, widthOf} from './fit.js';
import {type Row, span} from './row.js';

/** One way to write a part of a bar. Forms of higher `keep` get room first. */
export type Form = {readonly row: Row; readonly keep: number};

/** A part of a one-line bar in the ways it can be written; a longer one needs a lower `keep`. It may be left out. */
export type Piece = readonly Form[];

export type Bar = {readonly left: readonly Piece[]; readonly right: readonly Piece[]};

/** One row of exactly `width` cells: what is most worth keeping, and of the rest whatever still has room. */
export const barRow = (bar: Bar, width: number): Row => {
  const chosen = choose([...bar.left, ...bar.right], width - 2);
  const [left, right] = [bar.left, bar.right].map(side => joined(side, chosen));
  const between = Math.max(0, width - 2 - widthOf(left ?? []) - widthOf(right ?? []));
  return fitRow([span(' '), ...(left ?? []), span(' '.repeat(between)), ...(right ?? [])], width);
};

const gap = 2;

type Chosen = ReadonlyMap<Piece, Form>;

const choose = (pieces: readonly Piece[], room: number): Chosen => {
  const forms = pieces.flatMap(piece => piece.map(form => ({piece, form}))).sort((a, b) => b.form.keep - a.form.keep);
  return forms.reduce<Chosen>((chosen, {piece, form}) => {
    const more = new Map(chosen).set(piece, form);
    // Of what is most worth keeping, even its beginning says more than nothing.
    return chosen.size === 0 || widthOfAll(more) <= room ? more : chosen;
  }, new Map());
};

const widthOfAll = (chosen: Chosen): number =>
  [...chosen.values()].reduce((sum, form) => sum + widthOf(form.row) + gap, -gap);

const joined = (pieces: readonly Piece[], chosen: Chosen): Row =>
  pieces
    .flatMap(piece => chosen.get(piece) ?? [])
    .flatMap(({row}, index) => (index === 0 ? row : [span(' '.repeat(gap)), ...row]));
