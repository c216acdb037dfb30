import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {availableCommands} from '../../../src/app/available.js';
import {nextHint, shownHints} from '../../../src/app/exercise/hint.js';
import {sourceList} from '../../../src/app/source-list.js';
import {listExercises} from '../../../src/exercise/list-exercises.js';
import {exerciseMessages} from '../../../src/i18n/exercise-messages.js';
import {withAttempt} from '../../../src/lab/attempt-progress.js';
import {emptyProgress} from '../../../src/lab/progress.js';
import {atHome, play} from '../../support/play.js';
import {fd, trace} from '../../support/trace-builder.js';

const {listed} = listExercises(pathToFileURL(`${resolve('labs/exercises')}/`));
const [first] = listed;
if (first === undefined) throw new Error('there are no exercises');

const opened = (more = {}) => play({...atHome(), ...more}).press('exercises');
const read = (more = {}) => opened(more).act({type: 'exercises-read', listed});
const offered = (playing: ReturnType<typeof play>) => availableCommands(playing.state()).map(({command}) => command);
const solvedFirst = {progress: withAttempt(emptyProgress, first.exercise.id, true, '2026-01-01T12:00:00Z')};

test('their files are read when they are wanted first, and not again', () => {
  const before = opened();
  expect(before.effects()).toEqual([{type: 'read-progress'}, {type: 'read-exercises'}]);
  expect(before.state().screen).toBe('exercises');
  const after = read().press('back', 'exercises');
  expect(after.effects()).toEqual([{type: 'read-progress'}]);
  expect(after.state().exercises?.listed).toHaveLength(listed.length);
});

test('what was solved in another terminal is solved here, too, when the list is opened', () => {
  const opened = play(atHome()).press('exercises').act({type: 'progress-read', progress: solvedFirst.progress});
  expect(opened.act({type: 'exercises-read', listed}).state()).toMatchObject({...solvedFirst, exercises: {chosen: 1}});
});

test('the first that is not solved is chosen; what is broken is said', () => {
  expect(read().state().exercises?.chosen).toBe(0);
  expect(read(solvedFirst).state().exercises?.chosen).toBe(1);
  const problem = {en: 'a.yaml:1:1: broken', ko: 'a.yaml:1:1: 깨짐'};
  expect(opened().act({type: 'exercises-read', listed, problem}).state().notice).toEqual(problem);
});

test('Enter begins the chosen one at the prompt, with values of its own, and Esc leads back to it', () => {
  const begun = read().press('down', 'down', 'up', 'proceed');
  expect(begun.state().run?.free?.exercise?.exercise.id).toBe(listed[1]?.exercise.id);
  expect(begun.started().press('back', 'back').state()).toMatchObject({screen: 'exercises', exercises: {chosen: 1}});
  expect(begun.state().progress.exercises).toBeUndefined();
  expect(begun.press('back').state().screen).toBe('home');
});

const tried = () => {
  const begun = read().press('proceed').see(trace().started('you')).started();
  return begun
    .act({type: 'edit', edit: {kind: 'insert', text: 'fd = socket(AF_INET, SOCK_STREAM, 0)'}})
    .press('proceed');
};

test('what was tried and left unsolved is kept as tried', () => {
  const begun = tried();
  for (let more = 0; begun.state().screen === 'lab' && more < 5; more++) begun.press('back');
  expect(begun.state().progress.exercises).toEqual({[first.exercise.id]: {attempts: 1}});
  expect(begun.effects()).toContainEqual(expect.objectContaining({type: 'save-progress'}));
});

test('who is asked before it is left is told that Esc leads to the list', () => {
  const begun = tried();
  for (let more = 0; begun.state().confirm === undefined && more < 5; more++) begun.press('back');
  expect(availableCommands(begun.state())[0]).toEqual({command: 'back', label: exerciseMessages.toList});
});

test('who quits has tried it, too, and nobody who only looked', () => {
  const quit = tried().press('leave');
  expect(quit.state().progress.exercises).toEqual({[first.exercise.id]: {attempts: 1}});
  expect(quit.effects().map(({type}) => type)).toEqual(['end-run', 'save-progress', 'exit']);
  const looked = read().press('proceed').started().press('leave');
  expect(looked.effects().map(({type}) => type)).toEqual(['end-run', 'exit']);
});

test('solutions can be read once it is solved, in three languages, and not before', () => {
  expect(read().press('source').state().screen).toBe('exercises');
  expect(offered(read())).not.toContain('source');
  const solved = read(solvedFirst).press('up');
  expect(offered(solved)).toContain('source');
  const sources = sourceList(solved.press('source').state());
  expect(sources.map(({language}) => language)).toEqual(['c', 'python', 'javascript', 'prompt']);
  expect(solved.press('next-panel').state().list.at).toBe(1);
  expect(solved.press('back').state()).toMatchObject({screen: 'exercises', exercises: {chosen: 0}});
});

test('at the prompt hints come one by one, those first that fit what was seen', () => {
  const begun = read().press('proceed').started();
  const playing = () => begun.state().run?.free?.exercise;
  const count = first.exercise.hints.filter(({when}) => when === undefined).length;
  expect(count).toBeGreaterThan(0);
  expect(offered(begun)).toContain('hint');
  begun.press(...Array<'hint'>(first.exercise.hints.length + 1).fill('hint'));
  const now = playing();
  if (now === undefined) throw new Error('it is not played');
  expect(nextHint(now, [])).toBeUndefined();
  expect(shownHints(now, []).length).toBeGreaterThanOrEqual(count);
  expect(offered(begun)).not.toContain('hint');
});

test('a hint goes when what it is about is done, and those that always fit stay', () => {
  const exercise = listed.find(one => one.exercise.id === 'first-request')?.exercise;
  const now = read().press('proceed').started().state().run?.free?.exercise;
  if (exercise === undefined || now === undefined) throw new Error('it is not played');
  const playing = {...now, exercise, hints: exercise.hints.map((_hint, index) => index)};
  const waiting = trace().started('web').call('web', 'connection = accept(listener, peer)');
  const accepted = waiting.returned('web', {result: fd(4), out: {peer: '127.0.0.1:40000'}});
  const before = shownHints(playing, waiting.build()).map(({en}) => en);
  const after = shownHints(playing, accepted.build()).map(({en}) => en);
  expect(before).toHaveLength(exercise.hints.length);
  expect(after).toEqual(before.slice(1));
});

test('one that breaks begins again as it was, with the same values; one that can not be is left', () => {
  const begun = read().press('proceed').started();
  const playing = () => begun.state().run?.free?.exercise;
  const {seed, vary} = playing() ?? {};
  const problem = {en: 'its process did not start', ko: '프로세스를 시작하지 못했습니다'};
  const token = () => begun.state().run?.token ?? 0;
  begun.act({type: 'broke', token: token(), problem});
  expect(begun.press('proceed').effects()).toMatchObject([{type: 'end-run'}, {type: 'start-run', token: 2}]);
  expect(playing()).toMatchObject({exercise: {id: first.exercise.id}, seed, vary, started: expect.any(Array)});

  begun.act({type: 'unavailable', token: token(), reason: problem});
  expect(begun.press('proceed').effects()).toEqual([{type: 'end-run'}]);
  expect(begun.state()).toMatchObject({screen: 'exercises', exercises: {chosen: 0}});
});
