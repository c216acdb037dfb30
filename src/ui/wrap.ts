import {type Row, type Span, span} from './row.js';
import {cellsOf, characters, composed, widthOf} from './text-cells.js';

/** `hang`: cells by which every row after the first is indented, as in the entry of a list. */
export type WrapOptions = {readonly hang?: number};

/**
 * Breaks text into rows of at most `width` cells at its spaces, and at line feeds. Roles stay with their characters. Only
 * a word longer than a row is broken inside, between two characters or Korean syllables. No row ends in a blank. A
 * no-break space (U+00A0) holds words together and is shown as a blank.
 */
export const wrapSpans = (spans: readonly Span[], width: number, {hang = 0}: WrapOptions = {}): readonly Row[] => {
  if (width <= 0) return [];
  const indent = Math.max(0, Math.min(hang, width - leastText));
  return splitLines(spans).flatMap((line, index) => fill(wordsOf(line), width, indent, index > 0));
};

/** The hanging indent gives way before the text gets narrower than this. */
const leastText = 8;

/** A run without blanks, which may change its role inside, and the blanks that stand before it. */
type Word = {readonly gap: string; readonly pieces: readonly Span[]};

const fill = (line: readonly Word[], width: number, indent: number, continues: boolean): readonly Row[] => {
  const blanks: Row = indent === 0 ? [] : [span(' '.repeat(indent))];
  const rows: Row[] = [];
  let current: Row = continues ? blanks : [];
  let used = widthOf(current);
  for (const {gap, pieces} of line.flatMap(word => breakable(word, width - indent))) {
    const needed = cellsOf(gap) + widthOf(pieces);
    if (used + needed <= width) {
      current = [...current, span(gap), ...pieces];
      used += needed;
    } else {
      if (current.length > 0) rows.push(current);
      current = rows.length > 0 || continues ? [...blanks, ...pieces] : pieces;
      used = widthOf(current);
    }
  }
  return [...rows, current].map(line => joinRoles(line).map(withBlanks));
};

const withBlanks = ({text, role}: Span): Span => span(text.replaceAll('\u00a0', ' '), role);

/** A word that no row can hold becomes words of one character each, without blanks between them. */
const breakable = (word: Word, room: number): readonly Word[] => {
  if (widthOf(word.pieces) <= room) return [word];
  const single = word.pieces.flatMap(({text, role}) => characters(text).map(character => span(character, role)));
  return single.map((piece, index) => ({gap: index === 0 ? word.gap : '', pieces: [piece]}));
};

const splitLines = (spans: readonly Span[]): readonly Row[] => {
  const lines: Span[][] = [[]];
  for (const {text, role} of spans) {
    const [first = '', ...others] = composed(text).split('\n');
    lines.at(-1)?.push(span(first, role));
    for (const other of others) lines.push([span(other, role)]);
  }
  return lines;
};

const wordsOf = (line: Row): readonly Word[] => {
  const words: {gap: string; pieces: Span[]}[] = [{gap: '', pieces: []}];
  for (const {text, role} of line) {
    for (const part of text.match(/ +|[^ ]+/g) ?? []) {
      const last = words.at(-1);
      if (part.startsWith(' ') && last?.pieces.length === 0) last.gap += part;
      else if (part.startsWith(' ')) words.push({gap: part, pieces: []});
      else last?.pieces.push(span(part, role));
    }
  }
  return words.filter(({pieces}) => pieces.length > 0);
};

/** One span for neighbours of one role, the blanks between them included: less to paint, and easier to read in tests. */
const joinRoles = (line: Row): Row => {
  const joined: Span[] = [];
  for (const [index, piece] of line.entries()) {
    const last = joined.at(-1);
    const isGap = piece.text.trim() === '' && line[index + 1]?.role === last?.role;
    if (last !== undefined && (isGap || last.role === piece.role)) {
      joined[joined.length - 1] = span(last.text + piece.text, last.role);
    } else if (piece.text !== '') {
      joined.push(piece);
    }
  }
  return joined;
};
