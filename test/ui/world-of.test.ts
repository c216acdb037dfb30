import {expect, test} from 'vitest';
import type {Observation} from '../../src/model/observation.js';
import {project} from '../../src/model/world.js';
import {worldOf} from '../../src/ui/world-of.js';

const trace: readonly Observation[] = Array.from({length: 300}, (_, seq) => ({
  ...(seq === 0
    ? {kind: 'subject-started' as const, pid: 1, host: 'here'}
    : {kind: 'memory-set' as const, name: `v${seq % 7}`, value: {kind: 'number' as const, number: seq}}),
  seq,
  at: seq,
  actor: 'client',
  source: 'session',
}));

test('whatever was asked before, the world is the one that the trace tells', () => {
  for (const length of [300, 0, 1, 63, 64, 65, 299, 130, 300, 64]) {
    expect(worldOf(trace, length)).toEqual(project(trace.slice(0, length)));
    expect(worldOf(trace.slice(0, length))).toEqual(project(trace.slice(0, length)));
  }
});
