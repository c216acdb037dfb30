import {expect, test} from 'vitest';
import {exerciseSchema} from '../../src/exercise/schema.js';
import {labSchema} from '../../src/lab/schema.js';
import {keysAt} from '../../src/lab/schema-keys.js';

test.each([
  [[], 'requires'],
  [['steps', 0], 'at-most'],
  [['steps', 3], 'pass-over'],
  [['steps', 0, 'call', 0], 'blocks'],
  [['steps', 0, 'call', 'run', 'client'], 'program'],
  [['steps', 0, 'hints', 2], 'when'],
  [['steps', 0, 'set', 'client', 'page'], 'resolved'],
  [['set', 'client', 'page', 'pick'], 'not'],
])('a lab may have, at %j, the key %s', (place, key) => {
  expect(keysAt(labSchema, place)).toContain(key);
});

test.each([
  [[], 'vary'],
  [['vary', 'page'], 'lines'],
  [['done', 1, 'when'], 'any'],
  [['done', 1, 'when', 'any', 0, 'not'], 'not'],
])('an exercise may have, at %j, the key %s', (place, key) => {
  expect(keysAt(exerciseSchema, place)).toContain(key);
});

test('where there are no keys, none is named', () => {
  expect(keysAt(labSchema, ['title', 'en'])).toEqual([]);
  expect(keysAt(labSchema, ['steps', 0, 'nowhere', 'else'])).toEqual([]);
});
