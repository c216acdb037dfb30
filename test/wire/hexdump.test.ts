import {expect, test} from 'vitest';
import {hexdump} from '../../src/wire/hexdump.js';

test('rows of sixteen or eight bytes, the last one shorter', () => {
  const bytes = Uint8Array.from({length: 20}, (_, index) => index);
  const shape = (perRow?: 8 | 16) => hexdump(bytes, perRow).map(({offset, cells}) => [offset, cells.length]);
  expect(shape()).toEqual([
    [0, 16],
    [16, 4],
  ]);
  expect(shape(8)).toEqual([
    [0, 8],
    [8, 8],
    [16, 4],
  ]);
  expect(hexdump(new Uint8Array())).toEqual([]);
});

test.each([
  [0x00, '00', '.', 'null'],
  [0x41, '41', 'A', 'printable'],
  [0x7e, '7e', '~', 'printable'],
  [0x20, '20', ' ', 'whitespace'],
  [0x0a, '0a', '.', 'whitespace'],
  [0x0b, '0b', '.', 'other'],
  [0x1b, '1b', '.', 'other'],
  [0x7f, '7f', '.', 'other'],
  [0x80, '80', '.', 'non-ascii'],
  [0xff, 'ff', '.', 'non-ascii'],
])('byte %i is %s, shown as "%s": %s', (byte, hex, character, category) => {
  expect(hexdump(Uint8Array.of(byte))[0]?.cells).toEqual([{byte, hex, character, category}]);
});
