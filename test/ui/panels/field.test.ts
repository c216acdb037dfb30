import {describe, expect, test} from 'vitest';
import {inputOf} from '../../../src/app/input.js';
import type {Run, Typing} from '../../../src/app/state.js';
import type {Step, StepCall} from '../../../src/lab/lab.js';
import {parsePath} from '../../../src/lab/path.js';
import {cursorIn} from '../../../src/ui/cursor.js';
import {widthOf} from '../../../src/ui/fit.js';
import {stepPanel} from '../../../src/ui/panels/step/rows.js';
import {both, labWith, linesOf, stepWith, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {fd, trace} from '../../support/trace-builder.js';

const connect: StepCall = {
  kind: 'call',
  actor: 'client',
  written: 'connect(fd, server)',
  blocks: false,
  given: 'blanks',
};
const pathOf = (written: string) => {
  const parsed = parsePath(written);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.path;
};
const step = stepWith({
  calls: [connect],
  hints: [{say: both('It waits at {{client.server}}.', '기다리는 주소: {{client.server}}')}],
});

const typing = (text: string, more: Partial<Typing> = {}, cursor = text.length): Typing => ({
  kind: 'typing',
  call: 0,
  input: inputOf(text, cursor),
  ...more,
});

const view = (stage: Run['stage'], more: Parameters<typeof viewOf>[1] = {}, asked: Step = step) =>
  viewOf(scenes.created, {
    focused: true,
    ...more,
    run: {lab: labWith(asked), stepFrom: scenes.created.build().length, stage, ...more.run},
  });

const rowsBelow = (stage: Run['stage'], more: Parameters<typeof viewOf>[1] = {}, asked: Step = step) =>
  linesOf(stepPanel, view(stage, more, asked)).slice(4);

describe('the field in which a call is written', () => {
  test('shows what was typed, what belongs between the parentheses, and the one thing that Enter does', () => {
    expect(rowsBelow(typing('connect()', {}, 8))).toEqual([
      '▸ connect()',
      '  connect(fd, address)',
      '',
      '↵ Enter makes the call; Tab completes a name.',
    ]);
  });

  test('marks the place of the cursor in cells, whatever is typed', () => {
    const at = (text: string, cursor: number) => cursorIn(stepPanel.rows(view(typing(text, {}, cursor))));
    expect(at('', 0)).toEqual({x: 2, y: 4});
    expect(at('connect()', 8)).toEqual({x: 10, y: 4});
    expect(at('send(fd, "안녕")', 12)).toEqual({x: 16, y: 4});
    expect(at('send(fd, "👩‍🚀")', 15)).toEqual({x: 14, y: 4});
  });

  test('says at which character it can not be understood; Korean is two cells wide', () => {
    const text = 'send(fd, "안녕", frob)';
    const problem = {at: 15, message: both('frob is nothing.', 'frob: 없는 이름입니다.'), typed: text};
    expect(rowsBelow(typing(text, {problem})).slice(0, 3)).toEqual([
      '▸ send(fd, "안녕", frob)',
      `${' '.repeat(2 + 17)}^`,
      '✗ frob is nothing.',
    ]);
    expect(rowsBelow(typing(text, {problem}), {locale: 'ko'})).toContain('✗ frob: 없는 이름입니다.');
  });

  test('while it is mended the message stays, but points at nothing any more', () => {
    const problem = {at: 3, message: both('No.', '아니오.'), typed: 'con'};
    expect(rowsBelow(typing('conn', {problem})).slice(0, 2)).toEqual(['▸ conn', '  No.']);
  });

  test.each([20, 24, 40])('a text that is longer than the row of %i cells is seen around the cursor', width => {
    const text = 'n = sendto(fd, "가나다라마바사아자차카타파하", server)';
    for (let cursor = 0; cursor <= text.length; cursor += 1) {
      const rows = stepPanel.rows(view(typing(text, {}, cursor), {width}));
      const at = cursorIn(rows);
      expect(at?.x).toBeLessThan(width);
      for (const line of rows) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
    const at = (cursor: number) =>
      linesOf(stepPanel, view(typing(text, {}, cursor), {width})).find(line => line.startsWith('▸'));
    expect(at(0)).toMatch(/^▸ n = sendto.*…$/);
    expect(at(text.length)).toMatch(/^▸ ….* server\)$/);
  });

  test('a caret under a text that is cut off stays under its character', () => {
    const text = 'n = sendto(fd, "a long text that does not fit", sever)';
    const problem = {at: text.indexOf('sever'), message: both('No.', '아니오.'), typed: text};
    const lines = linesOf(stepPanel, view(typing(text, {problem}), {width: 30}));
    const field = lines.findIndex(line => line.startsWith('▸'));
    expect(lines[field + 1]?.indexOf('^')).toBe(lines[field]?.indexOf('sever'));
  });

  test('what could stand there is listed', () => {
    const choices = ['getsockname', 'getsockopt'].map(name => ({kind: 'call', name}) as const);
    expect(rowsBelow(typing('getsock', {choices})).slice(0, 2)).toEqual(['▸ getsock', '  getsockname  getsockopt']);
  });

  test('when it has not the keys it has no cursor, and says how to come back', () => {
    const left = view(typing('conn'), {focused: false});
    expect(cursorIn(stepPanel.rows(left))).toBeUndefined();
    expect(linesOf(stepPanel, left)).toContain('↵ Enter returns to the field.');
  });

  test('hints that were asked for stand below the text, with what was observed in them', () => {
    const lines = linesOf(stepPanel, view(typing(''), {run: {hints: {one: [0]}}}));
    expect(lines.slice(2, 5)).toEqual(['What it says.', '', 'Hint: It waits at 127.0.0.1:41873.']);
  });

  test('the worked replay is offered by the key that works there', () => {
    const run = {stumbles: {one: {checks: 0, notation: 3}}};
    expect(linesOf(stepPanel, view(typing(''), {run})).at(-1)).toMatch(/^Ctrl-R shows/);
    expect(linesOf(stepPanel, view(typing(''), {run, focused: false})).at(-1)).toMatch(/^w shows/);
  });
});

describe('the question about what was seen', () => {
  const asking = stepWith({
    question: {ask: both('Which port?', '포트 번호는?'), answer: pathOf('client.fd.local.port')},
    check: [],
    reveal: [{say: both('It is {{client.fd.local.port}}.', '{{client.fd.local.port}}번입니다.')}],
  });
  const stage = {
    kind: 'asking',
    verdict: {passed: true, findings: []},
    input: inputOf('80'),
    wrong: [],
    reminded: false,
  } as const;

  test('has a field, and nothing that tells the answer', () => {
    expect(rowsBelow(stage, {}, asking)).toEqual(['Which port?', '▸ 80', '', '↵ Enter answers.']);
  });

  test('says what was typed and where to look', () => {
    const lines = rowsBelow({...stage, input: inputOf(''), wrong: ['80']}, {locale: 'ko'}, asking).join(' ');
    expect(lines).toContain('✗ "80": 관측한 값과 다릅니다. 디스크립터 패널을 보고');
  });

  test('reminds of an empty field once', () => {
    expect(rowsBelow({...stage, input: inputOf(''), reminded: true}, {}, asking).join(' ')).toContain('passes over');
  });

  test('answered, it stands beside what was observed', () => {
    const done = {kind: 'done', verdict: {passed: true, findings: []}} as const;
    const right = {one: {typed: '51132', isRight: true, observed: '51132'}};
    expect(rowsBelow(done, {run: {seen: right}}, asking)).toContain('✓ Which port? 51132');
    const wrong = {one: {typed: '80', isRight: false, observed: '51132'}};
    expect(rowsBelow(done, {run: {seen: wrong}}, asking)).toContain('· Which port? 51132  (you wrote 80)');
  });
});

describe('what came how often', () => {
  const results = [...Array.from({length: 191}, () => 10), ...Array.from({length: 9}, () => 5)];
  const scene = results.reduce<ReturnType<typeof trace>>(
    (facts, result) => facts.call('client', 'n = read(fd, buffer, 64)').returned('client', {result}),
    trace().started('client').set('client', 'fd', fd(3)),
  );
  const counting = stepWith({tally: pathOf('client.all.read')});
  const done = {kind: 'done', verdict: {passed: true, findings: []}} as const;
  const counted = (width: number, locale: 'en' | 'ko' = 'en') =>
    linesOf(stepPanel, viewOf(scene, {width, locale, run: {lab: labWith(counting), stage: done}}));

  test.each([30, 56, 76])('is a bar and numbers, in %i cells', width => {
    const lines = counted(width);
    const [most = '', least = ''] = lines.filter(line => line.includes('█'));
    expect(most).toMatch(/^ 10 █+ 191 {2}96%$/);
    expect(least).toMatch(/^ {2}5 █+ +9 {3}5%$/);
    expect(most).toHaveLength(width);
    expect(least.split('█').length).toBeLessThan(most.split('█').length / 5);
  });

  test('says of how many, in both languages', () => {
    expect(counted(56)).toContain('How often read returned what, of 200:');
    expect(counted(56, 'ko')).toContain('read 결과의 분포, 모두 200번:');
  });
});

test('what this system can not show says why, with the text of the step', () => {
  const reason = both('Only on macOS.', 'macOS에서만 볼 수 있습니다.');
  const lines = linesOf(stepPanel, view({kind: 'unavailable', reason, whole: false}));
  expect(lines).toEqual(['A step', '', 'What it says.', '', '· Only on macOS.', '', '↵ Enter passes over this step.']);
  const whole = linesOf(stepPanel, view({kind: 'unavailable', reason, whole: true}, {locale: 'ko'}));
  expect(whole).toEqual([
    'A lab',
    '',
    '· macOS에서만 볼 수 있습니다.',
    '',
    '↵ Enter를 누르면 실습 목록으로 돌아갑니다.',
  ]);
});
