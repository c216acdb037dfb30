import {expect, test} from 'vitest';
import type {Playing} from '../../../src/app/exercise/playing.js';
import {viewOf} from '../../../src/app/exercise/view.js';
import {createHistory} from '../../../src/exercise/history.js';
import type {Trace} from '../../../src/model/trace.js';
import {asValue, fd, trace} from '../../support/trace-builder.js';

/** One who opens a socket more each round, and closes all of them in the end. */
const long: Trace = (() => {
  let scene = trace().started('you').started('web', {program: 'web-server'});
  for (let round = 1; scene.build().length < 200; round++) {
    const held = Array.from({length: round}, (_, index) => ({fd: 3 + index, local: `127.0.0.1:${1000 + index}`}));
    scene = scene
      .call('you', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
      .returned('you', {result: fd(2 + round)})
      .sampled('you', held)
      .table('you', [{local: `127.0.0.1:${1000 + round}`, state: 'LISTEN'}]);
  }
  return scene.sampled('you', []).exited('you').build();
})();

const playing = (page: string) => ({vary: {page: asValue(page)}}) as unknown as Playing;

const afresh = (page: string, facts: Trace) => {
  const history = createHistory({vary: {page: asValue(page)}, marksAll: true, onFact: () => undefined});
  for (const fact of facts) history.record(fact);
  return history.view();
};

test.each([long.length, 5, 64, 130, 129, 65, 64, 0, long.length])('what is known after %i facts', length => {
  const facts = long.slice(0, length);
  expect(viewOf(playing('one'), facts)).toEqual(afresh('one', facts));
});

test('of the same history the one who draws something else knows that', () => {
  expect(viewOf(playing('one'), long).attempt?.vary).toEqual({page: asValue('one')});
  expect(viewOf(playing('other'), long)).toEqual(afresh('other', long));
});
