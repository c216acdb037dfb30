import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import {sourceList} from '../../src/app/source-list.js';
import {play} from '../support/play.js';
import {labState, runs} from '../support/states.js';

const finished = () => play(labState(runs.finished));

test('a lab that is finished can be read as source, one that is not can not', () => {
  expect(finished().press('source').state().screen).toBe('source');
  expect(play(labState(runs.ready)).press('source').state().screen).toBe('lab');
  const offered = (state: Parameters<typeof availableCommands>[0]) =>
    availableCommands(state).map(({command}) => command);
  expect(offered(labState(runs.finished))).toContain('source');
  expect(offered(labState(runs.ready))).not.toContain('source');
});

test('Tab turns to the next source and around, from its top; Esc goes back', () => {
  const sources = sourceList(labState(runs.finished));
  expect(sources.map(({language}) => language).slice(0, 2)).toEqual(['c', 'python']);
  const opened = finished().press('source', 'down', 'down', 'page-down', 'up');
  expect(opened.state().list).toMatchObject({at: 0, scroll: 11});
  expect(opened.press('next-panel').state().list).toMatchObject({at: 1, scroll: 0});
  expect(opened.press(...sources.slice(1).map(() => 'next-panel' as const)).state().list.at).toBe(0);
  expect(opened.press('previous-panel').state().list.at).toBe(sources.length - 1);
  expect(opened.press('back').state().screen).toBe('lab');
});
