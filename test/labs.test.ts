import {expect, test} from 'vitest';
import {beliefs} from '../src/lab/beliefs.js';
import type {Lab} from '../src/lab/lab.js';
import {phases} from '../src/lab/lab.js';
import {loadLabs} from '../src/lab/load-labs.js';
import {truths} from '../src/lab/truths.js';
import {locales, type Text} from '../src/model/text.js';
import {prepareProgram} from '../src/programs/registry.js';

const {labs, problems} = loadLabs([new URL('../labs/', import.meta.url)]);

const textsOf = ({title, summary, steps}: Lab): readonly Text[] => [
  title,
  summary,
  ...steps.flatMap(step => [
    step.title,
    step.say,
    ...(step.predict === undefined ? [] : [step.predict.ask, ...step.predict.options.map(({text}) => text)]),
    ...[...step.reveal, ...step.hints].map(({say}) => say),
    ...(step.question === undefined ? [] : [step.question.ask]),
  ]),
];

const sentences = (text: string): number => text.split(/[.?!:](?=\s|$)/).filter(part => part.trim() !== '').length;

test('there are labs, and nothing is wrong with any of them', () => {
  expect(problems).toEqual([]);
  expect(labs.map(({id}) => id)).toContain('journey');
});

test('the thirty truths and the thirty-two beliefs have a name in both languages', () => {
  expect(Object.keys(truths)).toHaveLength(30);
  expect(Object.keys(beliefs)).toEqual(Array.from({length: 32}, (_, index) => `M${index + 1}`));
  for (const text of [...Object.values(truths), ...Object.values(beliefs)]) {
    for (const locale of locales) expect(text[locale].trim()).not.toBe('');
    expect(text.ko).toMatch(/[가-힣]/);
  }
});

test.each(labs.map(lab => [lab.id, lab] as const))('%s keeps the laws of content', (_id, lab) => {
  for (const text of textsOf(lab)) {
    for (const locale of locales) expect(text[locale].trim()).not.toBe('');
  }
  for (const step of lab.steps) {
    expect(step.check, `${step.id} checks something`).not.toEqual([]);
    expect(step.reveal.at(-1)?.when, `${step.id} always has something to say`).toBeUndefined();
    for (const text of [step.say, ...step.reveal.map(({say}) => say)]) {
      for (const locale of locales) expect(sentences(text[locale]), text[locale]).toBeLessThanOrEqual(6);
    }
    for (const option of step.predict?.options ?? []) {
      expect(option.belief !== undefined && option.correct === true, `${step.id}: a belief is right`).toBe(false);
    }
  }
  expect(lab.teaches).not.toEqual([]);
});

test.each(labs.map(lab => [lab.id, lab] as const))('the programs of %s understand their options', (_id, lab) => {
  const actions = lab.steps.flatMap(({calls}) => calls);
  const run = actions.flatMap(action => (action.kind === 'program' ? [action] : []));
  for (const {program, options} of [...Object.values(lab.place), ...run]) {
    if (program !== undefined) expect(prepareProgram(program, options)).toMatchObject({ok: true});
  }
});

test('the journey goes through all phases in order, and asks before it shows', () => {
  const journey = labs.find(({id}) => id === 'journey');
  const visited = journey?.steps.map(({phase}) => phase) ?? [];
  expect(visited.filter((phase, index) => phase !== visited[index - 1])).toEqual(phases);
  const predictions = journey?.steps.filter(({predict}) => predict !== undefined) ?? [];
  expect(predictions.length).toBeGreaterThanOrEqual(4);
  for (const {id, reveal} of predictions) {
    for (const {say} of reveal) expect(say.en, `${id} quotes what was observed`).toContain('{{');
  }
});
