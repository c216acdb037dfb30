import {expect, test} from 'vitest';
import {makeScreen} from './screen.js';
import {toSvg} from './svg.js';
import {colourOf} from './svg-colours.js';

const draw = async (bytes: string) => {
  const screen = makeScreen({columns: 12, rows: 2});
  await screen.write(bytes);
  return toSvg(screen.terminal, 'a & b');
};

test('every glyph stands at its column, wide ones too', async () => {
  const svg = await draw(' a b소c ');
  for (const [x, text] of [
    ['9 18 27', 'a b'],
    ['36', '소'],
    ['54', 'c'],
  ]) {
    expect(svg).toContain(`<text x="${x}" y="14" fill="${colourOf.ink}">${text}</text>`);
  }
});

test('a combined character is drawn in one piece', async () => {
  expect(await draw('e\u0301x')).toContain('<text x="0" y="14" fill="#cdd6f4">e\u0301</text><text x="9"');
});

test('colours, paper and looks are drawn', async () => {
  const svg = await draw('\x1b[1;38;2;255;0;16mA\x1b[0m\x1b[7m \x1b[0m\r\n\x1b[4;38;5;196mu \x1b[0m');
  expect(svg).toContain('<text x="0" y="14" fill="#ff0010" font-weight="bold">A</text>');
  expect(svg).toContain(`<rect x="9" y="0" width="9" height="18" fill="${colourOf.ink}"/>`);
  expect(svg).toContain('<text x="0 9" y="32" fill="#ff0000" text-decoration="underline">u </text>');
});

test('text can not become markup', async () => {
  const svg = await draw('<a&"');
  expect(svg).toContain('>&#60;a&#38;&#34;</text>');
  expect(svg).toContain('<title>a &#38; b</title>');
});

test.each([
  [16, '#000000'],
  [231, '#ffffff'],
  [232, '#080808'],
  [255, '#eeeeee'],
])('colour %d of the palette', (index, colour) => {
  expect(colourOf.palette(index)).toBe(colour);
});
