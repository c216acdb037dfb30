import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import {moments} from '../../src/model/trace.js';
import {atHome, labOf, play, stepNamed} from '../support/play.js';
import {fd, trace} from '../support/trace-builder.js';

const begun = trace().started('client');
const made = begun
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(3), value: 3, memory: {fd: fd(3)}});

const done = () =>
  play(atHome(labOf(stepNamed('make'), stepNamed('more'))))
    .press('proceed')
    .see(begun)
    .started()
    .press('proceed')
    .see(made)
    .settled();

test('left goes back moment by moment and right returns to the present', () => {
  const playing = done();
  const last = moments(made.build()).length - 1;
  playing.press('earlier');
  expect(playing.state().run?.past).toBe(last - 1);
  playing.press('earlier', 'earlier', 'earlier', 'earlier');
  expect(playing.state().run?.past).toBe(0);
  expect(playing.state().notice?.ko).toContain('처음');
  for (let at = 0; at < last; at++) playing.press('later');
  expect(playing.state().run?.past).toBeUndefined();
});

test('Enter in the past returns to the present and makes no call', () => {
  const playing = done().press('earlier', 'proceed');
  expect(playing.state().run?.past).toBeUndefined();
  expect(playing.state().run?.step).toBe(0);
  expect(playing.effects()).toEqual([]);
});

test('Esc goes one level up: help, past, lab', () => {
  const playing = done().press('earlier', 'help', 'back');
  expect(playing.state()).toMatchObject({help: false, screen: 'lab'});
  expect(playing.press('back').state().run?.past).toBeUndefined();
  expect(playing.press('back').state().screen).toBe('home');
});

test('the language changes while a lab runs, and is kept', () => {
  const playing = done().press('language');
  expect(playing.state()).toMatchObject({locale: 'ko', progress: {locale: 'ko'}});
  expect(playing.effects()).toMatchObject([{type: 'save-progress'}]);
});

test('leaving ends what runs before it exits', () => {
  expect(done().press('leave').effects()).toEqual([{type: 'end-run'}, {type: 'exit'}]);
});

test('Tab visits every panel, and a digit brings one forward', () => {
  const playing = done();
  const visited = Array.from({length: 6}, () => playing.press('next-panel').state().focus.panel);
  expect(visited).toEqual(['descriptors', 'connection', 'memory', 'message', 'calls', 'step']);
  playing.act({type: 'digit', digit: 4});
  expect(playing.state().focus).toMatchObject({panel: 'message', front: 'message'});
});

test('what the footer offers is what the stage allows', () => {
  const offered = (playing: ReturnType<typeof play>) => availableCommands(playing.state()).map(({command}) => command);
  expect(offered(play(atHome(labOf(stepNamed('make')))))).toEqual([
    'proceed',
    'exercises',
    'free',
    'beliefs',
    'glossary',
    'language',
    'help',
    'leave',
    'search',
    'filter',
  ]);
  expect(offered(done())[0]).toBe('proceed');
  expect(offered(done().press('earlier'))).toContain('later');
  expect(offered(done().press('help'))).toEqual(['back', 'language', 'leave']);
});
