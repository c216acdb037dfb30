import {expect, test} from 'vitest';
import {createActivity, usualLimits} from '../../src/exercise/limits.js';

const limits = {...usualLimits, idle: 2, time: 10, processes: 2, outputBytes: 100};
const asleep = {pid: 1, cpu: 5, sleeps: true};

/** A clock that goes on by itself a second at every look. */
const watching = () => {
  let seconds = 0;
  return createActivity(limits, () => (seconds++ / 2) * 1000);
};

test('who sleeps, and of whom nothing new is seen, is idle', () => {
  const activity = watching();
  const stops = Array.from({length: 8}, () => activity.look([asleep], 3, 0));
  expect(stops.at(-1)).toBe('idle');
  expect(stops[0]).toBeUndefined();
});

test.each([
  ['works', () => [{...asleep, sleeps: false}], () => 3],
  ['uses the processor', (look: number) => [{...asleep, cpu: look}], () => 3],
  ['is heard of', () => [asleep], (look: number) => look],
])('who %s is not idle, and is stopped when the time is over', (_what, family, facts) => {
  const activity = watching();
  const stops = Array.from({length: 14}, (_, look) => activity.look(family(look), facts(look), 0));
  expect(stops.find(stop => stop !== undefined)).toBe('time');
});

test('too many processes, and too much output', () => {
  expect(watching().look([asleep, {...asleep, pid: 2}, {...asleep, pid: 3}], 0, 0)).toBe('processes');
  expect(watching().look([asleep], 0, 101)).toBe('output');
});
