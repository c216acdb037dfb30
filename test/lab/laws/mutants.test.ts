import {expect, test} from 'vitest';
import {type MutantKind, mutants} from '../../../src/lab/laws/mutants.js';
import {emptyWorld, project} from '../../../src/model/world.js';
import {playedWith} from './played.js';

const {trace, steps} = playedWith();
const {before = 0, to = 0} = steps[0] ?? {};
const all = mutants(trace, before, to);

test('there are many, of every kind that this step can be given', () => {
  const kinds: readonly MutantKind[] = [
    'dropped',
    'failed',
    'returned',
    'swapped',
    'extra',
    'cut',
    'memory',
    'state',
    'address',
    'queue',
    'descriptor',
  ];
  expect(new Set(all.map(({kind}) => kind))).toEqual(new Set(kinds));
  expect(all.length).toBeGreaterThan(60);
});

test('they are always the same, each under a name of its own', () => {
  expect(mutants(trace, before, to)).toEqual(all);
  expect(new Set(all.map(({name}) => name)).size).toBe(all.length);
});

test('none is the good trace, and none touches what was before the step', () => {
  const good = trace.slice(0, to);
  for (const mutant of all) {
    expect(mutant.trace, mutant.name).not.toEqual(good);
    expect(mutant.trace.slice(0, before), mutant.name).toEqual(trace.slice(0, before));
  }
});

test('each can be told like any other history', () => {
  for (const mutant of all) expect(project(mutant.trace), mutant.name).not.toEqual(emptyWorld);
});

const named = (name: string) => {
  const found = all.find(mutant => mutant.name === name);
  if (found === undefined) throw new Error(`no mutant is called ${name}`);
  return project(found.trace);
};

test('a call that is left out leaves nothing of itself, nor of what could not be without it', () => {
  const world = named('client: fd = socket(AF_INET, SOCK_STREAM, 0) left out');
  expect(world.actors.client).toMatchObject({calls: [], held: []});
  expect(world.actors.client?.memory).not.toHaveProperty('fd');
  const later = named('client: connect(fd, server) left out');
  expect(later.actors.client?.calls.map(({call}) => call.name)).toEqual(['socket']);
  expect(later.tables).toEqual({});
});

test('a call that fails stores the minus one that C returns, and changes nothing else', () => {
  const world = named('client: fd = socket(AF_INET, SOCK_STREAM, 0) fails with EMFILE');
  expect(world.actors.client).toMatchObject({held: [], memory: {fd: {kind: 'number', number: -1}}});
});
