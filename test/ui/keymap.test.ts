import {expect, test} from 'vitest';
import type {Command} from '../../src/app/command.js';
import {commandNames} from '../../src/i18n/key-messages.js';
import {locales} from '../../src/model/text.js';
import {keyHints} from '../../src/ui/key-hints.js';
import {actionsOf, fieldKeymap, isSuspend, keymap, pairs} from '../../src/ui/keymap.js';

const commands = keymap.map(({command}) => command);

test.each([
  ['of the screens', keymap],
  ['of a field', fieldKeymap],
])('no key %s means two things', (_name, bindings) => {
  const keys = bindings.flatMap(binding => binding.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.filter(key => /^[1-9]$/.test(key))).toEqual([]);
});

test('in a field no command is a letter: those are text', () => {
  expect(fieldKeymap.flatMap(({keys}) => keys).filter(key => key.length === 1)).toEqual([]);
});

test('every command has keys, once, and a name in every language', () => {
  expect([...new Set([...commands, ...fieldKeymap.map(({command}) => command)])].sort()).toEqual(
    Object.keys(commandNames).sort(),
  );
  for (const {label} of keymap) for (const locale of locales) expect(label[locale].trim()).not.toBe('');
  for (const {short, long} of pairs) for (const locale of locales) expect(short[locale] && long[locale]).not.toBe('');
});

test.each<[string, Parameters<typeof actionsOf>, Command]>([
  ['Enter', ['\r', {return: true}], 'proceed'],
  ['Esc', ['', {escape: true}], 'back'],
  ['an arrow', ['', {leftArrow: true}], 'earlier'],
  ['End', ['', {end: true}], 'present'],
  ['Tab', ['', {tab: true}], 'next-panel'],
  ['Shift-Tab', ['', {tab: true, shift: true}], 'previous-panel'],
  ['Ctrl-C', ['c', {ctrl: true}], 'interrupt-program'],
  ['q', ['q', {}], 'leave'],
  ['q in Korean input', ['ㅂ', {}], 'leave'],
  ['s in Korean input', ['ㄴ', {}], 'sources'],
  ['R in Korean input', ['ㄲ', {shift: true}], 'restart-step'],
  ['l in Korean input', ['ㅣ', {}], 'language'],
  ['L', ['L', {shift: true}], 'language'],
])('%s', (_, [input, key], command) => {
  expect(actionsOf(input, key)).toEqual([{type: 'command', command}]);
});

test('digits are digits, and what is typed faster than read is several keys', () => {
  expect(actionsOf('2', {})).toEqual([{type: 'digit', digit: 2}]);
  expect(actionsOf('3s', {})).toEqual([
    {type: 'digit', digit: 3},
    {type: 'command', command: 'sources'},
  ]);
});

test('other keys mean nothing', () => {
  for (const input of ['y', '0', '한', '']) expect(actionsOf(input, {})).toEqual([]);
  expect(actionsOf('q', {meta: true})).toEqual([]);
  expect(actionsOf('q', {ctrl: true})).toEqual([]);
  expect(isSuspend('z', {ctrl: true})).toBe(true);
  expect(isSuspend('z', {})).toBe(false);
});

test('hints: in the order given, commands that mirror each other as one, own labels first', () => {
  const available = [
    {command: 'proceed', label: {en: 'make the call', ko: '호출'}},
    {command: 'earlier'},
    {command: 'later'},
    {command: 'next-panel'},
  ] as const;
  expect(keyHints(available, 'en').map(({keys, label}) => `${keys} ${label}`)).toEqual([
    'Enter make the call',
    '←→ back in time',
    'Tab panel',
  ]);
  expect(keyHints(available, 'ko', {ascii: true}).map(({keys, label}) => `${keys} ${label}`)).toEqual([
    'Enter 호출',
    'Left/Right 시간',
    'Tab 패널',
  ]);
});

test('Enters that come in one piece are as many Enters', () => {
  const proceed = {type: 'command', command: 'proceed'};
  expect(actionsOf('\r\r', {})).toEqual([proceed, proceed]);
});
