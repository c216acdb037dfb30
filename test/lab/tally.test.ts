import {expect, test} from 'vitest';
import type {Path} from '../../src/lab/lab.js';
import {observe} from '../../src/lab/observe.js';
import {parsePath} from '../../src/lab/path.js';
import {formatTally, tallyOf} from '../../src/lab/tally.js';
import {trace} from '../support/trace-builder.js';

const pathOf = (written: string): Path => {
  const parsed = parsePath(written);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.path;
};

const reads = (results: readonly (number | string)[], scene = trace().started('client')) =>
  results.reduce<ReturnType<typeof trace>>((facts, result) => {
    const open = facts.call('client', 'n = read(fd, buffer, 64)');
    return typeof result === 'number' ? open.returned('client', {result}) : open.failed('client', result, 11);
  }, scene);

const earlier = reads([64, 64]);
const scene = reads([10, 5, 10, 'EAGAIN', 10, 5, 100], earlier).call('client', 'n = read(fd, buffer, 64)');
const view = {world: scene.world(), since: earlier.build().length};

test('results are counted, the most frequent first, errnos by their names; a call that waits has none', () => {
  expect(tallyOf(pathOf('client.calls.read'), view)).toEqual([
    {label: '10', count: 3},
    {label: '5', count: 2},
    {label: '100', count: 1},
    {label: 'EAGAIN', count: 1},
  ]);
});

test('of the whole run, or of this step alone', () => {
  expect(formatTally(tallyOf(pathOf('client.all.read'), view))).toBe('10 ×3, 5 ×2, 64 ×2, 100 ×1, EAGAIN ×1');
  expect(tallyOf(pathOf('client.all.write'), view)).toEqual([]);
  expect(tallyOf(pathOf('nobody.all.read'), view)).toEqual([]);
});

test('a text can quote it', () => {
  expect(observe(pathOf('client.all.read.tally'), view)).toEqual({
    kind: 'text',
    text: '10 ×3, 5 ×2, 64 ×2, 100 ×1, EAGAIN ×1',
  });
  expect(observe(pathOf('client.all.write.tally'), view)).toBeUndefined();
});
