import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {inputOf} from '../../../src/app/input.js';
import {topOfList} from '../../../src/app/lists.js';
import type {State} from '../../../src/app/state.js';
import {listExercises} from '../../../src/exercise/list-exercises.js';
import {withAttempt} from '../../../src/lab/attempt-progress.js';
import type {Answer, Progress} from '../../../src/lab/progress.js';
import {dueQuestions} from '../../../src/lab/review.js';
import {locales} from '../../../src/model/text.js';
import {cursorIn} from '../../../src/ui/cursor.js';
import {type Row, rowCells} from '../../../src/ui/row.js';
import {contentOf, isAtEnd} from '../../../src/ui/screens/content.js';
import {screen} from '../../../src/ui/screens/screen.js';
import {fakePanels} from '../../support/fake-panels.js';
import {homeState, labState, runs} from '../../support/states.js';

const evidence = {
  en: 'getsockname says 127.0.0.1:51132: connect made the stack choose a port, and it chose 51132 by itself.',
  ko: 'getsockname의 답은 127.0.0.1:51132입니다. connect가 불리자 프로토콜 스택이 스스로 51132번을 골랐습니다.',
};

const answerOf = (option: string): Answer => ({
  option,
  at: '2025-12-30T12:00:00Z',
  asked: {
    ask: {en: 'Which local port will your socket have?', ko: '내 소켓의 로컬 포트는 무엇이 될까요?'},
    options: [
      {id: 'eighty', text: {en: '80, as web servers have', ko: '웹 서버와 같은 80'}},
      {id: 'chosen', text: {en: 'one that the stack chooses', ko: '스택이 고르는 번호'}},
    ],
  },
  correct: option === 'chosen',
  right: 'chosen',
  evidence,
});

const progressOf = (option: string): Progress => {
  const {progress} = homeState();
  return {...progress, labs: {...progress.labs, journey: {step: 'write', answers: {join: answerOf(option)}}}};
};

const wrong = homeState({progress: progressOf('eighty')});
const list = {...topOfList, at: 18};
const [question] = dueQuestions(wrong.labs, wrong.progress, wrong.today);
if (question === undefined) throw new Error('nothing is due');

const {listed} = listExercises(pathToFileURL(`${resolve('labs/exercises')}/`));
const solved = withAttempt(homeState().progress, listed[0]?.exercise.id ?? '', true, '2026-01-01T12:00:00Z');

const searching = (text: string, isOpen = true) => ({search: {input: inputOf(text), isOpen}});

const states: Readonly<Record<string, State>> = {
  'home with a review': wrong,
  'home, searched': homeState({labList: {filter: 'all', scroll: 0, ...searching('port')}}),
  'home, nothing found': homeState({labList: {filter: 'begun', scroll: 0, ...searching('zzz', false)}}),
  'home, filtered': homeState({labList: {filter: 'new', scroll: 0}}),
  'home, scrolled too far': homeState({labList: {filter: 'all', scroll: 90}}),
  'home, asked': {...wrong, confirm: 'reset-lab', notice: {en: 'Forget all?', ko: '지울까요?'}},
  beliefs: homeState({screen: 'beliefs'}),
  'beliefs, held': {...wrong, screen: 'beliefs', list},
  'beliefs, refuted': homeState({screen: 'beliefs', list, progress: progressOf('chosen')}),
  'beliefs, from an older file': homeState({
    screen: 'beliefs',
    list,
    progress: {format: 1, labs: {journey: {answers: {join: {option: 'eighty', correct: false, at: '2026'}}}}},
  }),
  'a review': {...wrong, screen: 'review', review: {question, highlighted: 0}},
  'a review, right': {...wrong, screen: 'review', review: {question, highlighted: 1, option: 'chosen'}},
  'a review, wrong': {...wrong, screen: 'review', review: {question, highlighted: 0, option: 'eighty'}},
  glossary: homeState({screen: 'glossary'}),
  'glossary in a lab': labState(runs.ready, {screen: 'glossary'}),
  'glossary, searched': homeState({screen: 'glossary', list: {...topOfList, ...searching('소켓')}}),
  'glossary, nothing found': homeState({screen: 'glossary', list: {...topOfList, ...searching('zzz')}}),
  'exercises, not read yet': homeState({screen: 'exercises'}),
  exercises: homeState({screen: 'exercises', exercises: {listed, chosen: 6}}),
  'solutions of an exercise': homeState({screen: 'source', exercises: {listed, chosen: 0}, progress: solved}),
  steps: labState(runs.done, {screen: 'steps', list: {...topOfList, at: 2}}),
};

const viewOf = (state: State, columns: number, rows: number) => ({
  state,
  columns,
  rows,
  now: 2_400,
  panels: fakePanels,
  ascii: false,
  helpScroll: 0,
});
const drawn = (state: State, columns: number, rows: number): readonly Row[] => screen(viewOf(state, columns, rows));
const textOf = (state: State, columns = 80, rows = 24): string =>
  drawn(state, columns, rows)
    .map(line =>
      line
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
const stateNamed = (name: string): State => states[name] ?? homeState();

const sizes = [
  [60, 20],
  [80, 24],
  [99, 30],
  [100, 30],
  [120, 40],
  [200, 60],
] as const;

test.each(Object.entries(states))('%s fills every size exactly, in every language', (_, state) => {
  for (const locale of locales) {
    for (const [columns, rows] of sizes) {
      const lines = drawn({...state, locale}, columns, rows);
      expect(lines.length, `${columns}x${rows} ${locale}`).toBe(rows);
      expect(new Set(lines.map(rowCells)), `${columns}x${rows} ${locale}`).toEqual(new Set([columns]));
      expect(textOf({...state, locale}, columns, rows)).not.toMatch(/undefined|\[object|NaN|\{\{/);
    }
  }
});

test('the list of exercises says what is solved, and when the chosen one is done', () => {
  const text = textOf(homeState({screen: 'exercises', exercises: {listed, chosen: 0}, progress: solved}), 120, 40);
  expect(text).toMatch(/✓ 1\/\d+/);
  expect(text).toMatch(/✓ solved/);
  expect(text).toContain('Done when');
  expect(text).toContain(`socket-lab exercise ${listed[0]?.exercise.id} -- `);
  expect(textOf(stateNamed('solutions of an exercise'))).toContain('int main');
});

test('the list of labs says what is due, and which of the beliefs of the chosen lab are held', () => {
  expect(textOf(wrong)).toContain('v 1 question to review today');
  expect(textOf({...wrong, locale: 'ko'})).toContain('v 오늘 복습할 질문 1개');
  expect(textOf(wrong)).toMatch(/✗ held {2}the client uses port 80 too/);
});

test('no belief and no truth is told before its question was answered, on no list', () => {
  const told = ['the client uses port 80 too', 'The stack allocates'];
  const labs = homeState().labs.map(lab => ({...lab, teaches: ['client-port-is-allocated']}));
  for (const [columns, rows] of sizes) {
    for (const screen of ['home', 'beliefs'] as const) {
      const text = textOf(homeState({labs, screen, list}), columns, rows);
      for (const each of told) expect(text).not.toContain(each);
    }
  }
  expect(textOf(homeState())).toContain('1 common belief, each told once you have answered its question');
  const {answers = {}} = progressOf('chosen').labs.journey ?? {};
  const progress: Progress = {format: 1, labs: {journey: {answers, finished: '2026'}}};
  for (const each of told) expect(textOf(homeState({labs, progress}), 120, 40)).toContain(each);
});

test('whoever was wrong in another way is told the belief, and that the answer says nothing of it', () => {
  const text = textOf(homeState({screen: 'beliefs', list, progress: progressOf('none')}));
  expect(text).toMatch(/· untested +M19 +the client uses port 80 too/);
  expect(text).toContain('wrong in another way');
});

test('a newcomer is told what this is; whoever has begun has the room for labs', () => {
  const newcomer = homeState({progress: {format: 1, labs: {}}});
  expect(textOf(newcomer)).toContain('Make every socket call yourself');
  expect(textOf(homeState())).not.toContain('Make every socket call yourself');
  expect(textOf(homeState(), 120, 40)).toContain('Make every socket call yourself');
});

test('needs that are not finished are told, and are no hindrance', () => {
  const text = textOf(homeState({chosen: 3}), 120, 40).replace(/\s+/g, ' ');
  expect(text).toContain('you can begin all the same');
  expect(textOf(homeState({chosen: 3}))).toContain('Enter begins: A stream has no messages');
});

test('what is looked for stands above the list, with how much was found and the cursor behind it', () => {
  const state = stateNamed('home, searched');
  const lines = textOf(state).split('\n');
  const y = lines.findIndex(line => line.startsWith(' / port'));
  expect(lines[y]).toBe(' / port  (4/4)');
  expect(cursorIn(drawn(state, 80, 24))).toEqual({x: 7, y});
  expect(textOf(stateNamed('home, nothing found'))).toContain('No lab is listed here. f lists others. Esc ends the');
});

test('an empty list says only what would list some, and has no empty frame below it', () => {
  const filtered = homeState({labList: {filter: 'finished', scroll: 0}, progress: {format: 1, labs: {}}});
  for (const [columns, rows] of sizes) {
    const text = textOf(filtered, columns, rows);
    expect(text).toContain('No lab is listed here. f lists others.');
    expect(text).not.toContain('search.');
    expect(text.split('\n').at(-1)).toMatch(/^ f /);
    expect(text.match(/╭/g)).toHaveLength(1);
  }
  const searched = homeState({labList: {filter: 'all', scroll: 0, ...searching('zzz', false)}});
  expect(textOf(searched)).toContain('No lab is listed here. Esc ends the search.');
  expect(textOf(stateNamed('glossary, nothing found')).match(/╭/g)).toHaveLength(1);
});

test('a belief shows where it was met, what was asked and said, and the numbers that were seen', () => {
  const text = textOf(stateNamed('beliefs, held'));
  for (const seen of ['✗ held', 'M19', 'Asked: Which local port', 'You said: 80, as web servers have ✗', '51132']) {
    expect(text).toContain(seen);
  }
  expect(text).toContain('0 refuted, 1 held, 31 untested');
  const whole = textOf(stateNamed('beliefs, held'), 99, 60).replace(/[\s│]+/g, ' ');
  expect(whole).toContain(
    'A right answer refutes it: in the review (v in the list of labs), which asks from 2025-12-31 on.',
  );
  expect(textOf(stateNamed('beliefs, refuted'))).not.toContain('A right answer refutes it');
  expect(textOf(stateNamed('beliefs, from an older file'), 120, 40)).toContain('when you play the lab again');
  const korean = textOf({...stateNamed('beliefs, refuted'), locale: 'ko'}, 120, 40);
  for (const seen of ['✓ 바로잡음', '질문: 내 소켓의 로컬 포트는', '내 답: 스택이 고르는 번호 ✓', '51132번을']) {
    expect(korean).toContain(seen);
  }
  expect(textOf(stateNamed('beliefs, from an older file'))).toContain('play the step again to see it');
});

test('a review asks before it shows', () => {
  expect(textOf(stateNamed('a review'))).not.toContain('51132');
  expect(textOf(stateNamed('a review'))).toContain('▸ 1  80, as web servers have');
  const right = textOf(stateNamed('a review, right'));
  expect(right).toMatch(/▸ 2 {2}one that the stack chooses ✓/);
  expect(right).toContain('51132');
  const missed = textOf(stateNamed('a review, wrong'));
  expect(missed).toMatch(/▸ 1 {2}80, as web servers have ✗/);
  expect(missed).toMatch(/Not so\.\W+M19: the client uses port 80 too/);
});

test('words of the present step come first and are marked so; a source is named', () => {
  const text = textOf(stateNamed('glossary in a lab'), 120, 40);
  expect(text.split('\n').find(line => line.includes('│ ▸'))).toContain('in this step');
  expect(text).toContain('Source:');
  expect(textOf(stateNamed('glossary'), 120, 40)).not.toContain('in this step');
});

test('the steps of a lab say which are done, and which questions are open', () => {
  const text = textOf(stateNamed('steps'), 120, 40);
  expect(text).toMatch(/▸ +3 +▸ +Connect: join/);
  expect(text).toContain('question open');
});

test('details scroll to their end and no further', () => {
  const state = homeState({screen: 'beliefs', list, progress: progressOf('eighty')});
  const view = viewOf(state, 60, 20);
  expect(isAtEnd(view, 'page-down')).toBe(false);
  expect(isAtEnd(viewOf({...state, list: {...list, scroll: 40}}, 60, 20), 'page-down')).toBe(true);
  expect(isAtEnd(viewOf(state, 120, 40), 'page-down')).toBe(true);
  expect(isAtEnd(view, 'down')).toBe(false);
  expect(contentOf(viewOf(labState(runs.done), 80, 24))).toBeUndefined();
});
