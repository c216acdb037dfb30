import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {asciiText} from '../../src/ui/glyphs.js';

const sources = fileURLToPath(new URL('../../src', import.meta.url));
const texts = ['ui', 'i18n'].flatMap(folder =>
  readdirSync(`${sources}/${folder}`, {recursive: true, encoding: 'utf8'})
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(`${sources}/${folder}/${name}`, 'utf8')),
);
const used = [...new Set(Array.from(texts.join('').normalize('NFC')))].filter(each => each > '~');

test('there is something to replace', () => {
  expect(used).toContain('╭');
  expect(used.length).toBeGreaterThan(300);
});

test('every character of our own sources keeps its width, on terminals of either kind', () => {
  const moved = used.filter(character => {
    const ascii = asciiText(character);
    const wide = stringWidth(ascii, {ambiguousIsNarrow: false});
    return stringWidth(ascii) !== stringWidth(character) || wide !== stringWidth(character);
  });
  expect(moved).toEqual([]);
});

test('every glyph that the screens draw has a replacement of its own', () => {
  const drawn = Array.from('╭─╮│╰╯┌┐└┘═║▸▶◀◂✓✗·…–→←↑↓↵×');
  expect(drawn.filter(glyph => ['?', glyph].includes(asciiText(glyph)))).toEqual([]);
});

test('letters stay', () => {
  expect(asciiText('╭▸ 소켓 · café ─╮')).toBe('+> 소켓 . caf? -+');
});
