import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Locale} from '../../../model/text.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, wrapSpans} from '../../fit.js';
import {type Row, row, span} from '../../row.js';
import {bytesPerRow, hexRows} from '../hex-rows.js';
import type {Filled} from './select.js';

/**
 * The whole buffer, from its beginning, where the bytes of the last read are. Rows behind these in which nothing but zeros
 * lies, memory that was never written, give way to one that counts them.
 */
export const bufferRows = ({name, call, bytes, count}: Filled, width: number, locale: Locale): readonly Row[] => {
  const said = messages.filledBy(safeText(name), safeText(call), count, bytes.length - count);
  const dump = dumpOf(bytes, count, width);
  return [
    ...wrapSpans(row(span(said[locale])), width),
    ...dump.flatMap(({rows, zeros}) =>
      zeros === 0 ? rows : wrapSpans(row(span(messages.zeroRows(zeros)[locale], 'dim')), width),
    ),
  ];
};

/** Rows that follow one another: as they are shown, or how many of zeros. */
type Part = {readonly rows: readonly Row[]; readonly zeros: number};

type Dump = {readonly count: number; readonly width: number; readonly parts: readonly Part[]};

/** A large buffer has thousands of rows, which are the same in every frame. */
const known = new WeakMap<Uint8Array, Dump>();

const dumpOf = (bytes: Uint8Array, count: number, width: number): readonly Part[] => {
  const found = known.get(bytes);
  if (found?.count === count && found.width === width) return found.parts;
  const parts = partsOf(bytes, count, width);
  known.set(bytes, {count, width, parts});
  return parts;
};

const partsOf = (bytes: Uint8Array, count: number, width: number): readonly Part[] => {
  const offsetDigits = Math.max(2, (bytes.length - 1).toString(16).length);
  const perRow = bytesPerRow(width, offsetDigits);
  const total = Math.ceil(bytes.length / perRow);
  const written = Math.ceil(count / perRow);
  const isZero = (at: number): boolean =>
    at >= written && bytes.subarray(at * perRow, (at + 1) * perRow).every(byte => byte === 0);
  const runs = runsOf(total, isZero);
  return runs.map(({first, length}) => {
    if (length >= leastZeros && isZero(first)) return {rows: [], zeros: length};
    const marked = {from: 0, to: count, role: 'strong'} as const;
    const rows = hexRows(bytes, {width, offsetDigits, marked, roleOf: () => 'dim', first, count: length});
    return {rows: rows.map(line => cutRow(line, width)), zeros: 0};
  });
};

/** Fewer are shown as they are. */
const leastZeros = 3;

type Stretch = {readonly first: number; readonly length: number};

/** Neighbours for which the answer is the same, together. */
const runsOf = (total: number, answer: (at: number) => boolean): readonly Stretch[] => {
  const starts = Array.from({length: total}, (_, at) => at).filter(at => at === 0 || answer(at) !== answer(at - 1));
  return starts.map((first, index) => ({first, length: (starts[index + 1] ?? total) - first}));
};
