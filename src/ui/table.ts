import {cutRow, cutRowAtStart, padRow} from './cut.js';
import {type Row, span} from './row.js';
import {widthOf} from './text-cells.js';

/**
 * How one column behaves. Where room is short, first the gaps shrink to one cell, then columns with `drop` go (the
 * highest first), then those with `least` shrink down to it, evenly. `keep`: which end of a cell stays when it is cut.
 */
export type Column = {
  readonly align?: 'left' | 'right';
  readonly drop?: number;
  readonly least?: number;
  readonly keep?: 'start' | 'end';
};

/** Lays cells out in columns, measured in terminal cells; every row is at most `width` wide and has no blanks at its end. */
export const table = (
  columns: readonly Column[],
  lines: readonly (readonly Row[])[],
  width: number,
  widestGap = 2,
): readonly Row[] => {
  const natural = columns.map((column, at) => ({
    ...column,
    at,
    width: Math.max(0, ...lines.map(cells => widthOf(cells[at] ?? []))),
  }));
  const {placed, gap} = layOut(natural, width, widestGap);
  return lines.map(cells =>
    cutRow(trimEnd(placed.flatMap((column, index) => placeCell(column, cells, index, gap))), width),
  );
};

type Placed = Column & {readonly at: number; readonly width: number};

const layOut = (columns: readonly Placed[], width: number, gap: number): {placed: readonly Placed[]; gap: number} => {
  const total = columns.reduce((sum, column) => sum + column.width, 0) + gap * Math.max(0, columns.length - 1);
  if (total <= width) return {placed: columns, gap};
  if (gap > 1) return layOut(columns, width, 1);
  const first = columns.reduce<Placed | undefined>((a, b) => ((b.drop ?? 0) > (a?.drop ?? 0) ? b : a), undefined);
  if (first !== undefined)
    return layOut(
      columns.filter(column => column !== first),
      width,
      gap,
    );
  return {placed: shrink(columns, total - width), gap};
};

/** Takes one cell after the other from the widest column that may still give one. */
const shrink = (columns: readonly Placed[], excess: number): readonly Placed[] => {
  const widths = columns.map(column => column.width);
  for (let left = excess; left > 0; left -= 1) {
    const giving = columns.flatMap(({least}, index) => {
      const own = widths[index] ?? 0;
      return least !== undefined && own > least ? [{index, own}] : [];
    });
    const widest = giving.sort((a, b) => b.own - a.own)[0];
    if (widest === undefined) break;
    widths[widest.index] = widest.own - 1;
  }
  return columns.map((column, index) => ({...column, width: widths[index] ?? 0}));
};

const placeCell = (column: Placed, cells: readonly Row[], index: number, gap: number): Row => {
  const cut = column.keep === 'end' ? cutRowAtStart : cutRow;
  const cell = padRow(cut(cells[column.at] ?? [], column.width), column.width, column.align);
  return index === 0 ? cell : [span(' '.repeat(gap)), ...cell];
};

const trimEnd = (line: Row): Row => {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(line.slice(0, -1)) : [...line.slice(0, -1), span(text, last.role)];
};
