import stringWidth from 'string-width';
import type {Row} from './row.js';

/** The frame as everybody writes it; for terminals that can't show it, asciiRow replaces it at the very end. */
export const glyphs = {
  topLeft: '╭',
  topRight: '╮',
  bottomLeft: '╰',
  bottomRight: '╯',
  across: '─',
  down: '│',
  here: '▸',
  done: '✓',
  failed: '✗',
  ahead: '·',
  back: '◂',
} as const;

/**
 * The row in ASCII but for letters (Korean stays Korean), cell for cell: every glyph has one that is as wide, so no column
 * moves. Meant for terminals that draw lines and arrows over two cells, as some Korean setups do.
 */
export const asciiRow = (line: Row): Row =>
  line.map(piece => (isPlain(piece.text) ? piece : {...piece, text: asciiText(piece.text)}));

export const asciiText = (text: string): string =>
  isPlain(text) ? text : Array.from(text, character => replacements.get(character) ?? narrow(character)).join('');

// Other characters of ambiguous width (East Asian Width A, UAX #11) would break the grid just as a line does.
const narrow = (character: string): string =>
  stringWidth(character, {ambiguousIsNarrow: false}) > stringWidth(character) ? '?' : character;

const isPlain = (text: string): boolean => /^[\x20-\x7e\uac00-\ud7a3]*$/.test(text);

const table: Readonly<Record<string, string>> = {
  '+': '╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛',
  '-': '─━┄┈╌–—‒−',
  '|': '│┃┆┊║',
  '=': '═',
  '>': '▸▶►▷→⇒⟶',
  '<': '◂◀◄◁←⇐⟵↵',
  '^': '↑▲△▴',
  v: '↓▼▽▾✓✔',
  x: '✗✘×',
  '.': '·•∙',
  '~': '…⋯',
  '*': '●◆★',
  o: '○◇◦',
  '#': '■█▓▒░',
  '"': '“”',
  "'": '‘’',
  '!': '≠¬',
};

const replacements: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([ascii, from]) => Array.from(from, glyph => [glyph, ascii] as const)),
);
