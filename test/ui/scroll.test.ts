import {expect, test} from 'vitest';
import {row, span} from '../../src/ui/row.js';
import {windowOf} from '../../src/ui/scroll.js';

const rows = (count: number, ...selected: readonly number[]) =>
  Array.from({length: count}, (_, index) => row(span(`row ${index}`, selected.includes(index) ? 'selected' : 'plain')));

const begun = (count: number, at: number) =>
  rows(count).map((line, index) => (index === at ? [span('', 'begin'), ...line] : line));

test.each([
  ['all fits', rows(3), {height: 5}, [0, 3]],
  ['the top, when nobody scrolled', rows(20), {height: 5}, [0, 5]],
  ['the end, when that is where something happens', rows(20), {height: 5, anchor: 'end'}, [15, 20]],
  ['where the learner scrolled to', rows(20), {height: 5, scroll: 7, anchor: 'end'}, [7, 12]],
  ['never behind the end', rows(20), {height: 5, scroll: 99}, [15, 20]],
  ['no further than a selected row needs', rows(20, 2), {height: 5}, [0, 5]],
  ['a selected row with what follows', rows(20, 10), {height: 6}, [7, 13]],
  ['the last of several selected rows', rows(20, 1, 10), {height: 6}, [7, 13]],
  ['the last row, selected', rows(20, 19), {height: 6}, [14, 20]],
  ['away from a selected row, if the learner wants', rows(20, 19), {height: 6, scroll: 0}, [0, 6]],
  ['what is to be read from its beginning', begun(20, 10), {height: 6, anchor: 'end'}, [10, 16]],
  ['the end, when that is in sight with it', begun(20, 17), {height: 6, anchor: 'end'}, [14, 20]],
  ['no room at all', rows(20), {height: 0}, [0, 0]],
] as const)('%s', (_, content, scrolling, [start, end]) => {
  expect(windowOf(content, {anchor: 'top', ...scrolling})).toEqual({start, end});
});
