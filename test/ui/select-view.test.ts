import {expect, test} from 'vitest';
import {moments} from '../../src/model/trace.js';
import {project} from '../../src/model/world.js';
import {hasOpenCall, selectView} from '../../src/ui/select-view.js';
import {labState, runs} from '../support/states.js';

const size = {width: 40, height: 10};
const view = (run: (typeof runs)[keyof typeof runs], panel: 'descriptors' | 'step' = 'descriptors') =>
  selectView(labState(run, {}, {panel: 'descriptors'}), run, panel, size, 7);

test('in the present: all of the trace, and the world before the latest call', () => {
  const {trace, world, before, past, now, width, height} = view(runs.done);
  expect({past, now, width, height}).toEqual({past: false, now: 7, ...size});
  expect(trace).toBe(runs.done.trace);
  expect(world).toBe(runs.done.world);
  expect(before).toEqual(project(runs.done.trace.slice(0, runs.done.callFrom)));
  expect(before.actors.client?.calls).toHaveLength(1);
});

test('the panel that has the keys knows it', () => {
  expect(view(runs.done).focused).toBe(true);
  expect(view(runs.done, 'step').focused).toBe(false);
});

test('in the past: the trace up to that moment, and the world before the call that led there', () => {
  const {trace} = runs.done;
  const ends = moments(trace);
  for (const [past, length] of ends.entries()) {
    const seen = view({...runs.done, past});
    expect(seen.past).toBe(true);
    expect(seen.trace).toEqual(trace.slice(0, length));
    expect(seen.world).toEqual(project(trace.slice(0, length)));
    const from = trace.findLastIndex(
      (fact, at) => at < length && fact.kind === 'call-entered' && fact.actor === 'client',
    );
    expect(seen.before).toEqual(project(trace.slice(0, from === -1 ? length : from)));
  }
});

test('before the first call of the learner nothing counts as changed', () => {
  const seen = view({...runs.done, past: 0});
  expect(seen.before).toBe(seen.world);
});

test('the same worlds are not put together twice', () => {
  expect(view(runs.done).before).toBe(view(runs.done, 'step').before);
});

test.each([
  ['no run', undefined, false],
  ['nothing called', runs.ready, false],
  ["the server's accept waits, which is not the learner's", runs.predicting, false],
  ["the learner's connect waits", runs.calling, true],
  ['it returned', runs.done, false],
  ['it waits, but we look at the past', {...runs.calling, past: 1}, false],
])('open call: %s', (_, run, open) => {
  expect(hasOpenCall(run)).toBe(open);
});
