import type {Terminal} from '@xterm/headless';
import {colourOf} from './svg-colours.js';
import {type Glyph, type Run, runsOf, type Style} from './svg-runs.js';

const cell = {width: 9, height: 18, baseline: 14};
const fonts =
  "ui-monospace,SFMono-Regular,Menlo,'DejaVu Sans Mono','Noto Sans Mono CJK KR','Noto Sans CJK KR',monospace";

/**
 * What a terminal shows, as an SVG that is the same for the same screen. Every glyph has its own x, so the columns stand
 * in whatever font it is drawn, wide characters included. The title is for those who don't see it.
 */
export const toSvg = (terminal: Terminal, title: string): string => {
  const [width, height] = [terminal.cols * cell.width, terminal.rows * cell.height];
  const rows = Array.from({length: terminal.rows}, (_, y) => drawRow(terminal, y)).filter(row => row !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${asText(title)}</title>`,
    `<rect width="100%" height="100%" rx="6" fill="${colourOf.paper}"/>`,
    `<g font-family="${asText(fonts)}" font-size="15" xml:space="preserve">`,
    ...rows,
    '</g>',
    '</svg>\n',
  ].join('\n');
};

const drawRow = (terminal: Terminal, y: number) => {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + y);
  return line === undefined
    ? ''
    : runsOf(line)
        .map(run => drawPaper(run, y) + drawText(run, y))
        .join('');
};

const drawPaper = ({style, glyphs}: Run, y: number) => {
  if (style.paper === colourOf.paper) return '';
  const x = (glyphs[0]?.x ?? 0) * cell.width;
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0) * cell.width;
  return `<rect x="${x}" y="${y * cell.height}" width="${width}" height="${cell.height}" fill="${style.paper}"/>`;
};

const drawText = ({style, glyphs}: Run, y: number) => {
  const shown = style.underline ? glyphs : withoutMargins(glyphs);
  if (shown.length === 0) return '';
  const xs = shown.map(({x}) => x * cell.width).join(' ');
  const text = asText(shown.map(glyph => glyph.text).join(''));
  return `<text x="${xs}" y="${y * cell.height + cell.baseline}" fill="${style.ink}"${looksOf(style)}>${text}</text>`;
};

const withoutMargins = (glyphs: readonly Glyph[]) => {
  const isInk = ({text}: Glyph) => text !== ' ';
  return glyphs.slice(Math.max(glyphs.findIndex(isInk), 0), glyphs.findLastIndex(isInk) + 1);
};

const looksOf = ({bold, italic, underline, dim}: Style) =>
  [
    bold ? ' font-weight="bold"' : '',
    italic ? ' font-style="italic"' : '',
    underline ? ' text-decoration="underline"' : '',
    dim ? ' opacity=".6"' : '',
  ].join('');

const asText = (text: string) => text.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`);
