import {expect, test, vi} from 'vitest';
import type {State} from '../../src/app/state.js';
import {locales} from '../../src/model/text.js';
import {App, type AppProps} from '../../src/ui/app.js';
import {fakePanels} from '../support/fake-panels.js';
import {recordingStore} from '../support/recording-store.js';
import {homeState, labState, runs} from '../support/states.js';
import {renderInTerminal} from '../support/terminal.js';

const show = async (state: State, size: {columns: number; rows: number}, props: Partial<AppProps> = {}) => {
  const store = recordingStore(state);
  const terminal = await renderInTerminal(
    <App store={store} panels={fakePanels} colours={true} ascii={false} clock={() => 3_400} {...props} />,
    size,
  );
  return {store, ...terminal};
};

const sizes = [
  {columns: 60, rows: 20},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
] as const;

/** The column of each edge that stands in a row of the screen, in cells. */
const edgesOf = ({cell}: {cell: (x: number, y: number) => {getChars: () => string}}, columns: number, y: number) =>
  Array.from({length: columns}, (_, x) => x).filter(x => '╭╮╰╯│'.includes(cell(x, y).getChars() || '?'));

test.each(sizes.flatMap(size => locales.map(locale => ({...size, locale}))))(
  'at $columns×$rows in $locale the edges of the panels stand in the same columns in every row',
  async ({locale, ...size}) => {
    const terminal = await show(labState(runs.done, {locale}), size);
    const rows = Array.from({length: size.rows - 2}, (_, index) => edgesOf(terminal, size.columns, index + 1));
    const shapes = [...new Set(rows.map(String))];
    expect(shapes).toEqual(size.columns === 120 ? ['0,59,60,119', '0,41,42,119'] : [`0,${size.columns - 1}`]);
    await terminal.unmount();
  },
);

test('what a screen says is what the terminal shows, to its last row', async () => {
  const terminal = await show(labState(runs.predicting, {locale: 'ko'}), {columns: 80, rows: 24});
  expect(terminal.lines()).toHaveLength(24);
  expect(terminal.lines().at(-1)).toMatch(/^ Enter .*q 나가기$/);
  expect(terminal.text()).toContain('소켓은 만들어졌지만 아직 아무 데도 이어져 있지 않습니다');
  await terminal.unmount();
});

test('keys become actions, Korean input too; a paste and unknown keys become nothing', async () => {
  const {store, ...terminal} = await show(labState(runs.ready), {columns: 80, rows: 24});
  for (const key of ['enter', 'left', 'y', '2', 'ㄴ', 'tab', 'shift-tab']) await terminal.press(key);
  await terminal.paste('q');
  expect(store.actions).toEqual([
    {type: 'command', command: 'proceed'},
    {type: 'command', command: 'earlier'},
    {type: 'digit', digit: 2},
    {type: 'command', command: 'sources'},
    {type: 'command', command: 'next-panel'},
    {type: 'command', command: 'previous-panel'},
  ]);
  await terminal.unmount();
});

test('a change of the store is drawn', async () => {
  const {store, ...terminal} = await show(homeState(), {columns: 80, rows: 24});
  expect(terminal.lines()[0]).toContain('Enter continues: A journey');
  store.put(homeState({locale: 'ko', chosen: 1}));
  await terminal.settle();
  expect(terminal.lines()[0]).toContain('Enter 다시 하기: 디스크립터란 무엇일까?');
  await terminal.unmount();
});

test('a resize lays everything out anew, and too small a terminal says so', async () => {
  const terminal = await show(labState(runs.done), {columns: 120, rows: 40});
  expect(terminal.lines()[1]).toMatch(/^╭▸ Step ─+╮╭─ 1 Descriptors ─+╮$/);
  await terminal.resize({columns: 80, rows: 24});
  expect(terminal.lines()[1]).toMatch(/^╭▸ Step ─{71}╮$/);
  expect(terminal.lines()).toHaveLength(24);
  await terminal.resize({columns: 50, rows: 10});
  expect(terminal.lines()[0]).toBe('This terminal has 50×10 cells; socket-lab needs at');
  await terminal.resize({columns: 110, rows: 32});
  expect(terminal.lines()[1]).toMatch(/^╭▸ Step ─+╮╭─ 1 Descriptors ─+╮$/);
  await terminal.unmount();
});

const colouredCells = ({terminal}: Awaited<ReturnType<typeof show>>): number => {
  const buffer = terminal.buffer.active;
  const cells = Array.from({length: terminal.rows}, (_, y) =>
    Array.from({length: terminal.cols}, (_, x) => buffer.getLine(y)?.getCell(x)),
  ).flat();
  return cells.filter(cell => cell !== undefined && !(cell.isFgDefault() && cell.isBgDefault())).length;
};

test('colours only where they are wanted; without them the marks are still there', async () => {
  const coloured = await show(labState(runs.done), {columns: 120, rows: 40});
  expect(colouredCells(coloured)).toBeGreaterThan(20);
  await coloured.unmount();
  const plain = await show(labState(runs.done), {columns: 120, rows: 40}, {colours: false});
  expect(colouredCells(plain)).toBe(0);
  expect(plain.text()).toMatch(/✓ create {2}▸ connect/);
  await plain.unmount();
});

test('in ASCII nothing is left but ASCII and letters', async () => {
  const terminal = await show(labState(runs.past, {locale: 'ko'}), {columns: 120, rows: 40}, {ascii: true});
  expect(terminal.lines()[1]).toMatch(/^\+> 단계 -+\+\+- 1 디스크립터 -+ < 과거 -\+$/);
  const others = Array.from(terminal.lines().join('')).filter(each => each > '~' && !/[가-힣]/.test(each));
  expect(others).toEqual([]);
  await terminal.unmount();
});

test('the clock runs while a call of the learner is open, and only then', async () => {
  const started = vi.spyOn(globalThis, 'setInterval');
  const stopped = vi.spyOn(globalThis, 'clearInterval');
  const tickers = () => started.mock.results.filter((_, index) => started.mock.calls[index]?.[1] === 100);
  let now = 3_400;
  const {store, ...terminal} = await show(
    labState(runs.ready, {}, {front: 'calls'}),
    {columns: 80, rows: 24},
    {clock: () => now},
  );
  expect(tickers()).toEqual([]);
  store.put(labState(runs.calling, {}, {front: 'calls'}));
  await terminal.until('now 2400');
  now = 3_500;
  await terminal.until('now 2500');
  store.put(labState(runs.done, {}, {front: 'calls'}));
  await terminal.settle();
  expect(tickers()).toHaveLength(1);
  expect(stopped).toHaveBeenCalledWith(tickers()[0]?.value);
  await terminal.unmount();
  vi.restoreAllMocks();
});

test('scrolling on at the end goes nowhere, so that one key back moves back', async () => {
  const long = {panel: 'message', front: 'message'} as const;
  const {store, ...terminal} = await show(
    labState(runs.ready, {}, {...long, panel: 'descriptors', front: 'descriptors'}),
    {
      columns: 80,
      rows: 24,
    },
  );
  await terminal.press('down');
  expect(store.actions).toEqual([]);
  store.put(labState(runs.ready, {}, {panel: 'step', scroll: {step: 0}}));
  await terminal.settle();
  await terminal.press('up');
  expect(store.actions).toEqual([{type: 'scroll', to: 0}]);
  await terminal.unmount();
});

test('the help scrolls where it is longer than the screen', async () => {
  const {store, ...terminal} = await show(
    homeState({help: true}),
    {columns: 80, rows: 24},
    {progressFile: '/a/file.json'},
  );
  expect(terminal.text()).not.toContain('/a/file.json');
  for (let press = 0; press < 4; press += 1) await terminal.press('page-down');
  expect(terminal.text()).toContain('/a/file.json');
  expect(store.actions).toEqual([]);
  await terminal.press('esc');
  expect(store.actions).toEqual([{type: 'command', command: 'back'}]);
  await terminal.unmount();
});

test('Ctrl-C leaves in order; a second one at once', async () => {
  const {store, ...terminal} = await show(labState(runs.calling), {columns: 80, rows: 24});
  await terminal.press('ctrl-c');
  expect(store.actions).toEqual([{type: 'command', command: 'leave'}]);
  expect(terminal.isAlternate()).toBe(true);
  await terminal.press('ctrl-c');
  expect(terminal.isAlternate()).toBe(false);
});

test('Ctrl-Z gives the terminal back while the process is stopped, then draws everything again', async () => {
  const stopped = vi.fn();
  const terminal = await show(labState(runs.done), {columns: 80, rows: 24}, {stopProcess: stopped});
  const before = terminal.text();
  const left = vi.fn();
  terminal.terminal.buffer.onBufferChange(buffer => left(buffer.type));
  await terminal.press('ctrl-z');
  await terminal.until(text => text === before && left.mock.calls.length === 2);
  expect(left.mock.calls).toEqual([['normal'], ['alternate']]);
  expect(stopped).toHaveBeenCalledTimes(1);
  await terminal.unmount();
});
