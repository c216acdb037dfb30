import {expect, test} from 'vitest';
import {createOutput} from '../../src/exercise/learner-output.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const korean = bytes('포트가 없습니다\n');

test('a Korean message is whole, wherever it was cut', () => {
  for (let cut = 0; cut <= korean.length; cut++) {
    const output = createOutput(1000);
    output.takeError(korean.subarray(0, cut));
    // What is printed in between belongs to another stream.
    output.take(korean);
    output.takeError(korean.subarray(cut));
    expect(output.complaint()).toBe('포트가 없습니다');
    expect(output.written()).toBe(2 * korean.length);
  }
});

test('what it printed is there byte by byte, up to the limit, and what was taken from it does not change', () => {
  const output = createOutput(5);
  output.take(bytes('ab\n'));
  const before = output.printed();
  output.take(bytes('c\nd\n'));
  output.take(bytes('e\n'));
  expect([before, output.printed()].map(printed => new TextDecoder().decode(printed))).toEqual(['ab\n', 'ab\nc\n']);
  expect(output.written()).toBe(9);
});
