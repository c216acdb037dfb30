import {expect, test} from 'vitest';
import {remember} from '../../src/model/remember.js';
import * as scenes from '../support/scenes.js';

test('works once for a trace, and for the same facts in another array', () => {
  let times = 0;
  const count = remember(trace => {
    times += 1;
    return trace.length;
  });
  const facts = scenes.connected.build();
  expect([count(facts), count(facts), count(facts.slice(0, facts.length))]).toEqual(
    [...Array(3)].map(() => facts.length),
  );
  expect(times).toBe(1);
});

test('a shorter trace is another one, and an empty one has no fact to be known by', () => {
  const count = remember(trace => trace.length);
  const facts = scenes.connected.build();
  expect([facts, facts.slice(0, 3), facts.slice(1), [], facts].map(count)).toEqual([
    facts.length,
    3,
    facts.length - 1,
    0,
    facts.length,
  ]);
});
