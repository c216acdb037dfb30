import {expect, test} from 'vitest';
import type {State} from '../../../src/app/state.js';
import {locales} from '../../../src/model/text.js';
import {panels} from '../../../src/ui/panels/registry.js';
import {type Row, rowCells} from '../../../src/ui/row.js';
import {screen} from '../../../src/ui/screens/screen.js';
import {fakePanels} from '../../support/fake-panels.js';
import {homeState, labState, runs} from '../../support/states.js';

const notice = {
  en: 'A notice that is so long that it can not be shown in one row of a terminal of eighty columns, nor in half of it.',
  ko: '여든 칸짜리 터미널의 한 줄에는 다 보일 수 없을 만큼 길고 긴 알림입니다. 정말로 아주 길어서 여러 줄이 필요합니다.',
};

const states: Readonly<Record<string, State>> = {
  home: homeState(),
  'home without labs': homeState({labs: []}),
  'home with many labs': homeState({labs: Array.from({length: 15}, () => homeState().labs).flat(), chosen: 40}),
  help: homeState({help: true}),
  'help in a lab': labState(runs.done, {help: true}),
  ...Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, labState(run)])),
  source: labState(runs.finished, {screen: 'source'}),
  'source, second and scrolled': labState(runs.finished, {screen: 'source', list: {at: 1, scroll: 30}}),
  'message in front': labState(
    runs.done,
    {},
    {panel: 'message', front: 'message', scroll: {message: 5}, showSources: true},
  ),
  'calls in front': labState(runs.past, {}, {panel: 'calls', front: 'calls', showSources: true}),
  'a notice': labState(runs.ready, {notice}),
  'a short notice': homeState({notice: {en: 'Saved.', ko: '저장했습니다.'}}),
};

const drawn = (state: State, columns: number, rows: number, ascii = false): readonly Row[] =>
  screen({state, columns, rows, now: 2_400, panels: fakePanels, ascii, helpScroll: 0, progressFile: '/a/file.json'});
const textOf = (lines: readonly Row[]) =>
  lines.map(line =>
    line
      .map(({text}) => text)
      .join('')
      .trimEnd(),
  );

const sizes = [
  [10, 3],
  [59, 19],
  [60, 20],
  [61, 24],
  [80, 24],
  [99, 30],
  [110, 32],
  [120, 40],
  [121, 25],
  [200, 60],
] as const;

test.each(Object.entries(states))('%s fills every size exactly, in every language', (_, state) => {
  for (const locale of locales) {
    for (const [columns, rows] of sizes) {
      for (const ascii of [false, true]) {
        const lines = drawn({...state, locale}, columns, rows, ascii);
        expect(lines.length, `${columns}x${rows} ${locale}`).toBe(rows);
        expect(new Set(lines.map(rowCells)), `${columns}x${rows} ${locale}`).toEqual(new Set([columns]));
      }
    }
  }
});

test.each(Object.entries(runs))('so do the real panels: %s', (_, run) => {
  for (const locale of locales) {
    for (const [columns, rows] of [
      [60, 20],
      [80, 24],
      [120, 40],
    ] as const) {
      for (const front of ['descriptors', 'connection', 'memory', 'message', 'calls'] as const) {
        const state = labState(run, {locale}, {front, showSources: true});
        const lines = screen({state, columns, rows, now: 2_400, panels, ascii: false, helpScroll: 0});
        expect(lines.length, `${columns}x${rows} ${locale} ${front}`).toBe(rows);
        expect(new Set(lines.map(rowCells)), `${columns}x${rows} ${locale} ${front}`).toEqual(new Set([columns]));
      }
    }
  }
});

test('the first row of the list of labs says the key that begins', () => {
  expect(textOf(drawn(homeState({chosen: 2}), 80, 24))[0]).toMatch(/Enter begins: Who chose my port\?/);
  expect(textOf(drawn(homeState({locale: 'ko'}), 80, 24))[0]).toMatch(/Enter 이어서 하기: 웹 서버까지 다녀오는 여행/);
});

test('above and below the list the key does the same', () => {
  const [first = '', ...others] = textOf(drawn(homeState({chosen: 1}), 80, 24));
  expect(first).toContain('Enter plays again: What is a descriptor?');
  expect(others.at(-1)).toContain('Enter play again');
});

test('every lab tells where the learner is in it, and how long it takes', () => {
  const list = textOf(drawn(homeState({chosen: 3}), 80, 24));
  expect(list.find(line => line.includes('A journey'))).toMatch(/ {2}A journey .* ▸ at step 3 of 6 +12 min/);
  expect(list.find(line => line.includes('descriptor?'))).toMatch(/✓ finished +4 min/);
  expect(list.find(line => line.includes('▸  A stream'))).toMatch(/· not begun +6 min/);
  expect(list.find(line => line.includes('Builds on'))).toMatch(
    /Builds on: · A journey to a web server and back, ✓ What is a descriptor\?/,
  );
});

test('the chosen lab is seen however long the list is', () => {
  expect(textOf(drawn(states['home with many labs'] ?? homeState(), 60, 20)).some(line => line.includes('│ ▸'))).toBe(
    true,
  );
});

test('a phase is done when all its steps are, and said in words where there is room', () => {
  const header = (columns: number, run: (typeof runs)[keyof typeof runs] = runs.done) =>
    textOf(drawn(labState(run), columns, 40))[0];
  expect(header(120)).toMatch(
    /^ A journey to a web server and back {2}✓ name {2}✓ create {2}▸ connect {2}· send and receive {2}· disconnect +step 3\/6\b/,
  );
  expect(header(200)).toMatch(/^ socket-lab {2}A journey .* step 3\/6 {2}loopback {2}en$/);
  expect(header(80)).toMatch(
    /^ ✓ name {2}✓ create {2}▸ connect {2}· send and receive {2}· disconnect +step 3\/6 {2}en$/,
  );
  expect(header(60)).toMatch(/^ A journey to a web server and back {2}▸ connect +step 3\/6$/);
  expect(header(80, runs.past)).toMatch(/^ A journey to a web server and back {2}▸ connect +◂ PAST 5\/9 +step 3\/6\b/);
  expect(header(120, runs.finished)).toMatch(/✓ connect {2}✓ send and receive {2}✓ disconnect +step 6\/6/);
});

test('the past is marked in the header and in every panel but the step', () => {
  const lines = textOf(drawn(labState(runs.past), 120, 40));
  expect(lines[0]).toMatch(/◂ PAST 5\/\d+/);
  expect(lines.join('\n').match(/◂ past/g)).toHaveLength(4);
  expect(lines[1]?.split('╮')[0]).not.toContain('past');
});

test('sources stand in the titles only when asked for', () => {
  expect(textOf(drawn(labState(runs.done), 120, 40)).join()).not.toContain('getsockname ─╮');
  expect(textOf(drawn(labState(runs.done, {}, {showSources: true}), 120, 40)).join()).toContain(
    '/proc, getsockname ─╮',
  );
});

test('digits stand before the panels that they bring forward, but not while they choose an answer', () => {
  const tabs = (run: (typeof runs)[keyof typeof runs]) =>
    textOf(drawn(labState(run, {locale: 'ko'}), 80, 24)).find(line => line.includes('메모리'));
  expect(tabs(runs.ready)).toMatch(/^╭─ 1 디스크립터 {2}2 접속 {2}3 메모리 {2}4 메시지 {2}5 호출 기록 ─+╮$/);
  expect(tabs(runs.predicting)).toMatch(/^╭─ 디스크립터 {2}접속 {2}메모리 {2}메시지 {2}호출 기록 ─+╮$/);
});

test('where titles do not all fit, those behind keep their digits', () => {
  expect(textOf(drawn(labState(runs.ready), 60, 20)).find(line => line.includes('Descriptors'))).toMatch(
    /^╭─ 1 Descriptors {2}2 {2}3 {2}4 {2}5 ─+╮$/,
  );
});

test('the footer drops from its end, but never the way to the help', () => {
  const footer = (columns: number) => textOf(drawn(labState(runs.predicting), columns, 24)).at(-1);
  expect(footer(120)).toMatch(/^ Enter .* {2}\? keys {2}q leave\b/);
  expect(footer(60)).toMatch(/^ Enter .* \? keys$/);
});

test('a notice stands before the keys; a long one over the rows above them', () => {
  expect(textOf(drawn(states['a short notice'] ?? homeState(), 80, 24)).at(-1)).toMatch(/^ ! Saved\. {2}Enter/);
  const said = textOf(drawn(labState(runs.ready, {notice}), 80, 24));
  expect(said.at(-1)).toMatch(/^ Enter/);
  expect(said.slice(-3, -1).join(' ').replace(/\s+/g, ' ')).toBe(` ! ${notice.en}`);
});

test('an option that is highlighted can be seen, also where the step is longer than its place', () => {
  const lines = textOf(drawn(labState({...runs.predicting, stage: {kind: 'predicting', highlighted: 2}}), 60, 20));
  expect(lines.some(line => line.startsWith('│ ▸ 3  none at all'))).toBe(true);
});

test('the help lists every key, and says where progress lies', () => {
  const text = textOf(drawn(homeState({help: true}), 120, 60)).join('\n');
  for (const key of [
    'Enter',
    'Esc',
    '↑↓',
    'PgUp/PgDn',
    '←→',
    'End',
    'Tab/Shift-Tab',
    '[ ]',
    ' s ',
    ' R ',
    ' L ',
    ' ? ',
    ' q ',
    'Ctrl-C',
    '1–9',
    'Ctrl-Z',
  ])
    expect(text).toContain(key);
  expect(text).toContain('127.0.0.1');
  expect(text).toContain('/a/file.json');
});

test('however narrow, the help tells whole what a key does', () => {
  for (const locale of locales) {
    const text = textOf(drawn(homeState({help: true, locale}), 60, 80)).join('\n');
    expect(text).not.toContain('…');
    expect(text).toContain('Ctrl-R');
  }
});

test('the keys of the list have their words beside them', () => {
  expect(textOf(drawn(homeState(), 60, 24)).join('\n')).toMatch(/f all {2}\/ search ─╮/);
  expect(textOf(drawn(homeState({locale: 'ko'}), 60, 24)).join('\n')).toMatch(/f 전체 {2}\/ 검색 ─╮/);
});

test('too small says so, with the size that is needed', () => {
  expect(textOf(drawn(homeState(), 59, 19)).join(' ')).toContain('59×19 cells; socket-lab needs at least 60×20');
  expect(textOf(drawn(homeState({locale: 'ko'}), 59, 19)).join(' ')).toContain('60×20');
});
