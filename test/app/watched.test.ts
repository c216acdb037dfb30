import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import {atStart, type State} from '../../src/app/state.js';
import {update} from '../../src/app/update.js';
import {beginWatched} from '../../src/app/watched/begin-watched.js';
import {watchedMessages} from '../../src/i18n/watched-messages.js';
import {emptyProgress} from '../../src/lab/progress.js';
import type {Unnumbered} from '../../src/model/observation.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const initial: State = {
  locale: 'en',
  system: 'linux',
  abi: linuxAbi,
  labs: [],
  progress: emptyProgress,
  today: '1970-01-01',
  ...atStart,
};

const begun = beginWatched(initial, {command: ['curl'], injections: [], notes: [], output: {text: '', bytes: 0}}, 5);
const call = (id: number): Unnumbered => ({
  kind: 'call-entered',
  id,
  call: {name: 'close', written: 'close(3)', arguments: [], native: []},
  at: id,
  actor: 'curl',
  source: 'strace',
});
const started: Unnumbered = {kind: 'subject-started', pid: 1, host: 'here', at: 0, actor: 'curl', source: 'strace'};
const ended: Unnumbered = {kind: 'subject-exited', code: 0, at: 9, actor: 'curl', source: 'strace'};

const see = (state: State, ...facts: readonly Unnumbered[]): State => {
  const from = state.run?.trace.length ?? 0;
  const observations = facts.map((fact, index) => ({...fact, seq: from + index}));
  return update(state, {type: 'observed', token: state.lastToken, observations}, 0)[0];
};

const command = (state: State, name: 'back' | 'earlier' | 'proceed' | 'restart-step') =>
  update(state, {type: 'command', command: name}, 0);

test('the end of the program is not the end of the run', () => {
  const state = see(begun, started, call(1), ended);
  expect(state.run?.stage.kind).toBe('finished');
  expect(state.run?.trace).toHaveLength(3);
  expect(state.run?.world.actors.curl?.exit).toEqual({code: 0});
});

test('what differs is told since the latest call', () => {
  expect(see(see(begun, started), call(1), call(2)).run?.callFrom).toBe(2);
});

test('news of the watching itself', () => {
  const [state] = update(begun, {type: 'watched', token: begun.lastToken, change: {end: {code: 3, quiet: 0}}}, 0);
  expect(state.run?.watched).toMatchObject({command: ['curl'], end: {code: 3}});
});

test('Esc is offered as what it does: it ends the program, as long as that runs', () => {
  const label = (state: State) => availableCommands(state).find(one => one.command === 'back')?.label;
  expect(label(begun)).toBe(watchedMessages.endIt);
  const [over] = update(begun, {type: 'watched', token: begun.lastToken, change: {end: {code: 0, quiet: 0}}}, 0);
  expect(label(over)).toBe(watchedMessages.leave);
});

test('Esc leads out of the past, then out of the program', () => {
  const [past] = command(see(begun, started, call(1), call(2)), 'earlier');
  expect(past.run?.past).toBe(1);
  const [present, none] = command(past, 'back');
  expect([present.run?.past, none]).toEqual([undefined, []]);
  expect(command(present, 'back')[1]).toContainEqual({type: 'exit'});
  expect(command(past, 'proceed')[0].run?.past).toBeUndefined();
});

test('there are no steps to start again', () => {
  expect(command(begun, 'restart-step')).toEqual([begun, []]);
  expect(availableCommands(begun).map(one => one.command)).not.toContain('steps');
});
