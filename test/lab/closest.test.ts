import {expect, test} from 'vitest';
import {closest, listed} from '../../src/lab/closest.js';

test.each([
  ['recieve', 'receive'],
  ['conect', 'connect'],
  ['CONNECT', 'connect'],
  ['connnect', 'connect'],
  ['opne', 'open'],
  ['fd', undefined],
  ['', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(closest(word, ['receive', 'connect', 'open'])).toBe(meant);
});

test('a long list is cut', () => {
  expect(listed(['a', 'b'])).toBe('a, b');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b, …');
});
