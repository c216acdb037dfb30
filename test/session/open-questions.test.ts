import {expect, test} from 'vitest';
import {openQuestions} from '../../src/session/open-questions.js';

test('every question has its own answer; of two with one key the older is answered first', async () => {
  const questions = openQuestions<string, number>(-1);
  const asked = [questions.ask('a'), questions.ask('b'), questions.ask('a')];
  for (const [key, answer] of [
    ['b', 2],
    ['a', 1],
    ['a', 3],
    ['nobody asked', 4],
  ] as const)
    questions.answer(key, answer);
  expect(await Promise.all(asked)).toEqual([1, 2, 3]);
});

test('after the end the answer is the same for all, also for those who ask later', async () => {
  const questions = openQuestions<string, number>(-1);
  const before = questions.ask('a');
  questions.end();
  expect(await Promise.all([before, questions.ask('b')])).toEqual([-1, -1]);
});
