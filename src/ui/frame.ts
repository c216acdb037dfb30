import {cutRow, fitRow, widthOf} from './fit.js';
import {glyphs} from './glyphs.js';
import {type Role, type Row, row, type Span, span} from './row.js';
import {type Scrolling, type Window, windowOf} from './scroll.js';
import {clean} from './theme.js';

export type FrameContent = {
  readonly title: Row;
  /** At the right end of the top edge, where there is room for it. */
  readonly right?: Row;
  readonly rows: readonly Row[];
  /** Has the keys: a mark before the title, and edges that are not dim. */
  readonly focused?: boolean;
  readonly scroll?: number | undefined;
  readonly anchor?: Scrolling['anchor'];
};

/** Cells that a frame takes from its rectangle: an edge and a blank on each side, an edge above and below. */
export const frameWidth = 4;
export const frameHeight = 2;

/** `height` rows of `width` cells: the content with edges around it, and with where in it we are when not all fits. */
export const frame = (content: FrameContent, width: number, height: number): readonly Row[] => {
  const room = Math.max(0, height - frameHeight);
  const {rows, scroll, anchor = 'top', focused = false} = content;
  const edge: Role = focused ? 'plain' : 'dim';
  const seen = windowOf(rows, {height: room, scroll, anchor});
  const inner = Array.from({length: room}, (_, index) =>
    between(seen.start + index < seen.end ? (rows[seen.start + index] ?? []) : [], width, edge),
  );
  return [topEdge(content, width, edge), ...inner, bottomEdge(seen, rows.length, width, edge)];
};

const between = (line: Row, width: number, edge: Role): Row => [
  span(`${glyphs.down} `, edge),
  ...fitRow(clean(line), width - frameWidth),
  span(` ${glyphs.down}`, edge),
];

const topEdge = ({title, right = [], focused = false}: FrameContent, width: number, edge: Role): Row => {
  const mark = focused ? span(glyphs.here, 'key') : span(glyphs.across, edge);
  const name = row(span(glyphs.topLeft, edge), mark, ' ', ...cutRow(clean(title), width - 6), ' ');
  const room = width - widthOf(name) - 2;
  const label = clean(right);
  const end =
    right.length > 0 && widthOf(label) + 3 <= room
      ? row(' ', ...label, span(` ${glyphs.across}${glyphs.topRight}`, edge))
      : row(span(`${glyphs.across}${glyphs.topRight}`, edge));
  return [...name, line(width - widthOf(name) - widthOf(end), edge), ...end];
};

const bottomEdge = ({start, end}: Window, count: number, width: number, edge: Role): Row => {
  const isWhole = start === 0 && end === count;
  const position = isWhole ? '' : ` ${start + 1}–${end}/${count} `;
  const closing = `${glyphs.across}${glyphs.bottomRight}`;
  const open = row(span(glyphs.bottomLeft, edge));
  const close = row(...(isWhole ? [] : [span(position, 'dim')]), span(closing, edge));
  return [...open, line(width - widthOf(open) - widthOf(close), edge), ...close];
};

const line = (length: number, edge: Role): Span => span(glyphs.across.repeat(Math.max(0, length)), edge);
