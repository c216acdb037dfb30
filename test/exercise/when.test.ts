import {expect, test} from 'vitest';
import type {When} from '../../src/exercise/exercise.js';
import {fillValues} from '../../src/exercise/fill-values.js';
import {givenTo} from '../../src/exercise/given.js';
import {firstMissing, isSo} from '../../src/exercise/when.js';
import {parseCondition} from '../../src/lab/condition.js';
import type {View} from '../../src/lab/observe.js';
import {emptyWorld} from '../../src/model/world.js';
import {asValue} from '../support/trace-builder.js';

const vary = {count: asValue(3), word: asValue('abc'), where: asValue('127.0.0.1:4711')};
const view: View = {world: emptyWorld, since: 0, attempt: {vary, fullest: {}, holding: {}, waited: {}}};

const one = (written: string): When => {
  const parsed = parseCondition(written, ['vary']);
  if (!parsed.ok) throw new Error(written);
  return {kind: 'condition', condition: parsed.condition};
};
const [yes, no] = [one('vary.count = 3'), one('vary.word = xyz')];

test.each<[string, When, boolean]>([
  ['yes', yes, true],
  ['no', no, false],
  ['all of yes, no', {kind: 'all', of: [yes, no]}, false],
  ['any of no, yes', {kind: 'any', of: [no, yes]}, true],
  ['not no', {kind: 'not', of: no}, true],
  ['all of nothing', {kind: 'all', of: []}, true],
  ['any of nothing', {kind: 'any', of: []}, false],
])('%s', (_name, when, expected) => expect(isSo(when, view)).toBe(expected));

test('what is missing is the first that does not hold', () => {
  expect(firstMissing({kind: 'all', of: [yes, no]}, view)).toMatchObject({expected: 'vary.word = xyz', seen: 'abc'});
});

test('values are filled in everywhere, and keep their kind when they stand alone', () => {
  const written = {'/{{vary.word}}': ['{{vary.count}}', 'x{{vary.count}}'], other: 5};
  expect(fillValues(written, view)).toEqual({value: {'/abc': [3, 'x3'], other: 5}, unknown: []});
  expect(fillValues('{{web.listening}}', view)).toEqual({value: '', unknown: ['web.listening']});
});

test('an address is given as a whole and in its parts', () => {
  expect(givenTo({give: {SERVER: '{{vary.where}}', COUNT: '{{vary.count}}'}}, view)).toEqual({
    environment: {SERVER: '127.0.0.1:4711', SERVER_HOST: '127.0.0.1', SERVER_PORT: '4711', COUNT: '3'},
  });
  expect(givenTo({give: {SERVER: '{{web.listening}}'}}, view)).toEqual({unknown: ['web.listening']});
});
