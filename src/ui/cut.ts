import {type Row, type Span, span} from './row.js';
import {cellsOf, composed, endOfCells, splitAtCell, widthOf} from './text-cells.js';

/** At most `width` cells: what does not fit gives way to one …, which takes the role of what it stands for. */
export const cutRow = (line: Row, width: number): Row => {
  const whole = line.map(compose);
  if (widthOf(whole) <= width) return whole;
  if (width <= 0) return [];
  const kept: Span[] = [];
  let room = width - 1;
  for (const piece of whole) {
    const [head, rest] = splitAtCell(piece.text, room);
    if (head !== '') kept.push(span(head, piece.role));
    if (rest !== '') return [...kept, span('…', piece.role)];
    room -= cellsOf(head);
  }
  return kept;
};

/** As cutRow, but the end stays: of an address in too little room, the port is what tells sockets apart. */
export const cutRowAtStart = (line: Row, width: number): Row => {
  const whole = line.map(compose);
  if (widthOf(whole) <= width) return whole;
  if (width <= 0) return [];
  const kept: Span[] = [];
  let room = width - 1;
  for (const piece of [...whole].reverse()) {
    const end = endOfCells(piece.text, room);
    if (end !== '') kept.unshift(span(end, piece.role));
    if (end !== piece.text) return [span('…', piece.role), ...kept];
    room -= cellsOf(end);
  }
  return kept;
};

/** At least `width` cells. With `right` the blanks stand before the text. */
export const padRow = (line: Row, width: number, align: 'left' | 'right' = 'left'): Row => {
  const missing = width - widthOf(line);
  if (missing <= 0) return line;
  const blanks = span(' '.repeat(missing));
  return align === 'left' ? [...line, blanks] : [blanks, ...line];
};

const compose = (piece: Span): Span => {
  const text = composed(piece.text);
  return text === piece.text ? piece : span(text, piece.role);
};
