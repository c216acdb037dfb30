import {expect, test} from 'vitest';
import {columnOf, type Edit, editInput, emptyInput, type Input, inputOf} from '../../src/app/input.js';

const insert = (text: string): Edit => ({kind: 'insert', text});

/** Every edit in turn; `|` in the result stands where the cursor is. */
const typed = (...edits: readonly (Edit['kind'] | Edit)[]): string =>
  shown(edits.reduce((input, edit) => editInput(input, typeof edit === 'string' ? keyed(edit) : edit), emptyInput));

const keyed = (kind: Edit['kind']): Edit => (kind === 'insert' ? insert('') : {kind});
const shown = ({text, cursor}: Input): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const nfd = '한'.normalize('NFD');

test.each<readonly [string, readonly (Edit['kind'] | Edit)[], string]>([
  ['text', [insert('read'), insert('(fd)')], 'read(fd)|'],
  ['in the middle', [insert('rd'), 'left', insert('ea')], 'rea|d'],
  ['backspace', [insert('read'), 'backspace', 'backspace'], 're|'],
  ['backspace at the start', [insert('a'), 'home', 'backspace'], '|a'],
  ['delete', [insert('read'), 'home', 'delete'], '|ead'],
  ['delete at the end', [insert('read'), 'delete'], 'read|'],
  ['home and end', [insert('read'), 'home', 'right', insert('x'), 'end', insert('y')], 'rxeady|'],
  ['left at the start, right at the end', [insert('a'), 'left', 'left', 'right', 'right', insert('b')], 'ab|'],
  ['the word before', [insert('n = read(fd, buffer)'), 'delete-word'], 'n = read(fd, |'],
  ['all before', [insert('read(fd)'), 'left', 'delete-before'], '|)'],
  ['all behind', [insert('read(fd)'), 'home', 'right', 'delete-after'], 'r|'],
  ['Korean syllables are one character', [insert('안녕'), 'left', 'backspace'], '|녕'],
  ['jamo one by one become a syllable', Array.from(nfd, insert), '한|'],
  ['a decomposed paste is composed', [insert('"'), insert('안녕'.normalize('NFD')), insert('"')], '"안녕"|'],
  ['a mark joins its letter', [insert('e'), insert('\u0301')], 'é|'],
  ['an emoji of several people is one', [insert(`a${family}b`), 'left', 'backspace'], 'a|b'],
  ['it is stepped over as one', [insert(`a${family}b`), 'left', 'left', insert('x')], `ax|${family}b`],
  ['line ends of a paste are spaces', [insert('read(fd,\r\n buffer,\n\t64)')], 'read(fd,  buffer,  64)|'],
  ['what a terminal obeys is dropped', [insert('a\u001b[2Jb\u0007c\u009bd')], 'a[2Jbcd|'],
  ['what reorders text is dropped', [insert('a\u202eb\u2066c')], 'abc|'],
  ['half a character is dropped', [insert('a\ud83db')], 'ab|'],
])('%s', (_name, edits, expected) => {
  expect(typed(...edits)).toBe(expected);
});

test('a paste of any length leaves a line', () => {
  const input = editInput(inputOf('x'), insert('가'.repeat(100_000)));
  expect(input.text).toHaveLength(1000);
  expect(input.cursor).toBe(1000);
  expect(editInput(input, insert('y'))).toEqual(input);
});

test('columns count characters, as the notation does', () => {
  expect(columnOf(inputOf('a\u{1f600}가b', 4))).toBe(3);
});
