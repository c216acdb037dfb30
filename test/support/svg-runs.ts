import type {IBufferCell, IBufferLine} from '@xterm/headless';
import {colourOf} from './svg-colours.js';

export type Style = {
  readonly ink: string;
  readonly paper: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
};

/** `x` and `width` in cells. */
export type Glyph = {readonly x: number; readonly width: number; readonly text: string};
export type Run = {readonly style: Style; readonly glyphs: readonly Glyph[]};

/** The glyphs of one row; neighbours of one style and width together. */
export const runsOf = (line: IBufferLine): readonly Run[] => {
  const runs: {style: Style; glyphs: Glyph[]}[] = [];
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x);
    // The second half of a wide character has no width.
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const glyph = {x, width: cell.getWidth(), text: cell.getChars() || ' '};
    const last = runs.at(-1);
    if (last !== undefined && canJoin(last, style, glyph)) last.glyphs.push(glyph);
    else runs.push({style, glyphs: [glyph]});
  }
  return runs;
};

/** SVG counts positions by code unit, so a character of several stands alone. */
const canJoin = ({style, glyphs}: Run, nextStyle: Style, next: Glyph) => {
  const last = glyphs.at(-1);
  return last?.width === next.width && last.text.length === 1 && next.text.length === 1 && isSame(style, nextStyle);
};

const isSame = (a: Style, b: Style) => JSON.stringify(a) === JSON.stringify(b);

const styleOf = (cell: IBufferCell): Style => {
  const [ink, paper] = cell.isInverse() ? [paperOf(cell), inkOf(cell)] : [inkOf(cell), paperOf(cell)];
  return {
    ink,
    paper,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
  };
};

const inkOf = (cell: IBufferCell) => {
  if (cell.isFgDefault()) return colourOf.ink;
  return cell.isFgRGB() ? colourOf.rgb(cell.getFgColor()) : colourOf.palette(cell.getFgColor());
};

const paperOf = (cell: IBufferCell) => {
  if (cell.isBgDefault()) return colourOf.paper;
  return cell.isBgRGB() ? colourOf.rgb(cell.getBgColor()) : colourOf.palette(cell.getBgColor());
};
