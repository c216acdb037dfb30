import {expect, test} from 'vitest';
import type {Lab, Step} from '../../src/lab/lab.js';
import {numberValue} from '../../src/model/value.js';
import {atHome, callOf, condition, labOf, play, stepNamed} from '../support/play.js';
import {trace} from '../support/trace-builder.js';

const begun = trace().started('client');

const passed = (when: string): Step =>
  stepNamed('perhaps', {
    passOver: [
      {when: condition(when), say: {en: 'There are {{client.sockets}} sockets.', ko: '소켓 {{client.sockets}}개'}},
    ],
  });

const started = (lab: Lab) => play(atHome(lab)).press('proceed').see(begun).started();

test('a step whose reason to pass holds is passed over, and says why with what was observed', () => {
  const playing = started(labOf(passed('client.sockets = 0'), stepNamed('next')));
  expect(playing.state().run?.stage).toEqual({
    kind: 'unavailable',
    reason: {en: 'There are 0 sockets.', ko: '소켓 0개'},
    whole: false,
  });
  playing.press('proceed');
  expect(playing.state().run).toMatchObject({step: 1, stage: {kind: 'ready'}});
});

test('without a reason the step is as any other', () => {
  const playing = started(labOf(passed('client.sockets = 1'), stepNamed('next')));
  expect(playing.state().run?.stage).toEqual({kind: 'ready', call: 0});
});

test('a seed that turns out to be nothing is not waited for', () => {
  const set = {client: {six: {kind: 'resolved', in: condition('client.n is known').path, family: 'AF_INET6'}}} as const;
  const playing = started(labOf(stepNamed('first', {set})));
  expect(playing.effects().filter(({type}) => type === 'set-memory')).toEqual([]);
  expect(playing.state().run?.stage.kind).toBe('ready');
});

test('a call is made again until its condition holds, but not more often than the bound', () => {
  const repeated = stepNamed('read', {
    calls: [callOf('n = read(fd, buffer, 4)')],
    repeatUntil: condition('client.n = 0'),
    atMost: 2,
    check: [condition('client.n > 0')],
  });
  const playing = started(labOf(repeated));
  let seen = begun;
  const read = () => {
    seen = seen
      .call('client', 'n = read(fd, buffer, 4)')
      .returned('client', {result: numberValue(4), value: 4, memory: {n: numberValue(4)}});
    return playing.press('proceed').see(seen).settled();
  };
  expect(read().state().run?.stage.kind).toBe('ready');
  expect(read().state().run?.stage.kind).toBe('done');
});

test('a lab that goes beyond this machine needs a target', () => {
  const playing = play(atHome({...labOf(stepNamed('first')), network: 'internet'})).press('proceed');
  expect(playing.effects().map(({type}) => type)).toEqual(['end-run']);
  expect(playing.state().run?.stage).toMatchObject({kind: 'unavailable', whole: true});
});

test('what was reached with one server is not gone on with at another', () => {
  const lab: Lab = {...labOf(stepNamed('first'), stepNamed('second')), network: 'internet', live: 'www.lab.test'};
  const home = atHome(lab);
  const labs = {[lab.id]: {step: 'second', answers: {}}};
  const playing = play({...home, progress: {...home.progress, labs}})
    .press('proceed')
    .see(begun)
    .started();
  expect(playing.state().run).toMatchObject({step: 0, autopilot: 0});
});
