import {expect, test} from 'vitest';
import type {Lab} from '../../../src/lab/lab.js';
import {uncovered} from '../../../src/lab/laws/coverage.js';
import {known} from '../../../src/lab/laws/known.js';
import {taughtInOrder} from '../../../src/lab/laws/order.js';
import {solvable} from '../../../src/lab/laws/solvable.js';
import {sameText} from '../../../src/model/text.js';
import {callOf, condition, labOf, stepNamed} from '../../support/play.js';
import {labWith, played, playedWith} from './played.js';

const saying = (more: Parameters<typeof stepNamed>[1]): Lab => {
  const lab = labWith('client.fd.state = ESTABLISHED');
  return {...lab, steps: lab.steps.map(step => ({...step, ...more}))};
};

test('a run that passed is solvable, and one that did not says what was expected, seen, and where to look', () => {
  expect(solvable(playedWith('client.fd.state = ESTABLISHED'))).toMatchObject([{kept: true, law: 'solvable'}]);
  const [line, ...others] = solvable(playedWith('client.fd.state = ESTABLISHED', 'client.fd.peer = 127.0.0.1:1'));
  expect(others).toEqual([]);
  expect(line).toMatchObject({kept: false, step: 'join', place: ['steps', 0, 'check', 1]});
  expect(line?.message.en).toBe(
    'Expected client: peer address of fd = 127.0.0.1:1; saw 127.0.0.1:4000. Look at the panel Descriptors.',
  );
});

test('a run that stopped says why', () => {
  const run = {...playedWith('client.fd is known'), outcome: 'failed', problem: sameText('it died')} as const;
  expect(solvable(run)).toMatchObject([{kept: false, message: sameText('it died')}]);
});

test('what is quoted must have been observed by then', () => {
  const early = saying({say: sameText('It is {{client.fd}} for {{client.server}}.')});
  expect(known(played(early))).toMatchObject([{law: 'known', kept: false, place: ['steps', 0, 'say']}]);
  expect(known(played(early))[0]?.message.en).toContain('nothing was observed at client.fd,');
  const late = saying({reveal: [{say: sameText('It is {{client.fd}}, {{client.fd.local}}.')}]});
  expect(known(played(late))).toEqual([]);
});

test('only the reveal that is shown must be known, and a hint when it fits', () => {
  const unknown = sameText('{{client.calls.connect.errno}}');
  const when = condition('client.calls.connect.errno is known');
  expect(known(played(saying({reveal: [{when, say: unknown}, {say: sameText('well')}]})))).toEqual([]);
  expect(known(played(saying({hints: [{when, say: unknown}]})))).toEqual([]);
  expect(known(played(saying({hints: [{say: unknown}]})))).toMatchObject([{place: ['steps', 0, 'hints', 0]}]);
});

const step = (id: string, call: string, say: string) => stepNamed(id, {calls: [callOf(call)], say: sameText(say)});

test('a call is introduced where it is used first, or in a lab that is needed', () => {
  const first: Lab = {...labOf(step('a', 'fd = socket(AF_INET, SOCK_STREAM, 0)', '`socket` gives one.')), id: 'first'};
  const second: Lab = {...labOf(step('b', 'fd = socket(AF_INET, SOCK_STREAM, 0)', 'Again.')), id: 'second'};
  expect(taughtInOrder(first, [first, second])).toEqual([]);
  expect(taughtInOrder(second, [first, second])).toMatchObject([{law: 'order', step: 'b', kept: false}]);
  expect(taughtInOrder({...second, needs: ['first']}, [first, second])).toEqual([]);
  const third: Lab = {...second, id: 'third', needs: ['between']};
  expect(taughtInOrder(third, [first, {...labOf(), id: 'between', needs: ['first']}, third])).toEqual([]);
});

test('what no lab covers is listed', () => {
  const {truths, beliefs} = uncovered([{...labOf(), teaches: ['four-phases']}]);
  expect(truths).toHaveLength(29);
  expect(truths).not.toContain('four-phases');
  expect(beliefs).toHaveLength(32);
});
