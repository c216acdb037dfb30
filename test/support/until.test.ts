import {expect, test} from 'vitest';
import {until} from './until.js';

test('gives what it found as soon as it is there', async () => {
  let looks = 0;
  expect(await until('the third look', () => ++looks === 3 && 'found')).toBe('found');
  expect(looks).toBe(3);
});

test('says what it waited for and what it saw instead', async () => {
  const waiting = until('rain', () => false, {within: 0, lastSeen: () => 'sun'});
  await expect(waiting).rejects.toThrow(/waited 0 ms for rain, in vain\. Last seen:\nsun/);
});
