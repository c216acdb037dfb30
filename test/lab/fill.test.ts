import {expect, test} from 'vitest';
import {fillSpans, fillText} from '../../src/lab/fill.js';
import {parseMarkup} from '../../src/lab/markup.js';
import {trace} from '../support/trace-builder.js';

const view = {
  world: trace()
    .started('client')
    .set('client', 'local', '127.0.0.1:50000')
    .set('client', 'name', '*not* `markup` {{client.local}} \u001b[31m')
    .world(),
  since: 0,
};

test.each([
  ['plain', [['plain', 'plain']]],
  [
    'a *b c* d',
    [
      ['a ', 'plain'],
      ['b c', 'strong'],
      [' d', 'plain'],
    ],
  ],
  [
    '`fd` is',
    [
      ['fd', 'code'],
      [' is', 'plain'],
    ],
  ],
  [
    '*리졸버*의',
    [
      ['리졸버', 'strong'],
      ['의', 'plain'],
    ],
  ],
  [
    '`a * b` * c',
    [
      ['a * b', 'code'],
      [' * c', 'plain'],
    ],
  ],
  ['2 * 3 * 4', [['2 * 3 * 4', 'plain']]],
  ['never `closed', [['never `closed', 'plain']]],
  ['two\nlines', [['two lines', 'plain']]],
  ['\u001b[31mred\u202e', [['\\x1b[31mred\\u202e', 'plain']]],
  ['', []],
])('markup of %j', (source, expected) => {
  expect(parseMarkup(source).map(({text, style}) => [text, style])).toEqual(expected);
});

test('a placeholder becomes what was observed, in the style around it', () => {
  const {spans, unknown} = fillSpans('It is `{{ client.local }}` *now*.', view);
  expect(spans).toEqual([
    {text: 'It is ', style: 'plain'},
    {text: '127.0.0.1:50000', style: 'code', observed: 'known'},
    {text: ' ', style: 'plain'},
    {text: 'now', style: 'strong'},
    {text: '.', style: 'plain'},
  ]);
  expect(unknown).toEqual([]);
});

test('what nobody observed is a question mark, and is listed', () => {
  const {text, unknown} = fillText({en: '{{client.fd}} and {{client.fd}}', ko: '{{client.fd}}번'}, view);
  expect(text).toEqual({en: '? and ?', ko: '?번'});
  expect(unknown).toEqual(['client.fd']);
});

test('an observed value is never markup, a placeholder or a control sequence', () => {
  const {spans} = fillSpans('{{client.name}}', view);
  expect(spans).toEqual([{text: '*not* `markup` {{client.local}} \\x1b[31m', style: 'plain', observed: 'known'}]);
});
