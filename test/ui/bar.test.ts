import {expect, test} from 'vitest';
import {type Bar, barRow} from '../../src/ui/bar.js';
import {row, rowCells} from '../../src/ui/row.js';

const bar: Bar = {
  left: [
    [{row: row('brand'), keep: 1}],
    [
      {row: row('long form'), keep: 2},
      {row: row('short'), keep: 9},
    ],
  ],
  right: [[{row: row('오른쪽'), keep: 5}]],
};
const drawn = (width: number) =>
  barRow(bar, width)
    .map(({text}) => text)
    .join('');

test.each([
  [30, ' brand  long form      오른쪽 '],
  [26, ' brand  long form  오른쪽 '],
  [25, ' long form        오른쪽 '],
  [18, ' short     오른쪽 '],
  [12, ' long form  '],
  [9, ' short   '],
  [5, ' sho…'],
])('in %i cells', (width, expected) => {
  expect(drawn(width)).toBe(expected);
});

test('exactly as wide as it is told, always', () => {
  for (let width = 1; width < 60; width += 1) expect(rowCells(barRow(bar, width))).toBe(width);
});
