import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseExercise} from '../../src/exercise/parse-exercise.js';
import {limits} from '../../src/lab/schema.js';

const source = readFileSync('labs/exercises/first-request.yaml', 'utf8');

const problemsOf = (text: string) => {
  const parsed = parseExercise('x.yaml', text);
  return parsed.ok ? [] : parsed.problems.map(({line, message}) => `${line}: ${message.en} / ${message.ko}`);
};

test('an exercise that is right has every default', () => {
  const parsed = parseExercise('x.yaml', source);
  expect(parsed).toMatchObject({
    ok: true,
    exercise: {id: 'first-request', talks: false, taken: [0, 0], systems: ['linux', 'darwin']},
  });
});

const lineOf = (text: string): number => source.split('\n').findIndex(line => line.includes(text)) + 1;

test.each<[string, string, string, string]>([
  ['an actor that is not there', 'when: web.connections > 0', 'when: wbe.connections > 0', 'No actor is called "wbe"'],
  ['a word that is none', 'when: web.heard.length = 0', 'when: web.hears.length.x = 0', 'nothing that can stand here'],
  ['calls of the learner', 'when: you.exit = 0', 'when: you.all.connect.count = 1', '"all" is'],
  [
    'what is not drawn',
    'when: web.said.text contains vary.body',
    'when: web.said.text contains vary.boby',
    'Did you mean body?',
  ],
  ['no operator', 'when: web.connections = 0', 'when: web.connections', 'A condition is a path'],
  ['a placeholder', "body: '{{vary.body}}'", "body: '{{vary.bod}}'", 'Did you mean body?'],
  ['a truth', 'teaches: [request-message,', 'teaches: [request-mesage,', 'Did you mean request-message?'],
  ['a belief', 'beliefs: [M3,', 'beliefs: [M77,', '"M77" is not known'],
  ['two draws at once', 'page: {word: [6, 12]}', 'page: {word: [6, 12], ip: true}', 'exactly one of'],
  ['a variable of the system', '  PAGE: ', '  PATH: ', 'another meaning'],
  ['a fault twice', 'id: nothing-written', 'id: not-connected', 'already taken'],
  ['a key that is none', 'level: 20', 'levle: 20', '"levle" is not a key'],
  ['no Korean', '{en: Fetch a page, ko: 페이지 하나 가져오기}', '{en: Fetch a page}', 'Korean text'],
])('%s is told with its line', (_what, good, bad, said) => {
  expect(source).toContain(good);
  const problems = problemsOf(source.replace(good, bad));
  expect(problems.find(problem => problem.includes(said))).toMatch(new RegExp(`^${lineOf(good)}: .*[가-힣]`));
});

test('a source is too large by its bytes, of which a Korean letter has three', () => {
  const comment = `# ${'가'.repeat(limits.fileBytes / 3)}\n`;
  expect(comment.length).toBeLessThan(limits.fileBytes);
  expect(problemsOf(comment + source)).toEqual([expect.stringContaining('larger than')]);
});
