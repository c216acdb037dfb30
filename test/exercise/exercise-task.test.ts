import {expect, test} from 'vitest';
import {parseOptions} from '../../src/options.js';

const taskOf = (words: string) => {
  const options = parseOptions(words.split(' '));
  return 'problem' in options ? options.problem.en : options.task;
};

test.each([
  ['exercise', {kind: 'exercises'}],
  ['exercise leak', {kind: 'exercise', name: 'leak'}],
  ['exercise leak --seed 5', {kind: 'exercise', name: 'leak', seed: 5}],
  ['exercise leak -- ./mine', {kind: 'attempt', name: 'leak', command: ['./mine'], times: 1}],
  // What looks like options of ours is the program's behind the two dashes.
  [
    '--lang ko exercise leak -- node mine.js --seed 3 -- x',
    {kind: 'attempt', name: 'leak', command: ['node', 'mine.js', '--seed', '3', '--', 'x'], times: 1},
  ],
  [
    'exercise leak --times 9 --seed 0 --idle 3 --limit 4 -- x',
    {kind: 'attempt', name: 'leak', command: ['x'], times: 9, seed: 0, idle: 3, limit: 4},
  ],
  ['exercise leak --solution c', {kind: 'solution', name: 'leak', language: 'c', spoil: false}],
  ['exercise leak --start mine.py', {kind: 'start', name: 'leak', file: 'mine.py'}],
  ['exercise leak --solution c --spoil', {kind: 'solution', name: 'leak', language: 'c', spoil: true}],
])('%s', (words, task) => expect(taskOf(words)).toEqual(task));

test.each([
  ['exercise leak more', 'one argument too many'],
  ['exercise -- x', 'Say which exercise'],
  ['exercise --start mine.py', 'Say with which exercise'],
  ['exercise leak --start mine.py -- x', '--start only writes'],
  ['list --start mine.py', '--start goes with exercise'],
  ['exercise leak --', 'Behind -- stands'],
  ['exercise leak --times 0 -- x', '--times takes'],
  ['exercise leak --seed 1.5 -- x', '--seed takes'],
  ['list --seed 4', '--seed goes with exercise'],
  ['run journey --spoil', '--spoil goes with exercise'],
  ['exercise leak --seed= -- x', '--seed takes a whole number in digits, from 0 to 2147483648, not "".'],
  ['exercise leak --seed 1e3 -- x', 'not "1e3"'],
  ['exercise leak --times 0x2 -- x', 'not "0x2"'],
  ['exercise leak --limit 99999999999 -- x', 'from 1 to 2147483648'],
])('%s is refused', (words, said) => expect(taskOf(words)).toContain(said));
