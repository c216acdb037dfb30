import {expect, test} from 'vitest';
import {promptLines} from './prompt-lines.js';

test('lines, and blocks of lines within blocks', () => {
  const source = '# for readers\na()\n\nagain until you.n = 0\n  b()\n  when you.n > 1\n    c()\n  d()\ne()\n';
  expect(promptLines(source)).toEqual([
    {kind: 'line', text: 'a()'},
    {
      kind: 'again',
      condition: 'you.n = 0',
      lines: [
        {kind: 'line', text: 'b()'},
        {kind: 'when', condition: 'you.n > 1', lines: [{kind: 'line', text: 'c()'}]},
        {kind: 'line', text: 'd()'},
      ],
    },
    {kind: 'line', text: 'e()'},
  ]);
});

test('a block without lines is a mistake', () => {
  expect(() => promptLines('again until you.n = 0\na()\n')).toThrow('nothing stands below');
});
