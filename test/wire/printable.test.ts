import {expect, test} from 'vitest';
import {printableText, safeJson, safeLine, safeText} from '../../src/wire/printable.js';
import {bytesOf} from './samples.js';

test.each([
  ['GET / HTTP/1.1\r\n', 'GET / HTTP/1.1\\r\\n'],
  ['탭\t한국어', '탭\\t한국어'],
  ['\x1b[31mred\x07\x7f\0', '\\x1b[31mred\\x07\\x7f\\x00'],
  ['\u009b2J', '\\u009b2J'],
  ['abc\u202e\u2066\u2069\u200f', 'abc\\u202e\\u2066\\u2069\\u200f'],
  ['\u200b\ufeff\u2028\u{e0041}', '\\u200b\\ufeff\\u2028\\u{e0041}'],
  ['C:\\dir', 'C:\\\\dir'],
  ['héllo 😀', 'héllo 😀'],
])('%j is shown as %s, from text and from bytes', (text, shown) => {
  expect(printableText(text)).toBe(shown);
  expect(printableText(bytesOf(text))).toBe(shown);
});

test.each([
  ['a lone continuation byte', [0x41, 0x80, 0x42], 'A\\x80B'],
  ['an overlong slash', [0xc0, 0xaf], '\\xc0\\xaf'],
  ['an overlong three-byte form', [0xe0, 0x80, 0xaf], '\\xe0\\x80\\xaf'],
  ['half a surrogate pair', [0xed, 0xa0, 0x80], '\\xed\\xa0\\x80'],
  ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\\xf4\\x90\\x80\\x80'],
  ['a character cut in two', [0xed, 0x95, 0x9c, 0xea, 0xb5], '한\\xea\\xb5'],
  ['UTF-8 that ends where another begins', [0xe2, 0x41, 0xff], '\\xe2A\\xff'],
])('%s is shown byte by byte', (_, bytes, shown) => {
  expect(printableText(Uint8Array.from(bytes))).toBe(shown);
});

test('bytes are decoded as the platform decodes them, wherever they are UTF-8', () => {
  for (let lead = 0; lead < 0x110000; lead += 0x3b) {
    if (lead >= 0xd800 && lead < 0xe000) continue;
    const text = `x${String.fromCodePoint(lead)}y`;
    expect(printableText(bytesOf(text))).toBe(printableText(text));
  }
});

test('a lone surrogate in text does not get through', () => {
  expect(printableText('a\ud800b')).toBe('a\\ud800b');
});

test('text made safe twice is text made safe once', () => {
  const text = 'a\\b\x1b]0;title\x07\n\u202e';
  expect(safeText(text)).toBe('a\\b\\x1b]0;title\\x07\\n\\u202e');
  expect(safeText(safeText(text))).toBe(safeText(text));
});

test('in a line of output a tab divides fields', () => {
  expect(safeLine('a\t\x1b[2J\tb\n')).toBe('a\t\\x1b[2J\tb\\n');
});

test('JSON that is made safe is the same JSON', () => {
  const value = {text: 'a\x1b\x7f\u009b2J\u202e\u{e0041}한\n'};
  const json = safeJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(safeText(json)).toBe(json);
});
