import {expect, test} from 'vitest';
import {joinBytes} from '../../src/wire/join-bytes.js';

test('pieces stand one after the other, empty ones too', () => {
  const pieces = [[1, 2], [], [3]].map(piece => Uint8Array.from(piece));
  expect(joinBytes(pieces)).toEqual(Uint8Array.from([1, 2, 3]));
  expect(joinBytes([])).toEqual(new Uint8Array());
});

test('what is joined is a copy', () => {
  const piece = Uint8Array.from([1]);
  const whole = joinBytes([piece]);
  piece[0] = 9;
  expect(whole).toEqual(Uint8Array.from([1]));
});

test('a view of longer memory is only what it shows', () => {
  expect(joinBytes([Uint8Array.from([1, 2, 3, 4]).subarray(1, 3), Uint8Array.from([5])])).toEqual(
    Uint8Array.from([2, 3, 5]),
  );
});
