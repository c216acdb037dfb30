import stringWidth from 'string-width';

/** What a piece of text is; the theme gives each its colour, and a mark stands beside wherever colour carries meaning. */
export type Role =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'title'
  | 'code'
  | 'good'
  | 'bad'
  | 'warn'
  | 'changed'
  | 'selected'
  | 'past'
  | 'live'
  | 'key'
  | 'descriptor'
  | 'local'
  | 'peer'
  | 'state'
  | 'bytes'
  /** Without text: where the terminal's cursor belongs. */
  | 'cursor'
  /** Without text: where to begin reading. */
  | 'begin';

export type Span = {readonly text: string; readonly role: Role};

/** One line of a panel. Its width is measured in terminal cells, never in characters. */
export type Row = readonly Span[];

export const span = (text: string, role: Role = 'plain'): Span => ({text, role});
export const row = (...spans: readonly (Span | string)[]): Row =>
  spans.map(piece => (typeof piece === 'string' ? span(piece) : piece));

export const cells = (text: string): number => stringWidth(text);
export const rowCells = (line: Row): number => line.reduce((sum, piece) => sum + cells(piece.text), 0);
