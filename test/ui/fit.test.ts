import {describe, expect, test} from 'vitest';
import {type Column, cutRowAtStart, fitRow, table, widthOf, wrapSpans} from '../../src/ui/fit.js';
import {cells, type Row, row, span} from '../../src/ui/row.js';

const text = (line: Row): string => line.map(piece => piece.text).join('');
const texts = (lines: readonly Row[]): readonly string[] => lines.map(text);

describe('fitRow', () => {
  test.each([
    ['abc', 5, 'abc  '],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
    ['소켓', 4, '소켓'],
    ['소켓을', 5, '소켓…'],
    ['소켓을', 4, '소… '],
    ['', 2, '  '],
  ])('%j in %i cells is %j', (given, width, expected) => {
    expect(text(fitRow(row(given), width))).toBe(expected);
  });

  test('decomposed Korean is composed before it is measured', () => {
    expect(text(fitRow(row('소켓'.normalize('NFD')), 5))).toBe('소켓 ');
  });

  test('the mark of what is missing takes the role of what it stands for', () => {
    expect(fitRow(row(span('ab', 'strong'), span('cdef', 'local')), 4)).toEqual([
      span('ab', 'strong'),
      span('c', 'local'),
      span('…', 'local'),
    ]);
    expect(fitRow(row(span('ab', 'strong'), span('cdef', 'local')), 3)).toEqual([
      span('ab', 'strong'),
      span('…', 'local'),
    ]);
  });

  test('an address cut at its start keeps its port', () => {
    expect(text(cutRowAtStart(row('127.0.0.1:51132', '*'), 8))).toBe('…:51132*');
    expect(text(cutRowAtStart(row('소켓'), 3))).toBe('…켓');
    expect(text(cutRowAtStart(row('abc'), 0))).toBe('');
  });
});

describe('wrapSpans', () => {
  test.each<[string, number, readonly string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 20, ['one two three']],
    ['one  two', 3, ['one', 'two']],
    ['  indented words stay', 12, ['  indented', 'words stay']],
    ['a 0123456789', 5, ['a 012', '34567', '89']],
    ['프로토콜 스택에 의뢰합니다', 12, ['프로토콜', '스택에', '의뢰합니다']],
    ['프로토콜스택에의뢰합니다', 9, ['프로토콜', '스택에의', '뢰합니다']],
    ['first\n\nsecond line', 6, ['first', '', 'second', 'line']],
    ['n\u00a0=\u00a03 or so', 6, ['n = 3', 'or so']],
    ['', 5, ['']],
    ['x', 0, []],
  ])('%j in %i cells', (given, width, expected) => {
    expect(texts(wrapSpans(row(given), width))).toEqual(expected);
  });

  test('a word that changes its role inside is not broken there', () => {
    const rows = wrapSpans(row('call ', span('connect', 'code'), ', then ', span('read it', 'code')), 12);
    expect(rows).toEqual([row('call'), row(span('connect', 'code'), ','), row('then ', span('read it', 'code'))]);
  });

  test('later rows of a list entry hang', () => {
    expect(texts(wrapSpans(row('1  your address and port'), 14, {hang: 3}))).toEqual([
      '1  your',
      '   address and',
      '   port',
    ]);
  });

  test('no row is wider than asked, and none ends in a blank', () => {
    const prose = '소켓은 만들어졌지만 not joined yet: 2001:db8::1 — 아직아무데도이어져있지않습니다. '.repeat(3);
    for (let width = 2; width < 60; width += 1) {
      for (const line of texts(wrapSpans(row(prose), width, {hang: 4}))) {
        expect(cells(line)).toBeLessThanOrEqual(width);
        expect(line).toBe(line.trimEnd());
      }
    }
  });
});

describe('table', () => {
  const columns: readonly Column[] = [{align: 'right'}, {drop: 1}, {least: 6, keep: 'end'}, {}];
  const lines = [
    [row('fd'), row('소켓'), row('로컬'), row('상태')],
    [row('3'), row('TCP'), row('127.0.0.1:80'), row('LISTEN')],
    [row('12'), row('UDP'), [], row('–')],
  ];

  test.each<[number, readonly string[]]>([
    [40, ['fd  소켓  로컬          상태', ' 3  TCP   127.0.0.1:80  LISTEN', '12  UDP                 –']],
    [27, ['fd 소켓 로컬         상태', ' 3 TCP  127.0.0.1:80 LISTEN', '12 UDP               –']],
    [22, ['fd 로컬         상태', ' 3 127.0.0.1:80 LISTEN', '12              –']],
    [19, ['fd 로컬      상태', ' 3 …0.0.1:80 LISTEN', '12           –']],
    [12, ['fd 로컬   …', ' 3 ….1:80 L…', '12        –']],
  ])('at %i cells', (width, expected) => {
    expect(texts(table(columns, lines, width))).toEqual(expected);
  });

  test('no row is wider than asked', () => {
    for (let width = 1; width < 50; width += 1) {
      for (const line of table(columns, lines, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });
});
