import {expect, test} from 'vitest';
import type {Action} from '../../src/app/action.js';
import {fieldActionsOf, pasteAction} from '../../src/ui/field-keys.js';

const put = (text: string): Action => ({type: 'edit', edit: {kind: 'insert', text}});
const command = (name: 'proceed' | 'complete' | 'hint' | 'worked' | 'back' | 'up' | 'interrupt-program'): Action => ({
  type: 'command',
  command: name,
});

test.each<readonly [string, Parameters<typeof fieldActionsOf>, readonly Action[]]>([
  ['a letter', ['q', {}], [put('q')]],
  ['a digit', ['1', {}], [put('1')]],
  ['a space', [' ', {}], [put(' ')]],
  ['a syllable', ['한', {}], [put('한')]],
  ['several at once', ['read(', {}], [put('read(')]],
  ['a call and its Enter in one piece', ['close(fd)\r', {}], [put('close(fd)'), command('proceed')]],
  ['two of them', ['a\r\nb\n', {}], [put('a'), command('proceed'), put('b'), command('proceed')]],
  ['a name and its Tab in one piece', ['conn\t', {}], [put('conn'), command('complete')]],
  ['Enter', ['', {return: true}], [command('proceed')]],
  ['Tab', ['', {tab: true}], [command('complete')]],
  ['Esc', ['', {escape: true}], [command('back')]],
  ['up', ['', {upArrow: true}], [command('up')]],
  ['left', ['', {leftArrow: true}], [{type: 'edit', edit: {kind: 'left'}}]],
  ['home', ['', {home: true}], [{type: 'edit', edit: {kind: 'home'}}]],
  ['backspace', ['', {backspace: true}], [{type: 'edit', edit: {kind: 'backspace'}}]],
  ['delete', ['', {delete: true}], [{type: 'edit', edit: {kind: 'delete'}}]],
  ['Ctrl-A', ['a', {ctrl: true}], [{type: 'edit', edit: {kind: 'home'}}]],
  ['Ctrl-W', ['w', {ctrl: true}], [{type: 'edit', edit: {kind: 'delete-word'}}]],
  ['Ctrl-G', ['g', {ctrl: true}], [command('hint')]],
  ['Ctrl-R', ['r', {ctrl: true}], [command('worked')]],
  ['Ctrl-C', ['c', {ctrl: true}], [command('interrupt-program')]],
  ['a letter with Alt', ['q', {meta: true}], []],
  ['a key that is not known', ['', {}], []],
  ['Ctrl and a key that is not known', ['y', {ctrl: true}], []],
])('%s in a field', (_name, [input, key], actions) => {
  expect(fieldActionsOf(input, key)).toEqual(actions);
});

test('a paste is one piece of text, whatever it holds', () => {
  expect(pasteAction('a\rb\tq')).toEqual(put('a\rb\tq'));
});
