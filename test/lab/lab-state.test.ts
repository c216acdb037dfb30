import {expect, test} from 'vitest';
import {labStateOf, wayInto} from '../../src/lab/lab-state.js';
import {labStateText} from '../../src/lab/lab-state-text.js';
import {emptyProgress, finishLab, type Progress, reachStep} from '../../src/lab/progress.js';
import {endPlaying, goToStep, passStep, stepsDone} from '../../src/lab/steps-done.js';
import {labOf, stepNamed} from '../support/play.js';

const lab = labOf(stepNamed('one'), stepNamed('two'));
const opened = reachStep(emptyProgress, lab.id, 'one');
const begun = reachStep(passStep(opened, lab, 'one'), lab.id, 'two');
const finished = finishLab(begun, lab.id, '2026-01-01T12:00:00Z');

test.each<[string, Progress, object, string, string, string]>([
  ['new', emptyProgress, {kind: 'new'}, 'begin', 'not begun', '시작 전'],
  ['begun', begun, {kind: 'begun', step: 1, left: 1}, 'continue', 'at step 2 of 2', '2단계 중 2단계'],
  [
    'jumped',
    reachStep(opened, lab.id, 'two'),
    {kind: 'begun', step: 1, left: 2},
    'continue',
    'step 2/2, 2 left',
    '2/2단계, 2개 남음',
  ],
  [
    'judged, and not gone on',
    passStep(opened, lab, 'one'),
    {kind: 'begun', step: 0, left: 1, isJumped: false},
    'continue',
    'at step 1 of 2',
    '2단계 중 1단계',
  ],
  ['finished', finished, {kind: 'finished'}, 'again', 'finished', '완료'],
  [
    'finished, and opened once more',
    reachStep(finished, lab.id, 'one'),
    {kind: 'finished', again: 0},
    'continue',
    'finished, again at step 1',
    '완료, 다시 1단계',
  ],
])('%s', (_, progress, state, way, en, ko) => {
  expect(labStateOf(lab, progress)).toMatchObject(state);
  expect(wayInto(lab, progress)).toBe(way);
  expect(labStateText(lab, progress)).toEqual({en, ko});
});

test('an older file, which has not kept what was done, is taken at its word', () => {
  const older: Progress = {...emptyProgress, labs: {small: {step: 'two', answers: {}}}};
  expect(stepsDone(lab, older)).toEqual(['one']);
  expect(labStateText(lab, older).en).toBe('at step 2 of 2');
  expect(endPlaying(passStep(older, lab, 'two'), lab, 'now').labs.small).toMatchObject({finished: 'now'});
});

test('of an older file, what is jumped over is not made, and what was made stays made', () => {
  const older = (step: string): Progress => ({...emptyProgress, labs: {small: {step, answers: {}}}});
  const jumped = passStep(goToStep(older('one'), lab, 'two'), lab, 'two');
  expect(stepsDone(lab, jumped)).toEqual(['two']);
  expect(endPlaying(jumped, lab, 'now').labs.small?.finished).toBeUndefined();
  expect(stepsDone(lab, goToStep(older('two'), lab, 'one'))).toEqual(['one']);
});

test('a step that is passed over before any was reached is not forgotten by the first that is', () => {
  const passed = passStep(emptyProgress, lab, 'one');
  expect(stepsDone(lab, goToStep(passed, lab, 'two'))).toEqual(['one']);
});
