import {expect, test} from 'vitest';
import {watchedPanel} from '../../../src/ui/panels/watched/rows.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import {trace} from '../../support/trace-builder.js';

const output = {text: 'curl: (7) Failed to connect\n', bytes: 28};
const watched = {command: ['curl', 'http://127.0.0.1/'], injections: [], notes: [], output, end: {code: 7, quiet: 0}};
const scene = trace().started('curl').call('curl', 'fd = socket(AF_INET, SOCK_STREAM, 0)').exited('curl', {code: 7});

test('what the program wrote is shown in the present, and at no moment before', () => {
  const run = {watched, trace: scene.build()};
  expect(linesOf(watchedPanel, viewOf(scene, {run}))).toContain('  curl: (7) Failed to connect');
  const earlier = linesOf(watchedPanel, viewOf(trace().started('curl'), {run: {...run, past: 0}, past: true}));
  expect(earlier).toContain('Looking back: moment 1 of 2.');
  expect(earlier.join('\n')).not.toContain('Failed');
});
