import {expect, test} from 'vitest';
import {beliefMap, beliefsOf} from '../../src/lab/belief-map.js';
import {beliefs} from '../../src/lab/beliefs.js';
import {
  type Answer,
  emptyProgress,
  finishLab,
  type LabProgress,
  type Progress,
  reachStep,
} from '../../src/lab/progress.js';
import {askedStep} from '../support/asked-step.js';
import {labOf} from '../support/play.js';

const first = labOf(askedStep('one'), askedStep('two', 'M2'));
const second = {...labOf(askedStep('three')), id: 'second'};
const labs = [first, second];

const [morning, noon, evening] = ['2026-01-01T06:00:00Z', '2026-01-01T12:00:00Z', '2026-01-01T18:00:00Z'];
const evidence = {en: 'the port was 51132', ko: '포트 번호는 51132였습니다'};

const answer = (option: string, at: string): Answer => ({
  option,
  at,
  correct: option === 'right',
  right: 'right',
  evidence,
});
const kept = (more: Record<string, LabProgress>): Progress => ({...emptyProgress, labs: more});
const stateOf = (progress: Progress, id = 'M19') => beliefMap(labs, progress).find(each => each.id === id);

test('all beliefs, untested before anything is answered, with the steps that ask for them', () => {
  const map = beliefMap(labs, emptyProgress);
  expect(map.map(({id}) => id)).toEqual(Object.keys(beliefs));
  expect(map.every(({state}) => state === 'untested')).toBe(true);
  expect(stateOf(emptyProgress)?.met.map(({lab, step}) => `${lab.id}/${step.id}`)).toEqual([
    'small/one',
    'second/three',
  ]);
  expect(beliefsOf(first)).toEqual(['M19', 'M2']);
});

test('what was chosen is held, what was answered rightly is refuted; a committed answer alone tells nothing', () => {
  const progress = kept({small: {answers: {one: answer('wrong', noon), two: {option: 'right', at: noon}}}});
  expect(stateOf(progress)).toMatchObject({state: 'held', evidence: {answer: {evidence}}});
  expect(stateOf(progress, 'M2')?.state).toBe('untested');
  expect(stateOf(kept({small: {answers: {one: answer('right', noon)}}}))?.state).toBe('refuted');
});

test('wrong in another way says nothing about this belief', () => {
  expect(stateOf(kept({small: {answers: {one: answer('other', noon)}}}))?.state).toBe('untested');
});

test('the latest answer counts, in whichever lab or review it was given', () => {
  const answers = {one: answer('wrong', noon)};
  const later = kept({small: {answers}, second: {answers: {three: answer('right', evening)}}});
  expect(stateOf(later)).toMatchObject({state: 'refuted', evidence: {lab: {id: 'second'}, step: {id: 'three'}}});
  const before = kept({small: {answers}, second: {answers: {three: answer('right', morning)}}});
  expect(stateOf(before)?.state).toBe('held');
  const reviews = {one: {option: 'right', at: evening, correct: true, rights: 1}};
  expect(stateOf(kept({small: {answers, reviews}}))).toMatchObject({
    state: 'refuted',
    evidence: {answer: {evidence}, option: 'right', at: evening},
  });
});

test('a new playing forgets no evidence', () => {
  const played = kept({small: {step: 'two', answers: {one: answer('wrong', noon)}}});
  const again = reachStep(finishLab(played, 'small', evening), 'small', 'one');
  expect(again.labs.small?.answers).toEqual({});
  expect(stateOf(again)?.state).toBe('held');
});
