import {expect, test} from 'vitest';
import {commitAnswer, emptyProgress, finishLab, judgeAnswer, reachStep, resetLab} from '../../src/lab/progress.js';

const [at, later] = ['2026-01-01T12:00:00.000Z', '2026-01-02T12:00:00.000Z'];

test('an answer is committed first and judged afterwards', () => {
  const committed = commitAnswer(reachStep(emptyProgress, 'journey', 'create'), 'journey', 'create', {option: 'a', at});
  expect(committed.labs.journey).toEqual({step: 'create', done: [], answers: {create: {option: 'a', at}}});
  const judged = judgeAnswer(committed, 'journey', 'create', {correct: false});
  expect(judged.labs.journey?.answers.create).toEqual({option: 'a', at, correct: false});
});

test('what was never answered is never judged', () => {
  expect(judgeAnswer(emptyProgress, 'journey', 'create', {correct: true})).toEqual(emptyProgress);
});

test('a finished lab has no step to go on at, and stays finished since the first time', () => {
  const once = finishLab(reachStep(emptyProgress, 'journey', 'gone'), 'journey', at);
  expect(once.labs.journey).toEqual({finished: at, done: [], answers: {}});
  const twice = finishLab(reachStep(once, 'journey', 'gone'), 'journey', later);
  expect(twice.labs.journey).toEqual({finished: at, done: [], answers: {}});
});

test('a new playing asks again, going on does not', () => {
  const answered = commitAnswer(reachStep(emptyProgress, 'journey', 'one'), 'journey', 'one', {option: 'a', at});
  expect(reachStep(answered, 'journey', 'two').labs.journey?.answers).toHaveProperty('one');
  const again = reachStep(finishLab(answered, 'journey', at), 'journey', 'one');
  expect(again.labs.journey).toEqual({step: 'one', finished: at, done: [], answers: {}});
});

test('resetting forgets one lab and nothing else', () => {
  const both = reachStep(reachStep(emptyProgress, 'journey', 'one'), 'other', 'two');
  expect(resetLab(both, 'journey').labs).toEqual({other: {step: 'two', done: [], answers: {}}});
});

test('keys of a newer version stay where they are', () => {
  const newer = {...emptyProgress, theme: 'dark', labs: {journey: {step: 'one', answers: {}, stars: 3}}};
  const changed = finishLab(reachStep(newer, 'journey', 'two'), 'journey', at);
  expect(changed).toMatchObject({theme: 'dark', labs: {journey: {stars: 3, finished: at}}});
});
