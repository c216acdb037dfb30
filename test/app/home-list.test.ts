import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import {isSearching} from '../../src/app/search.js';
import type {State} from '../../src/app/state.js';
import {chosenLab, visibleLabs} from '../../src/app/visible-labs.js';
import type {Lab} from '../../src/lab/lab.js';
import {emptyProgress} from '../../src/lab/progress.js';
import {askedStep} from '../support/asked-step.js';
import {atHome, labOf, type Play, play, stepNamed} from '../support/play.js';

const lab = (id: string, more: Partial<Lab> = {}): Lab => ({...labOf(stepNamed('make')), id, ...more});
const [ports, pipes, names] = [
  lab('ports', {
    title: {en: 'Who chose my port?', ko: '내 포트는 누가 골랐을까?'},
    steps: [askedStep('join')],
    teaches: ['client-port-is-allocated'],
  }),
  lab('pipes', {summary: {en: 'Two ends of one pipe', ko: '파이프 하나의 두 끝'}, needs: ['ports']}),
  lab('names'),
];

const answers = {join: {option: 'wrong', at: '2026-01-01T10:00:00Z', correct: false}};
const home = (): State => ({
  ...atHome(ports, pipes, names),
  progress: {
    ...emptyProgress,
    locale: 'en',
    labs: {ports: {step: 'join', answers}, names: {finished: '2026-01-01T10:00:00Z', answers: {}}},
  },
});

const listed = (playing: Play) => visibleLabs(playing.state()).map(index => playing.state().labs[index]?.id);
const chosen = (playing: Play) => chosenLab(playing.state())?.id;
const type = (playing: Play, text: string) => playing.act({type: 'edit', edit: {kind: 'insert', text}});

test('the filter goes round: all, not begun, begun, finished', () => {
  const playing = play(home());
  const seen = Array.from({length: 4}, () => listed(playing.press('filter')));
  expect(seen).toEqual([['pipes'], ['ports'], ['names'], ['ports', 'pipes', 'names']]);
});

test('the chosen lab is always one that is listed, and the arrows stay among them', () => {
  const playing = play(home()).press('down', 'down', 'filter');
  expect(chosen(playing)).toBe('pipes');
  expect(chosen(playing.press('down'))).toBe('pipes');
  playing.press('proceed');
  expect(playing.state().run?.lab.id).toBe('pipes');
});

test.each([
  ['a title', 'WHO CHOSE', ['ports']],
  ['a title in Korean, whatever the language', '포트는', ['ports']],
  ['decomposed Korean', '파이프'.normalize('NFD'), ['pipes']],
  ['an id', 'names', ['names']],
  ['a summary, by two of its words', 'pipe ends', ['pipes']],
  ['a belief by its id', 'm19', ['ports']],
  ['a belief by its words', 'must bind', ['ports']],
  ['a truth', 'client-port-is', ['ports']],
  ['nothing', 'zzz', []],
])('search: %s', (_, text, ids) => {
  expect(listed(type(play(home()).press('search'), text))).toEqual(ids);
});

test('what is called so comes first, and is chosen', () => {
  const named = [
    lab('journey', {summary: {en: 'from its name to the end of a connection', ko: '이름부터 접속의 끝까지'}}),
    lab('the-end', {title: {en: 'The end of a connection', ko: '접속의 끝'}}),
  ];
  const playing = type(play(atHome(...named)).press('search'), 'end of a conn');
  expect({listed: listed(playing), chosen: chosen(playing)}).toEqual({
    listed: ['the-end', 'journey'],
    chosen: 'the-end',
  });
  expect(chosen(playing.press('down'))).toBe('journey');
  expect(chosen(type(playing.press('back', 'search'), '접속의 끝').press('proceed'))).toBe('the-end');
});

test('Enter keeps what was found, and then begins it; Esc ends the search', () => {
  const playing = type(play(home()).press('search'), 'pipe');
  expect(isSearching(playing.state())).toBe(true);
  playing.press('proceed');
  expect(isSearching(playing.state())).toBe(false);
  expect({listed: listed(playing), chosen: chosen(playing)}).toEqual({listed: ['pipes'], chosen: 'pipes'});
  expect(listed(playing.press('back'))).toEqual(['ports', 'pipes', 'names']);
  type(playing.press('search'), 'names').press('proceed', 'proceed');
  expect(playing.state().run?.lab.id).toBe('names');
});

test('what was listed is still listed after another screen, or a lab', () => {
  const playing = type(play(home()).press('search'), 'pipe').press('proceed', 'glossary', 'search');
  type(playing, 'socket').press('back', 'back');
  expect(listed(playing)).toEqual(['pipes']);
  expect(listed(playing.press('proceed', 'back'))).toEqual(['pipes']);
});

test('a lab whose needs are not finished begins all the same', () => {
  expect(play(home()).press('down', 'proceed').state().run?.lab.id).toBe('pipes');
});

test('forgetting a lab names what is lost, and takes the same key twice', () => {
  const playing = play(home()).press('reset-lab');
  expect(playing.state().notice?.en).toContain('"Who chose my port?": where you are in it, 1 answer');
  expect(playing.state().notice?.ko).toContain('답 1개');
  expect(availableCommands(playing.state()).map(({command}) => command)).toEqual(['reset-lab', 'back']);
  expect(playing.effects()).toEqual([]);
  playing.press('reset-lab');
  expect(Object.keys(playing.state().progress.labs)).toEqual(['names']);
  expect(playing.effects()).toMatchObject([{type: 'save-progress'}]);
});

test('forgetting everything keeps only the language', () => {
  const before = home();
  const exercises = {'first-request': {attempts: 2}};
  const playing = play({...before, progress: {...before.progress, exercises}}).press('reset-all');
  expect(playing.state().notice?.en).toContain('2 labs, 1 exercise, 1 answer, 0 reviews');
  expect(playing.press('reset-all').state().progress).toEqual({...emptyProgress, locale: 'en'});
});

test.each(['proceed', 'back', 'reset-all', 'down', 'beliefs', 'help'] as const)(
  'any other key changes nothing, and does nothing: %s',
  command => {
    const before = home();
    const playing = play(before).press('reset-lab', command);
    expect(playing.state()).toMatchObject({screen: 'home', help: false, progress: before.progress});
    expect(playing.effects()).toEqual([]);
    expect(playing.press('reset-lab').state().progress).toEqual(before.progress);
  },
);

test('a digit is another key, too; leaving leaves', () => {
  expect(play(home()).press('reset-lab').act({type: 'digit', digit: 1}).press('reset-lab').state().confirm).toBe(
    'reset-lab',
  );
  expect(play(home()).press('reset-lab', 'leave').effects()).toMatchObject([{type: 'end-run'}, {type: 'exit'}]);
});

test('where nothing is kept, nothing is asked', () => {
  const playing = play(home()).press('down', 'reset-lab');
  expect(playing.state().confirm).toBeUndefined();
  expect(playing.state().notice?.en).toContain('nothing to forget');
});
