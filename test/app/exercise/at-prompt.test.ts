import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {atPrompt} from '../../../src/app/exercise/at-prompt.js';
import {shownHints} from '../../../src/app/exercise/hint.js';
import type {Playing} from '../../../src/app/exercise/playing.js';
import {faultAt, pointsAt} from '../../../src/app/exercise/view.js';
import type {Exercise} from '../../../src/exercise/exercise.js';
import {loadExercises} from '../../../src/exercise/load-exercises.js';
import type {PanelView} from '../../../src/ui/panel.js';
import {goalRows} from '../../../src/ui/panels/prompt/exercise-rows.js';
import {trace} from '../../support/trace-builder.js';

const {exercises} = loadExercises(resolve('labs/exercises'));
const over = trace().started('you').exited('you').build();
const always = {kind: 'all', of: []} as const;

const playingOf = (exercise: Exercise): Playing => ({
  exercise: {...exercise, hints: exercise.hints.map(({say}) => ({say}))},
  seed: 1,
  vary: {},
  started: [],
  isSolved: false,
  hints: exercise.hints.map((_hint, index) => index),
});

/** Everything that is ever said at the prompt, as if whatever it depends on were so. */
const saidAtPrompt = (exercise: Exercise): readonly string[] => {
  const playing = playingOf(exercise);
  const faults = exercise.faults.map(fault =>
    faultAt({...playing, exercise: {...exercise, faults: [{...fault, when: always}]}}, over),
  );
  expect(faults).not.toContain(undefined);
  const points = pointsAt(playing, over).map(({text}) => text);
  const goal = (['en', 'ko'] as const).map(locale => {
    const rows = goalRows({locale, width: 70} as PanelView, playing);
    return rows.flatMap(spans => spans.map(({text}) => text)).join(' ');
  });
  return [
    ...goal,
    ...[...shownHints(playing, over), ...points, ...faults].flatMap(text => [text?.en ?? '', text?.ko ?? '']),
  ];
};

test.each(exercises.filter(({give}) => Object.keys(give).length > 0).map(exercise => [exercise.id, exercise] as const))(
  '%s names at the prompt what is given as it lies in memory there',
  (_id, exercise) => {
    const given = new RegExp(`\\b(${Object.keys(exercise.give).join('|')})\\b`);
    expect(Object.values(exercise.goal).every(goal => given.test(goal))).toBe(true);
    expect(saidAtPrompt(exercise).filter(text => given.test(text))).toEqual([]);
  },
);

test('only whole words are names, also before a Korean ending', () => {
  const text = {en: 'SERVER, SERVER_HOST, a PAGE and PAGES', ko: 'SERVER에서 PAGES를'};
  expect(atPrompt(text, {give: {SERVER: '', PAGE: ''}})).toEqual({
    en: 'server, SERVER_HOST, a page and PAGES',
    ko: 'server에서 PAGES를',
  });
});
