import {expect, test} from 'vitest';
import type {Lab} from '../../src/lab/lab.js';
import {parsePath} from '../../src/lab/path.js';
import {atHome, callOf, labOf, type Play, play, stepNamed} from '../support/play.js';
import {fd, trace} from '../support/trace-builder.js';

const pathOf = (written: string) => {
  const parsed = parsePath(written);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.path;
};

const begun = trace().started('client');
const made = begun
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(3), memory: {fd: fd(3)}});

const question = {ask: {en: 'Which number?', ko: '몇 번입니까?'}, answer: pathOf('client.fd')};
const asks = stepNamed('make', {question});

const asked = (step = asks): Play =>
  play(atHome(labOf(step, stepNamed('more'))))
    .press('proceed')
    .see(begun)
    .started()
    .press('proceed')
    .see(made)
    .settled();

const answer = (playing: Play, text: string): Play =>
  playing.act({type: 'edit', edit: {kind: 'insert', text}}).press('proceed');
const stage = (playing: Play) => playing.state().run?.stage;
const seen = (playing: Play) => playing.state().run?.seen.make;

test('once the check has passed, what was seen is asked for', () => {
  expect(stage(asked())).toMatchObject({kind: 'asking', verdict: {passed: true}, wrong: []});
});

test('a right answer, in whatever form, ends the step', () => {
  const playing = answer(asked(), ' ３번 ');
  expect(stage(playing)?.kind).toBe('done');
  expect(seen(playing)).toEqual({typed: '３번', isRight: true, observed: '3'});
  expect(playing.press('proceed').state().run?.step).toBe(1);
});

test('a wrong one is asked once more; then what was observed is told, and it goes on', () => {
  const playing = answer(asked(), '4');
  expect(stage(playing)).toMatchObject({kind: 'asking', wrong: ['4'], input: {text: ''}});
  answer(playing, '5');
  expect(stage(playing)).toMatchObject({kind: 'done', verdict: {passed: true}});
  expect(seen(playing)).toEqual({typed: '5', isRight: false, observed: '3'});
});

test('the second try can be right', () => {
  expect(seen(answer(answer(asked(), '4'), '3'))).toMatchObject({isRight: true});
});

test('an empty answer is reminded of once, and then passes over the question', () => {
  const playing = asked().press('proceed');
  expect(stage(playing)).toMatchObject({kind: 'asking', reminded: true});
  playing.press('proceed');
  expect(stage(playing)?.kind).toBe('done');
  expect(seen(playing)).toEqual({isRight: false, observed: '3'});
});

test('what the kernel has forgotten by the time of the answer was seen all the same', () => {
  const forgotten = made.set('client', 'fd', 'gone');
  const playing = answer(asked().see(forgotten), '3');
  expect(stage(playing)?.kind).toBe('done');
  expect(seen(playing)).toEqual({typed: '3', isRight: true, observed: '3'});
});

test('nothing is asked where nothing was observed to compare with', () => {
  expect(stage(asked(stepNamed('make', {question: {...question, answer: pathOf('client.fd.local.port')}})))?.kind).toBe(
    'done',
  );
});

test('a step that was caught up with is not asked again', () => {
  const playing = answer(asked(), '3').press('proceed', 'restart-step').see(begun).started().see(made).settled();
  expect(playing.state().run).toMatchObject({step: 1, stage: {kind: 'ready', call: 0}});
});

test('what this system cannot show says so, is passed over, and counts as nothing', () => {
  const elsewhere = stepNamed('elsewhere', {systems: ['darwin']});
  const playing = play(atHome(labOf(elsewhere, stepNamed('more'))))
    .press('proceed')
    .see(begun)
    .started();
  expect(stage(playing)).toMatchObject({
    kind: 'unavailable',
    whole: false,
    reason: {en: expect.stringContaining('macOS')},
  });
  expect(playing.effects().filter(({type}) => type === 'make-call')).toEqual([]);
  playing.press('proceed');
  expect(playing.state().run).toMatchObject({step: 1, stage: {kind: 'ready'}, verdicts: {}});
});

test('what the lab gives its applications is given, though its first step is passed over', () => {
  const lab = {
    ...labOf(stepNamed('elsewhere', {systems: ['darwin']})),
    set: {client: {n: {kind: 'number', number: 7}}},
  } as const;
  const playing = play(atHome(lab)).press('proceed').see(begun).started();
  expect(playing.effects()).toMatchObject([{type: 'set-memory', name: 'n'}, {type: 'save-progress'}]);
});

test('what was given before a step that is passed over is waited for by the next, which may quote it', () => {
  const elsewhere = stepNamed('elsewhere', {requires: ['services']});
  const lab = {
    ...labOf(elsewhere, stepNamed('another', {systems: ['darwin']}), stepNamed('more')),
    set: {client: {n: {kind: 'number', number: 7}}},
  } as const;
  const playing = play({...atHome(lab), lacks: ['services']})
    .press('proceed')
    .see(begun)
    .started();
  expect(stage(playing)).toMatchObject({kind: 'unavailable', reason: {en: expect.stringContaining('netbase')}});
  playing.press('proceed', 'proceed');
  expect(playing.state().run?.step).toBe(2);
  expect(stage(playing)).toEqual({kind: 'starting', awaited: ['client.n']});
  expect(stage(playing.see(begun.set('client', 'n', 7)))?.kind).toBe('ready');
});

test('a lab that requires what this computer lacks starts nothing; elsewhere it is as any other', () => {
  const lab: Lab = {...labOf(asks), requires: ['services']};
  const playing = play({...atHome(lab), lacks: ['services']}).press('proceed');
  expect(playing.effects()).toEqual([{type: 'end-run'}]);
  expect(stage(playing)).toMatchObject({
    kind: 'unavailable',
    whole: true,
    reason: {ko: expect.stringContaining('/etc/services')},
  });
  expect(stage(play(atHome(lab)).press('proceed').see(begun).started())?.kind).toBe('ready');
});

test('a lab of another system starts nothing, and Enter returns to the labs', () => {
  const playing = play(atHome({...labOf(asks), systems: ['darwin']})).press('proceed');
  expect(playing.effects()).toEqual([{type: 'end-run'}]);
  expect(stage(playing)).toMatchObject({kind: 'unavailable', whole: true});
  expect(playing.press('proceed').state().screen).toBe('home');
});

test('so does a lab whose network cannot be made here', () => {
  const playing = play(atHome({...labOf(asks), network: 'private'})).press('proceed');
  playing.act({type: 'unavailable', token: 1, reason: {en: 'no namespaces', ko: '네임스페이스가 없습니다'}});
  expect(stage(playing)).toEqual({
    kind: 'unavailable',
    whole: true,
    reason: {en: 'no namespaces', ko: '네임스페이스가 없습니다'},
  });
});

test('a program is run at the press of Enter, and the step goes on when it has ended', () => {
  const program = {kind: 'program', actor: 'client', program: 'pair-reader', options: {times: 200}} as const;
  const playing = play(atHome(labOf(stepNamed('make', {calls: [program, callOf('close(fd)')]}))))
    .press('proceed')
    .see(begun)
    .started();
  expect(stage(playing)).toEqual({kind: 'ready', call: 0});
  playing.press('proceed');
  expect(playing.effects()).toEqual([
    {type: 'run-program', token: 1, actor: 'client', program: 'pair-reader', options: {times: 200}},
  ]);
  playing.see(made).settled();
  expect(stage(playing)).toEqual({kind: 'ready', call: 1});
});
