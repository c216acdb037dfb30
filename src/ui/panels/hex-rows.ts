import {type HexRow, hexdump} from '../../wire/hexdump.js';
import type {Role, Row, Span} from '../row.js';
import {span} from '../row.js';

/** `marked`: bytes [from, to) that stand out, between brackets and in their role; `roleOf` gives the role of the others. */
export type HexOptions = {
  readonly width: number;
  readonly marked?: {readonly from: number; readonly to: number; readonly role: Role};
  readonly roleOf?: (offset: number) => Role;
  /** Hex digits of the offset before each row, which is shown where there is room for it; 0, as without, shows none. */
  readonly offsetDigits?: number;
  /** Only these rows are made: the first one's number, and how many. */
  readonly first?: number;
  readonly count?: number;
};

/** `0000 [48 54]54 50 …  HTTP`: as many bytes in a row as fit, 16, 8 or 4. */
export const hexRows = (bytes: Uint8Array, options: HexOptions): readonly Row[] => {
  const {width, offsetDigits = 0, first = 0, count = Number.POSITIVE_INFINITY} = options;
  const perRow = bytesPerRow(width, offsetDigits);
  const digits = width >= cellsFor(perRow) + offsetCells(offsetDigits) ? offsetDigits : 0;
  const base = first * perRow;
  return rowsOf(bytes.subarray(base, Math.min(bytes.length, base + count * perRow)), perRow).map(({offset, cells}) =>
    hexRow({offset: base + offset, cells}, perRow, {...options, offsetDigits: digits}),
  );
};

export const bytesPerRow = (width: number, offsetDigits = 0): 4 | 8 | 16 => {
  if (width - offsetCells(offsetDigits) >= cellsFor(16)) return 16;
  return width >= cellsFor(8) ? 8 : 4;
};

const offsetCells = (digits: number): number => (digits === 0 ? 0 : digits + 1);

/** Three cells for each byte, one for the last bracket, a blank, and one for each character. */
const cellsFor = (perRow: number): number => perRow * 3 + 1 + 1 + perRow;

const rowsOf = (bytes: Uint8Array, perRow: 4 | 8 | 16): readonly HexRow[] => {
  if (perRow !== 4) return hexdump(bytes, perRow);
  return hexdump(bytes, 8).flatMap(({offset, cells}) =>
    cells.length > 4
      ? [
          {offset, cells: cells.slice(0, 4)},
          {offset: offset + 4, cells: cells.slice(4)},
        ]
      : [{offset, cells}],
  );
};

const hexRow = ({offset, cells}: HexRow, perRow: number, {marked, roleOf, offsetDigits = 0}: HexOptions): Row => {
  const isMarked = (at: number): boolean => marked !== undefined && at >= marked.from && at < marked.to;
  const role = (at: number): Role => (marked !== undefined && isMarked(at) ? marked.role : (roleOf?.(at) ?? 'bytes'));
  const last = offset + cells.length;
  // What stands before a byte. Every row has its own pair of brackets, so that a row that is seen alone can be read.
  const before = (at: number): Span => {
    const opens = at < last && isMarked(at) && (at === offset || !isMarked(at - 1));
    const closes = at > offset && isMarked(at - 1) && (at === last || !isMarked(at));
    if (opens || closes) return span(opens ? '[' : ']', marked?.role);
    return span(' ', at > offset && at < last && role(at) === role(at - 1) ? role(at) : 'plain');
  };
  const hex = cells.flatMap(({hex: text}, index) => [before(offset + index), span(text, role(offset + index))]);
  const characters = cells.map(({character}, index) => span(character, role(offset + index)));
  return joined([
    ...(offsetDigits > 0 ? [span(offset.toString(16).padStart(offsetDigits, '0'), 'dim'), span(' ')] : []),
    ...hex,
    before(last),
    span(' '.repeat(3 * (perRow - cells.length) + 1)),
    ...characters,
  ]);
};

/** One span for neighbours of one role: a row of many bytes has few of them. */
const joined = (line: Row): Row => {
  const spans: Span[] = [];
  for (const {text, role} of line) {
    const last = spans.at(-1);
    if (last?.role === role) spans[spans.length - 1] = span(last.text + text, role);
    else spans.push(span(text, role));
  }
  return spans;
};
