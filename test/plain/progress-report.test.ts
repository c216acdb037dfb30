import {expect, test} from 'vitest';
import {emptyProgress, type Progress} from '../../src/lab/progress.js';
import {progressJson, progressReport} from '../../src/plain/progress-report.js';
import {askedStep} from '../support/asked-step.js';
import {labOf} from '../support/play.js';

const lab = labOf(askedStep('one'), askedStep('two', 'M2'));
const other = {...labOf(askedStep('three', 'M7')), id: 'other'};
const at = '2026-01-01T12:00:00Z';
const asked = {
  ask: {en: 'Which port?', ko: '포트 번호는?'},
  options: [{id: 'wrong', text: {en: '80', ko: '80'}}],
};
const evidence = {en: 'the stack chose 51132', ko: '프로토콜 스택이 51132번을 골랐습니다'};
const progress: Progress = {
  ...emptyProgress,
  labs: {
    small: {
      step: 'two',
      answers: {
        one: {option: 'wrong', at, asked, correct: false, right: 'right', evidence},
        two: {option: 'right', at, asked, correct: true, right: 'right'},
      },
    },
  },
};
const course = {labs: [lab, other], progress, today: '2026-01-09'};

test('labs, beliefs with their evidence, and what is due, in either language', () => {
  const english = progressReport(course, 'en');
  expect(english).toContain('small\ta small lab\tat step 2 of 2');
  expect(english).toContain('other\ta small lab\tnot begun');
  expect(english).toContain('1 refuted, 1 held, 30 untested');
  expect(english).toMatch(/ {2}held\tM19\t.*\tsmall\/one\n {6}What your experiment showed: the stack chose 51132/);
  expect(english).toMatch(/1 question to review today\n {2}small\/one\tWhich port\?$/);
  const korean = progressReport(course, 'ko');
  expect(korean).toContain('아직 믿음\tM19');
  expect(korean).toContain('오늘 복습할 질문 1개');
  expect(korean).toContain('51132번을');
});

test('a beginner has no beliefs and no reviews yet', () => {
  expect(progressReport({...course, progress: emptyProgress}, 'en')).toContain(
    '0 refuted, 0 held, 32 untested\n\nnothing to review today',
  );
});

test('the same as JSON, for programs', () => {
  const {labs, beliefs, reviews} = JSON.parse(progressJson(course));
  expect(labs).toMatchObject([
    {id: 'small', state: 'begun', step: 'two'},
    {id: 'other', state: 'new'},
  ]);
  expect(beliefs).toHaveLength(32);
  expect(beliefs).toContainEqual(
    expect.objectContaining({
      id: 'M19',
      state: 'held',
      met: [{lab: 'small', step: 'one'}],
      evidence: {lab: 'small', step: 'one', answered: 'wrong', at, shown: evidence},
    }),
  );
  expect(reviews).toEqual([{lab: 'small', step: 'one', ask: asked.ask, due: '2026-01-02', isDue: true}]);
});
