import {expect, test} from 'vitest';
import {dayOf, daysAfter} from '../../src/lab/day.js';
import {commitAnswer, emptyProgress, judgeAnswer, type Progress, reachStep} from '../../src/lab/progress.js';
import {answerReview, dueQuestions, openQuestions} from '../../src/lab/review.js';
import {askedStep} from '../support/asked-step.js';
import {labOf} from '../support/play.js';

const steps = ['one', 'two', 'three', 'four', 'five'];
const lab = labOf(...steps.map(id => askedStep(id)));
const labs = [lab];

/** Local times, as a learner lives them. */
const at = (day: number, hour = 12) => new Date(2026, 0, day, hour).toISOString();
const day = (number: number) => dayOf(at(number));

const answered = (progress: Progress, step: string, option: string, when: string): Progress => {
  const committed = commitAnswer(reachStep(progress, lab.id, step), lab.id, step, {
    option,
    at: when,
    asked: {ask: lab.title, options: [{id: 'wrong', text: lab.title}]},
  });
  return judgeAnswer(committed, lab.id, step, {correct: option === 'right', right: 'right', evidence: lab.summary});
};

const wrong = (...ids: readonly string[]) =>
  ids.reduce((progress, id) => answered(progress, id, 'wrong', at(1)), emptyProgress);
const due = (progress: Progress, today: string) => dueQuestions(labs, progress, today).map(({step}) => step.id);

const review = (progress: Progress, option: string, when: string): Progress => {
  const [question] = dueQuestions(labs, progress, dayOf(when));
  if (question === undefined) throw new Error('nothing is due');
  return answerReview(progress, question, option, when);
};

test('days go on over the ends of months and years', () => {
  expect(daysAfter('2026-02-27', 3)).toBe('2026-03-02');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});

test('what was wrong is asked tomorrow, what was right is not', () => {
  const progress = answered(wrong('one'), 'two', 'right', at(1));
  expect(due(progress, day(1))).toEqual([]);
  expect(due(progress, day(2))).toEqual(['one']);
  expect(due(progress, day(9))).toEqual(['one']);
});

test('right: again after three days, then after seven, then never', () => {
  const once = review(wrong('one'), 'right', at(2));
  expect(due(once, day(4))).toEqual([]);
  expect(due(once, day(5))).toEqual(['one']);
  const twice = review(once, 'right', at(5));
  expect(due(twice, day(11))).toEqual([]);
  expect(due(twice, day(12))).toEqual(['one']);
  expect(openQuestions(labs, review(twice, 'right', at(12)))).toEqual([]);
});

test('wrong in a review: tomorrow, and from the beginning', () => {
  const twice = review(review(wrong('one'), 'right', at(2)), 'wrong', at(5));
  expect(due(twice, day(6))).toEqual(['one']);
  expect(due(review(twice, 'right', at(6)), day(9))).toEqual(['one']);
});

test('wrong in the lab after all reviews: it begins anew', () => {
  const done = review(review(review(wrong('one'), 'right', at(2)), 'right', at(5)), 'right', at(12));
  expect(due(answered(done, 'one', 'wrong', at(20)), day(21))).toEqual(['one']);
});

test('three a day, those that wait the longest first, then in the order of the lab', () => {
  const late = answered(wrong('two', 'four', 'three'), 'five', 'wrong', new Date(2025, 11, 30).toISOString());
  const progress = answered(late, 'one', 'wrong', at(1));
  expect(due(progress, day(2))).toEqual(['five', 'one', 'two']);
  const two = review(review(progress, 'right', at(2, 9)), 'wrong', at(2, 10));
  expect(due(two, day(2))).toEqual(['two']);
  expect(due(review(two, 'right', at(2, 11)), day(2))).toEqual([]);
});

test('an answer of an older file, without the question as it stood, is not asked', () => {
  const old = {...emptyProgress, labs: {[lab.id]: {answers: {one: {option: 'wrong', correct: false, at: at(1)}}}}};
  expect(openQuestions(labs, old)).toEqual([]);
});
