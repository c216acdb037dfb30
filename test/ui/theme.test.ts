import {expect, test} from 'vitest';
import {row, span} from '../../src/ui/row.js';
import {paint, themeOf} from '../../src/ui/theme.js';

const colourful = themeOf(true);
const plain = themeOf(false);

test('neighbours of one style are painted as one', () => {
  const line = row(span('fd', 'strong'), span(' = ', 'strong'), span('3', 'descriptor'), ' ok');
  expect(paint(line, colourful)).toBe('\x1b[1mfd = \x1b[0m\x1b[1;94m3\x1b[0m ok');
});

test('without colours, weight and inversion stay', () => {
  const line = row(
    span('a', 'local'),
    span('b', 'strong'),
    span('c', 'selected'),
    span('d', 'changed'),
    span('e', 'past'),
  );
  expect(paint(line, plain)).toBe('a\x1b[1mb\x1b[0m\x1b[7mc\x1b[0m\x1b[1md\x1b[0m\x1b[7me\x1b[0m');
});

test('only the 16 base colours, and none that a dark or a light ground swallows', () => {
  const parameters = Object.values(colourful).flatMap(sgr => (sgr === '' ? [] : sgr.split(';').map(Number)));
  expect(parameters.filter(n => ![1, 2, 7, 31, 32, 33, 35, 36, 94].includes(n))).toEqual([]);
  const withoutColours = Object.values(plain).flatMap(sgr => (sgr === '' ? [] : sgr.split(';').map(Number)));
  expect(withoutColours.filter(n => n >= 30)).toEqual([]);
});

test('no control character in a text reaches the terminal', () => {
  expect(paint(row(span('a\x1b[2J\r\n\x9bb', 'strong')), colourful)).toBe('\x1b[1ma·[2J···b\x1b[0m');
});
