import {expect, test} from 'vitest';
import type {Draw} from '../../src/exercise/exercise.js';
import {drawTaken, drawValues, newSeed} from '../../src/exercise/vary.js';
import {formatValue} from '../../src/model/value.js';

const draws: Readonly<Record<string, Draw>> = {
  word: {kind: 'word', letters: [3, 5]},
  number: {kind: 'number', from: [10, 12]},
  pick: {kind: 'pick', of: ['a', 'b']},
  lines: {kind: 'lines', lines: [2, 4]},
  text: {kind: 'text', length: [100, 120]},
  ip: {kind: 'ip'},
};

const shapes: readonly (readonly [string, RegExp])[] = [
  ['word', /^[a-z]{3,5}$/],
  ['number', /^1[012]$/],
  ['pick', /^[ab]$/],
  ['lines', /^([a-z ]+\n){1,3}[a-z ]+$/],
  ['text', /^[a-z0-9]{100,120}$/],
  ['ip', /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/],
];

const drawn = (name: string, seed: number) =>
  formatValue(drawValues({vary: draws}, seed)[name] ?? {kind: 'text', text: ''});
const seeds = Array.from({length: 200}, (_, seed) => seed);

test.each(shapes)(
  '%s is drawn within its bounds, the same from the same seed, and others from others',
  (name, shape) => {
    for (const seed of seeds) {
      expect(drawn(name, seed)).toMatch(shape);
      expect(drawn(name, seed)).toBe(drawn(name, seed));
    }
    expect(new Set(seeds.map(seed => drawn(name, seed))).size).toBeGreaterThan(1);
  },
);

test('both ends of a range are drawn', () => {
  const found = new Set(seeds.map(seed => drawTaken({taken: [2, 4]}, seed)));
  expect([...found].sort()).toEqual([2, 3, 4]);
});

test('a value does not depend on what stands beside it', () => {
  const alone = drawValues({vary: {word: {kind: 'word', letters: [3, 5]}}}, 7);
  expect(alone.word).toEqual(drawValues({vary: draws}, 7).word);
});

test('a seed can be typed again', () => {
  expect(newSeed(() => 0)).toBe(0);
  expect(newSeed(() => 0.999_999_999)).toBeLessThan(2 ** 31);
});
