import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import {hasField} from '../../src/app/field.js';
import {glossaryList} from '../../src/app/glossary-list.js';
import type {State} from '../../src/app/state.js';
import {labStateOf} from '../../src/lab/lab-state.js';
import {judgedAnswer, type Progress} from '../../src/lab/progress.js';
import {askedStep} from '../support/asked-step.js';
import {atHome, callOf, labOf, type Play, play, stepNamed} from '../support/play.js';
import {fd, trace} from '../support/trace-builder.js';

const begun = trace().started('client');
const made = begun
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(21), value: 21, memory: {fd: fd(21)}});
const madeTwice = made
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(22), value: 22, memory: {fd: fd(22)}});

const lab = labOf(askedStep('one'), askedStep('two'), stepNamed('three'));

const madeThrice = madeTwice
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(23), value: 23, memory: {fd: fd(23)}});

const playing = (from: State = atHome(lab)) => play(from).press('proceed').see(begun).started();
const answered = (option: 'wrong' | 'right', from: State = atHome(lab)) =>
  (option === 'right' ? playing(from).press('down') : playing(from)).press('proceed', 'proceed').see(made).settled();
const answers = ({labs}: Progress) => labs.small?.answers ?? {};

test('an answer is kept with the question as it stood, and then with what the experiment showed', () => {
  const [kept] = Object.values(answers(answered('wrong').state().progress));
  expect(kept).toMatchObject({
    option: 'wrong',
    correct: false,
    right: 'right',
    asked: {
      ask: {en: 'What will one show?', ko: 'one 단계의 결과는?'},
      options: [{id: 'wrong'}, {id: 'right'}, {id: 'other'}],
    },
    evidence: {en: 'one has descriptor 21', ko: 'one 단계의 디스크립터: 21'},
  });
});

test('what was predicted wrongly is asked again: choosing, committing, reading what was seen', () => {
  const home = answered('wrong').press('back').state();
  expect(play(home).press('review').state()).toMatchObject({
    screen: 'home',
    notice: {en: expect.stringContaining('Nothing')},
  });
  const due = {...home, progress: wasOn(home.progress, '2025-12-30T12:00:00Z')};
  const review = play(due).press('review');
  expect(review.state()).toMatchObject({screen: 'review', review: {highlighted: 0}});
  review.act({type: 'digit', digit: 2}).press('proceed');
  expect(review.state().review?.option).toBe('right');
  expect(review.effects()).toMatchObject([{type: 'save-progress'}]);
  expect(review.state().progress.labs.small?.reviews).toMatchObject({one: {option: 'right', correct: true, rights: 1}});
  const after = review.press('down', 'up').act({type: 'digit', digit: 1}).state();
  expect(after.review).toMatchObject({option: 'right', highlighted: 1});
  expect(review.press('proceed').state()).toMatchObject({screen: 'home', notice: {ko: '오늘 복습을 마쳤습니다.'}});
  expect(review.state().review).toBeUndefined();
});

/** As if the answers had been given at another time. */
const wasOn = (progress: Progress, at: string): Progress => ({
  ...progress,
  labs: Object.fromEntries(
    Object.entries(progress.labs).map(([id, kept]) => [
      id,
      {...kept, answers: Object.fromEntries(Object.entries(kept.answers).map(([step, each]) => [step, {...each, at}]))},
    ]),
  ),
});

test('Esc leaves a review without an answer, and it is still due', () => {
  const home = answered('wrong').press('back').state();
  const review = play({...home, progress: wasOn(home.progress, '2025-12-30T12:00:00Z')}).press('review', 'back');
  expect(review.state()).toMatchObject({screen: 'home'});
  expect(review.press('review').state().screen).toBe('review');
});

test('beliefs and reviews belong to the labs; from a lab only words and steps are opened', () => {
  expect(play(atHome(lab)).press('beliefs').state().screen).toBe('beliefs');
  expect(play(atHome(lab)).press('beliefs', 'down', 'down', 'back').state()).toMatchObject({
    screen: 'home',
    list: {at: 0},
  });
  expect(playing().press('beliefs', 'review').state().screen).toBe('lab');
  expect(play(atHome(lab)).press('steps').state().screen).toBe('home');
});

test('the glossary opens over a lab with the words of its step first, and leads back to it', () => {
  const step = stepNamed('make', {
    say: {en: 'A port number and, behind it, the descriptor.', ko: '포트 번호, 그리고 디스크립터입니다.'},
  });
  for (const locale of ['en', 'ko'] as const) {
    const reading = playing({...atHome(labOf(step)), locale}).press('glossary');
    expect(reading.state().screen).toBe('glossary');
    const here = glossaryList(reading.state()).filter(({isHere}) => isHere);
    expect(here.map(({term}) => term.id)).toEqual(['port-number', 'descriptor']);
    expect(glossaryList(reading.state())[reading.state().list.at]?.term.id).toBe('port-number');
    reading.press('search').act({type: 'edit', edit: {kind: 'insert', text: 'TIME_WAIT'}});
    expect(glossaryList(reading.state())[0]?.term.id).toBe('time-wait');
    expect(reading.press('back').state().screen).toBe('glossary');
    expect(reading.press('back').state()).toMatchObject({screen: 'lab', run: {stage: {kind: 'ready'}}});
  }
});

test('a lab goes on while words are read, and the field has its text when they are closed', () => {
  const typing = labOf(stepNamed('make', {calls: [callOf('fd = socket(AF_INET, SOCK_STREAM, 0)', {given: 'goal'})]}));
  const reading = playing(atHome(typing))
    .act({type: 'edit', edit: {kind: 'insert', text: 'fd ='}})
    .press('glossary');
  expect(hasField(reading.state())).toBe(false);
  reading.act({type: 'edit', edit: {kind: 'insert', text: 'x'}}).press('back');
  expect(reading.state().run?.stage).toMatchObject({kind: 'typing', input: {text: 'fd ='}});
  const open = playing(atHome(labOf(stepNamed('make'))))
    .press('proceed', 'glossary')
    .see(made)
    .settled();
  expect(open.state()).toMatchObject({screen: 'glossary', run: {stage: {kind: 'done'}}});
});

test('going to a step makes the calls before it, and leaves questions that were jumped over open', () => {
  const jumped = answered('right').press('proceed', 'steps');
  expect(jumped.state()).toMatchObject({screen: 'steps', list: {at: 1}});
  jumped.press('down', 'proceed');
  expect(jumped.state()).toMatchObject({screen: 'lab', run: {autopilot: 2, answers: {one: 'right'}}});
  jumped.see(begun).started().see(made).settled().see(madeTwice).settled();
  expect(jumped.state()).toMatchObject({
    run: {step: 2, stage: {kind: 'ready'}},
    progress: {labs: {small: {step: 'three'}}},
  });
  expect(Object.keys(answers(jumped.state().progress))).toEqual(['one']);
  jumped.press('steps', 'up', 'proceed').see(begun).started().see(made).settled();
  expect(jumped.state().run).toMatchObject({step: 1, stage: {kind: 'predicting'}});
});

test('a lab of which something was jumped over is not finished, and goes on there', () => {
  const other = {...labOf(stepNamed('make')), id: 'other', title: {en: 'another', ko: '다른 실습'}};
  const jumped = playing(atHome(lab, other)).press('steps', 'down', 'down', 'proceed');
  jumped.see(begun).started().see(made).settled().see(madeTwice).settled();
  jumped.press('proceed').see(madeThrice).settled().press('proceed');
  expect(jumped.state().run?.stage).toEqual({
    kind: 'finished',
    ending: {left: ['one', 'two'], isFinished: false, held: 0},
  });
  expect(jumped.state().progress.labs.small).toMatchObject({step: 'one', done: ['three']});
  expect(jumped.state().progress.labs.small?.finished).toBeUndefined();
  expect(jumped.press('proceed').state()).toMatchObject({screen: 'home', chosen: 0});
  expect(labStateOf(lab, jumped.state().progress)).toEqual({kind: 'begun', step: 0, left: 2, isJumped: true});
  expect(jumped.press('proceed').state().run).toMatchObject({autopilot: 0});
});

test('a lab that was made step by step is finished, and the list leads on to the next', () => {
  const other = {...labOf(stepNamed('make')), id: 'other', title: {en: 'another', ko: '다른 실습'}};
  const after = answered('wrong', atHome(lab, other)).press('proceed', 'down', 'proceed', 'proceed').see(madeTwice);
  after.settled().press('proceed', 'proceed').see(madeThrice).settled().press('proceed');
  expect(after.state().run?.stage).toEqual({
    kind: 'finished',
    ending: {left: [], isFinished: true, held: 0, next: other.title},
  });
  expect(availableCommands(after.state()).map(({command}) => command)).toContain('beliefs');
  expect(after.press('beliefs').state().screen).toBe('beliefs');
  expect(after.press('back').state().screen).toBe('lab');
  expect(after.press('proceed').state()).toMatchObject({screen: 'home', chosen: 1});
});

test('a step that is passed over for a reason is no step that was jumped over', () => {
  const elsewhere = labOf(stepNamed('one', {systems: ['darwin']}), stepNamed('two'));
  const passed = playing(atHome(elsewhere)).press('proceed', 'proceed').see(made).settled().press('proceed');
  expect(passed.state().run?.stage).toEqual({kind: 'finished', ending: {left: [], isFinished: true, held: 0}});
});

test('skipping asks first; the step is done by itself and its question stays open', () => {
  const skipping = playing().press('skip-step');
  expect(skipping.state()).toMatchObject({confirm: 'skip-step', run: {step: 0, stage: {kind: 'predicting'}}});
  expect(skipping.press('proceed').state()).toMatchObject({run: {stage: {kind: 'predicting'}}});
  skipping.press('skip-step', 'skip-step').see(begun).started().see(made).settled();
  expect(skipping.state()).toMatchObject({run: {step: 1, stage: {kind: 'predicting'}}});
  expect(answers(skipping.state().progress)).toEqual({});
});

test('what is done already is skipped without a question', () => {
  expect(answered('right').press('skip-step').state()).toMatchObject({run: {step: 1}});
});

test('a failed experiment judges no prediction', () => {
  const failing = playing()
    .press('proceed', 'proceed')
    .see(begun.call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)').failed('client', 'EMFILE', 24))
    .settled();
  const deadline = failing.effects().find(effect => effect.type === 'set-deadline');
  if (deadline?.type !== 'set-deadline') throw new Error('no deadline was set');
  failing.act({...deadline, type: 'deadline'});
  expect(failing.state().run?.stage).toMatchObject({kind: 'done', verdict: {passed: false}});
  const kept = failing.state().progress.labs.small;
  expect(kept && judgedAnswer(kept, 'one')).toBeUndefined();
});

test('on entering a step, and when a call returns, all of the step is seen', () => {
  const scrolled = playing(atHome(labOf(stepNamed('make'), stepNamed('more')))).act({type: 'scroll', to: 2});
  expect(scrolled.state().focus.scroll.step).toBe(2);
  scrolled.press('proceed').see(made).settled();
  expect(scrolled.state().focus.scroll).toEqual({});
  scrolled.act({type: 'scroll', to: 1}).press('proceed');
  expect(scrolled.state().focus.scroll).toEqual({});
});

test('what is offered says where Esc leads, and chooses only where the arrows choose', () => {
  const offered = (shown: Play) => availableCommands(shown.state());
  const names = (shown: Play) => offered(shown).map(({command}) => command);
  expect(offered(playing()).find(({command}) => command === 'back')?.label).toEqual({en: 'labs', ko: '목록'});
  expect(names(playing())).toContain('up');
  expect(names(playing().press('next-panel'))).not.toContain('up');
  expect(names(answered('right').press('earlier'))).toContain('present');
  expect(offered(answered('right').press('back'))[0]?.label?.en).toBe('continue');
  expect(names(play(atHome(lab)).press('beliefs'))).toEqual(['up', 'down', 'back', 'language', 'help', 'leave']);
});
