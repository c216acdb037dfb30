import {expect, test} from 'vitest';
import type {PanelId} from '../../src/lab/lab.js';
import {type Layout, layoutOf, type Rect} from '../../src/ui/layout.js';

const fronts: readonly PanelId[] = ['step', 'descriptors', 'connection', 'memory', 'message', 'calls'];

const regionsOf = (layout: Layout): readonly Rect[] =>
  layout.kind === 'too-small' ? [] : [layout.header, ...layout.rects, layout.footer];

/** Integers, inside the screen, each cell in exactly one region. */
const tiles = (regions: readonly Rect[], columns: number, rows: number): boolean => {
  const covered = new Uint8Array(columns * rows);
  let area = 0;
  for (const {x, y, width, height} of regions) {
    if (![x, y, width, height].every(Number.isInteger) || x < 0 || x + width > columns) return false;
    area += width * height;
    for (let row = y; row < y + height; row += 1) covered.fill(1, row * columns + x, row * columns + x + width);
  }
  return area === columns * rows && !covered.includes(0);
};

const sizes = Array.from({length: 141}, (_, a) => Array.from({length: 41}, (_, b) => [60 + a, 20 + b] as const)).flat();

test.each([
  ['descriptors', undefined],
  ['descriptors', 2],
  ['calls', 90],
] as const)('the rectangles tile the screen at every size: %s, step rows %s', (front, stepRows) => {
  const wanted = stepRows === undefined ? {front} : {front, stepRows};
  const torn = sizes.filter(
    ([columns, rows]) => !tiles(regionsOf(layoutOf({columns, rows, ...wanted})), columns, rows),
  );
  expect(torn).toEqual([]);
});

test('no panel is ever too small to be read', () => {
  for (const columns of [60, 80, 109, 110, 160, 200]) {
    for (const rows of [20, 24, 31, 32, 60]) {
      const layout = layoutOf({columns, rows, front: 'connection', stepRows: 90});
      if (layout.kind === 'too-small') throw new Error('should not be');
      for (const {width, height} of layout.rects) {
        expect(width).toBeGreaterThanOrEqual(33);
        expect(height).toBeGreaterThanOrEqual(7);
      }
    }
  }
});

test.each([
  [59, 20, 'too-small'],
  [60, 19, 'too-small'],
  [60, 20, 'single'],
  [80, 24, 'single'],
  [109, 60, 'single'],
  [200, 31, 'single'],
  [110, 32, 'full'],
  [120, 40, 'full'],
] as const)('%ix%i is %s', (columns, rows, kind) => {
  expect(layoutOf({columns, rows, front: 'memory'}).kind).toBe(kind);
});

test.each(fronts)('single shows the step and, with %s in front, one other panel', front => {
  const layout = layoutOf({columns: 80, rows: 24, front});
  const shown = layout.kind === 'too-small' ? [] : layout.rects.map(({panel}) => panel);
  expect(shown).toEqual(['step', front === 'step' ? 'descriptors' : front]);
});

test.each(fronts)('full shows all panels; with %s in front, calls only if it is that', front => {
  const layout = layoutOf({columns: 120, rows: 40, front});
  const shown = layout.kind === 'too-small' ? [] : layout.rects.map(({panel}) => panel);
  expect(shown).toEqual(['step', 'descriptors', 'connection', 'memory', front === 'calls' ? 'calls' : 'message']);
});

test('a step with much to read gets more rows, and leaves the other panel enough', () => {
  const heightOf = (stepRows: number) => {
    const layout = layoutOf({columns: 80, rows: 24, front: 'descriptors', stepRows});
    return layout.kind === 'too-small' ? [] : layout.rects.map(({height}) => height);
  };
  expect(heightOf(3)).toEqual([9, 13]);
  expect(heightOf(9)).toEqual([11, 11]);
  expect(heightOf(50)).toEqual([13, 9]);
});

test('where one panel fits beside the other but not all, they stand side by side', () => {
  const layout = layoutOf({columns: 120, rows: 24, front: 'descriptors'});
  expect(layout.kind === 'too-small' ? [] : layout.rects.map(({y, height}) => [y, height])).toEqual([
    [1, 22],
    [1, 22],
  ]);
});
