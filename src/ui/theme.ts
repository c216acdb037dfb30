import type {Role, Row, Span} from './row.js';

/** The SGR parameters of each role (ECMA-48 §8.3.117), joined by `;`; empty where text stays as the terminal has it. */
export type Theme = Readonly<Record<Role, string>>;

/**
 * Only the 16 base colours, which a terminal's owner has chosen to be readable on the terminal's own ground, and none of
 * black, white and plain blue, which one of the two grounds swallows. Weight and inversion stay without colours (NO_COLOR).
 */
export const themeOf = (hasColours: boolean): Theme => (hasColours ? colourful : withoutColours);

const colourful: Theme = {
  plain: '',
  dim: '2',
  strong: '1',
  title: '1',
  code: '1',
  good: '32',
  bad: '31',
  warn: '33',
  changed: '1;33',
  selected: '7',
  past: '7;33',
  live: '1;7;31',
  key: '1',
  descriptor: '1;94',
  local: '36',
  peer: '35',
  state: '94',
  bytes: '',
  cursor: '',
  begin: '',
};

const isColour = (parameter: string): boolean => /^[39][0-7]$/.test(parameter);

const withoutColours = Object.fromEntries(
  Object.entries(colourful).map(([role, sgr]) => [
    role,
    sgr
      .split(';')
      .filter(part => !isColour(part))
      .join(';'),
  ]),
) as Theme;

/** The row as a terminal takes it. Nothing in it but our own SGR can move the cursor or change a style. */
export const paint = (line: Row, theme: Theme): string =>
  joinStyles(line, theme)
    .map(({text, sgr}) => (sgr === '' ? text : `\x1b[${sgr}m${text}\x1b[0m`))
    .join('');

/** Control characters take no cell, so a row keeps its width without them. */
const isClean = (text: string): boolean => !controls.test(text);

/** Bytes of others can lie in any text; here those that a terminal would obey become visible (· for each). */
export const clean = (line: Row): Row =>
  line.every(({text}) => isClean(text))
    ? line
    : line.map(({text, role}): Span => ({text: text.replace(new RegExp(controls, 'g'), '·'), role}));

// C0, DEL, C1, and the invisible characters that reorder text (UAX #9).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

type Styled = {readonly text: string; readonly sgr: string};

const joinStyles = (line: Row, theme: Theme): readonly Styled[] => {
  const joined: Styled[] = [];
  for (const {text, role} of clean(line)) {
    const last = joined.at(-1);
    const sgr = theme[role];
    if (last !== undefined && last.sgr === sgr) joined[joined.length - 1] = {text: last.text + text, sgr};
    else if (text !== '') joined.push({text, sgr});
  }
  return joined;
};
