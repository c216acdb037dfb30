import {cells, type Row} from './row.js';

/** Width in terminal cells; almost all text on screen is ASCII, and the rest repeats. */
export const cellsOf = (text: string): number => {
  if (isPlainAscii(text)) return text.length;
  const known = measured.get(text);
  if (known !== undefined) return known;
  const width = cells(text);
  if (measured.size >= memoryLimit) measured.clear();
  measured.set(text, width);
  return width;
};

export const widthOf = (line: Row): number => line.reduce((sum, piece) => sum + cellsOf(piece.text), 0);

/** The longest head of at most `width` cells that ends between two characters as a reader sees them, and the rest. */
export const splitAtCell = (text: string, width: number): readonly [head: string, rest: string] => {
  if (isPlainAscii(text)) return [text.slice(0, Math.max(0, width)), text.slice(Math.max(0, width))];
  let used = 0;
  for (const {segment, index} of segmenter.segment(text)) {
    used += cellsOf(segment);
    if (used > width) return [text.slice(0, index), text.slice(index)];
  }
  return [text, ''];
};

/** The longest end of at most `width` cells. */
export const endOfCells = (text: string, width: number): string => {
  let room = width;
  let from = text.length;
  for (const grapheme of characters(text).reverse()) {
    room -= cellsOf(grapheme);
    if (room < 0) return text.slice(from);
    from -= grapheme.length;
  }
  return text;
};

/** Characters as a reader sees them: a Korean syllable is one, however it is encoded. */
export const characters = (text: string): string[] => Array.from(segmenter.segment(text), ({segment}) => segment);

/** Decomposed Korean (NFD) would be measured and broken by its letters. */
export const composed = (text: string): string => (isPlainAscii(text) ? text : text.normalize('NFC'));

const isPlainAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const memoryLimit = 2000;
const measured = new Map<string, number>();
const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
