import {expect, test} from 'vitest';
import {reachStep} from '../../src/lab/progress.js';
import {atHome, condition, labOf, type Play, play, stepNamed} from '../support/play.js';
import {fd, trace} from '../support/trace-builder.js';

const predict = {
  ask: {en: 'Which number?', ko: '어느 번호일까요?'},
  options: [
    {id: 'port', text: {en: 'a port', ko: '포트'}, belief: 'M1', correct: false},
    {id: 'lowest', text: {en: 'the lowest free one', ko: '비어 있는 가장 작은 번호'}, correct: true},
  ],
};

const begun = trace().started('client');
const open = begun.call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
const made = open.returned('client', {result: fd(3), value: 3, memory: {fd: fd(3)}});

const started = (lab = labOf(stepNamed('make', {predict}), stepNamed('more'))) =>
  play(atHome(lab)).press('proceed').see(begun).started();

test('Enter on the home screen starts the session of the chosen lab', () => {
  const playing = play(atHome(labOf(stepNamed('make')))).press('proceed');
  expect(playing.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  expect(playing.state().run?.stage).toEqual({kind: 'starting'});
});

test('no call is made before the prediction is committed, and the answer stands afterwards', () => {
  const playing = started();
  expect(playing.state().run?.stage).toEqual({kind: 'predicting', highlighted: 0});
  playing.press('down', 'proceed');
  expect(playing.effects().map(({type}) => type)).toEqual(['save-progress']);
  expect(playing.state().run?.answers).toEqual({make: 'lowest'});
  playing.press('up');
  playing.act({type: 'digit', digit: 1});
  expect(playing.state().run?.answers).toEqual({make: 'lowest'});
  playing.press('proceed');
  expect(playing.effects()).toMatchObject([{type: 'make-call', actor: 'client'}]);
});

test('a second Enter while the call is open makes no second call and says why', () => {
  const playing = started().press('proceed', 'proceed').see(open).press('proceed');
  expect(playing.effects()).toEqual([]);
  expect(playing.state().notice?.en).toContain('has not returned');
});

test.each([
  ['returned', (playing: Play) => playing.see(made).settled()],
  ['ended with its process', (playing: Play) => playing.see(open.exited('client', {signal: 'SIGSEGV'}))],
])('that the call is open is said no longer once it has %s', (_how, end) => {
  const playing = started().press('down', 'proceed', 'proceed').see(open).press('proceed');
  expect(playing.state().notice).toBeDefined();
  expect(end(playing).state().notice).toBeUndefined();
});

test('the check is judged by what was observed, and the answer by what is right', () => {
  const playing = started().press('down', 'proceed', 'proceed').see(made).settled();
  expect(playing.state().run?.stage).toMatchObject({kind: 'done', verdict: {passed: true}});
  expect(playing.state().progress.labs.small?.answers.make).toMatchObject({option: 'lowest', correct: true});
  playing.press('proceed');
  expect(playing.state().run?.step).toBe(1);
  expect(playing.state().progress.labs.small?.step).toBe('more');
});

test('which step a moment belongs to is known from where each was entered', () => {
  const playing = started().press('down', 'proceed', 'proceed').see(made).settled().press('proceed');
  expect(playing.state().run?.reached).toEqual([
    {step: 0, from: begun.build().length},
    {step: 1, from: made.build().length},
  ]);
});

test('a check waits for a fact that is late, and fails when it does not come', () => {
  const late = labOf(stepNamed('make', {check: [condition('client.fd.local is known')]}));
  const waiting = () => started(late).press('proceed').see(made).settled();
  expect(waiting().state().run?.stage.kind).toBe('checking');
  expect(waiting().effects()).toMatchObject([{type: 'set-deadline'}]);

  const bound = made.sampled('client', [{fd: 3, type: 'SOCK_STREAM', local: '127.0.0.1:51000'}]);
  expect(waiting().see(bound).state().run?.stage).toMatchObject({kind: 'done', verdict: {passed: true}});

  const failed = waiting();
  const token = failed.state().run?.token ?? 0;
  failed.act({type: 'deadline', token, step: 0, seq: failed.state().run?.callFrom ?? -1});
  expect(failed.state().run?.stage.kind).toBe('checking');
  failed.act({type: 'deadline', token, step: 0, seq: 0});
  expect(failed.state().run?.stage).toMatchObject({kind: 'done', verdict: {passed: false}});
  failed.press('proceed');
  expect(failed.state().run?.stage).toEqual({kind: 'ready', call: 0});
});

test('a step that repeats makes its call until the condition holds', () => {
  const repeats = labOf(
    stepNamed('twice', {repeatUntil: condition('client.sockets = 2'), check: [condition('client.sockets = 2')]}),
  );
  const playing = started(repeats).press('proceed').see(made).settled();
  expect(playing.state().run?.stage).toEqual({kind: 'ready', call: 0});
  const again = made
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('client', {result: fd(4), value: 4});
  playing.press('proceed').see(again).settled();
  expect(playing.state().run?.stage).toMatchObject({kind: 'done', verdict: {passed: true}});
});

test('Esc gives up a call that blocks, once, and then leaves the lab', () => {
  const playing = started(labOf(stepNamed('make')))
    .press('proceed')
    .see(open)
    .press('back');
  expect(playing.effects()).toMatchObject([{type: 'interrupt', actor: 'client'}]);
  const interrupted = open.failed('client', 'EINTR', 4);
  playing.see(interrupted).settled();
  playing.press('back');
  expect(playing.state().screen).toBe('home');
  expect(playing.effects()).toEqual([{type: 'end-run'}]);
});

test('a subject that dies stops the step, and Enter plays up to it again in a new session', () => {
  const two = labOf(stepNamed('make'), stepNamed('more'));
  const playing = started(two).press('proceed').see(made).settled().press('proceed');
  playing.see(made.exited('client', {signal: 'SIGSEGV'}));
  expect(playing.state().run?.stage.kind).toBe('broken');
  playing.press('proceed');
  expect(playing.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  playing.see(begun).started();
  expect(playing.effects()).toMatchObject([{type: 'make-call'}, {type: 'set-deadline'}]);
  playing.see(made).settled();
  expect(playing.state().run).toMatchObject({step: 1, stage: {kind: 'ready', call: 0}});
});

const four = ['one', 'two', 'three', 'four'].map(id => stepNamed(id));

/** On its way to the last of four steps, at the first of them. */
const catchingUp = () => {
  const home = atHome(labOf(...four));
  return start(play({...home, progress: reachStep(home.progress, 'small', 'four')}).press('proceed'));
};
const start = (playing: Play) => playing.see(begun).started();
/** So much went wrong in its first step, some time ago, that the step could be shown. */
const afterStumbles = (playing: Play): Play => {
  const {run, ...state} = playing.state();
  return run === undefined ? playing : play({...state, run: {...run, stumbles: {one: {checks: 2, notation: 0}}}});
};

test.each([
  ['what breaks', (playing: Play) => playing.see(begun.exited('client', {code: 1})).press('proceed')],
  ['who restarts', (playing: Play) => playing.press('restart-step')],
  ['who skips', (playing: Play) => playing.press('skip-step', 'skip-step')],
  ['who asks to be shown', (playing: Play) => afterStumbles(playing).press('worked')],
])('%s on the way to a step goes there all the same, and no earlier step is kept', (_who, meanwhile) => {
  const playing = start(meanwhile(catchingUp()));
  expect(playing.state().run).toMatchObject({step: 0, autopilot: 3, stage: {kind: 'calling'}});
  expect(playing.effects().map(({type}) => type)).not.toContain('save-progress');
  expect(playing.state().progress.labs.small?.step).toBe('four');
});

test('facts of an earlier run are not facts of this one', () => {
  const playing = started(labOf(stepNamed('make')));
  playing.act({type: 'observed', token: 99, observations: made.build()});
  expect(playing.state().run?.trace).toEqual(begun.build());
});

test('the end of the last step finishes the lab and is kept', () => {
  const playing = started(labOf(stepNamed('make')))
    .press('proceed')
    .see(made)
    .settled()
    .press('proceed');
  expect(playing.state().run?.stage).toMatchObject({kind: 'finished', ending: {left: []}});
  expect(playing.state().progress.labs.small?.finished).toBe('2026-01-01T12:00:00.000Z');
  expect(playing.press('proceed').state().screen).toBe('home');
});
