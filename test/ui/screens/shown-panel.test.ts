import {expect, test} from 'vitest';
import {enterStep} from '../../../src/app/enter-step.js';
import type {State} from '../../../src/app/state.js';
import {panelMessages} from '../../../src/i18n/panel-messages.js';
import {loadLabs} from '../../../src/lab/load-labs.js';
import {panels} from '../../../src/ui/panels/registry.js';
import {screen} from '../../../src/ui/screens/screen.js';
import {atHome, labOf, noon, play, stepNamed} from '../../support/play.js';
import {labState, runs} from '../../support/states.js';
import {fd, trace} from '../../support/trace-builder.js';

const {labs} = loadLabs([new URL('../../../labs/', import.meta.url)]);
const journey = labs.find(({id}) => id === 'journey');
if (journey === undefined) throw new Error('there is no journey');

/** In the step before, with the descriptors in front and the keys. */
const before = labState({...runs.starting, lab: journey}, {}, {panel: 'descriptors', front: 'descriptors'});
const [entered] = enterStep(before, 1, noon);

const drawn = (state: State, columns: number, rows: number): string =>
  screen({state, columns, rows, now: 0, panels, ascii: false, helpScroll: 0})
    .map(line => line.map(({text}) => text).join(''))
    .join('\n');

const isMessageSeen = (state: State, columns: number, rows: number): boolean =>
  drawn(state, columns, rows).includes(panelMessages.noMessage.en);

test('the second step of the journey is about a message: where one panel has room beside the step, it is that', () => {
  expect({before: isMessageSeen(before, 80, 24), entered: isMessageSeen(entered, 80, 24)}).toEqual({
    before: false,
    entered: true,
  });
});

test('where all have room, the step has the keys', () => {
  expect(isMessageSeen(entered, 120, 40)).toBe(true);
  expect(entered.focus.panel).toBe('step');
  expect(drawn(entered, 120, 40).split('\n')[1]).toMatch(/^.▸ Step/);
});

test('whoever brings another panel forward in the step keeps it, also when the call returns', () => {
  const begun = trace().started('client');
  const made = begun
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('client', {result: fd(3), memory: {fd: fd(3)}});
  const lab = labOf(stepNamed('make', {show: 'message'}), stepNamed('more', {show: 'memory'}));
  const playing = play(atHome(lab)).press('proceed').see(begun).started();
  expect(playing.state().focus.front).toBe('message');
  playing.press('previous-panel', 'proceed').see(made).settled();
  expect(playing.state()).toMatchObject({focus: {panel: 'calls', front: 'calls'}, run: {stage: {kind: 'done'}}});
  expect(playing.press('proceed').state().focus).toMatchObject({panel: 'step', front: 'memory'});
});

test('every step of every lab says which panel it is about', () => {
  expect(
    labs.flatMap(({id, steps}) => steps.flatMap(step => (step.show === undefined ? [`${id}/${step.id}`] : []))),
  ).toEqual([]);
});
