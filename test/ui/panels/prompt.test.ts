import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {listExercises} from '../../../src/exercise/list-exercises.js';
import {promptPanel} from '../../../src/ui/panels/prompt/rows.js';
import {selectView} from '../../../src/ui/select-view.js';
import {linesOf} from '../../support/panel-view.js';
import {atHome, play} from '../../support/play.js';
import {trace} from '../../support/trace-builder.js';

const {listed} = listExercises(pathToFileURL(`${resolve('labs/exercises')}/`));

/** What the prompt shows of an exercise after so many requests for a hint. */
const hinted = (id: string, times: number): readonly string[] => {
  const before = play(atHome()).press('exercises').act({type: 'exercises-read', listed});
  const down = Array<'down'>(listed.findIndex(({exercise}) => exercise.id === id)).fill('down');
  const begun = before
    .press(...down, 'proceed')
    .see(trace().started('you'))
    .started();
  const state = begun.press(...Array<'hint'>(times).fill('hint')).state();
  if (state.run?.free?.exercise?.exercise.id !== id) throw new Error(`${id} is not played`);
  return linesOf(promptPanel, selectView(state, state.run, 'step', {width: 200, height: 40}, 0));
};

test('all hints that were asked for stand together, the newest right above the field', () => {
  const lines = hinted('three-sockets', 2);
  const first = lines.findIndex(line => line.startsWith('hint: Keep the three results'));
  expect(lines[first + 1]).toMatch(/^hint: close takes the descriptor/);
  expect(lines[first + 2]).toMatch(/^▸/);
});

test('no hint tells whoever sits at the prompt to wait for a line', () => {
  const talking = listed.filter(({exercise}) => exercise.talks).map(({exercise}) => exercise);
  expect(talking.length).toBeGreaterThan(0);
  const said = talking.flatMap(({hints}) => hints.map(({say}) => say.en)).filter(text => /\binput\b|flush/.test(text));
  expect(said.filter(text => !text.includes('a program') && !text.includes('A program'))).toEqual([]);
});
