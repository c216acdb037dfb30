import type {Key} from 'ink';
import type {Action} from '../app/action.js';
import type {Command} from '../app/command.js';
import type {Edit} from '../app/input.js';
import {fieldKeymap, type KeyName, keyNames} from './keymap.js';

/** What was typed while a field has the keys: whatever can be printed goes into it, and only the other keys are commands. */
export const fieldActionsOf = (input: string, key: Partial<Key>): readonly Action[] => {
  if (isPrintable(input, key)) return textActions(input);
  return keyNames(input, key).flatMap((name): readonly Action[] => {
    const edit = edits[name];
    if (edit !== undefined) return [{type: 'edit', edit: {kind: edit}}];
    const command = commands.get(name);
    return command === undefined ? [] : [{type: 'command', command}];
  });
};

/** A paste is text and nothing else; its line ends become spaces (input.ts). */
export const pasteAction = (text: string): Action => ({type: 'edit', edit: {kind: 'insert', text}});

const isPrintable = (input: string, key: Partial<Key>): boolean =>
  key.ctrl !== true && key.meta !== true && keyNames('', key).length === 0 && input !== '';

/** Somebody types faster than we read: Enter, Tab and Backspace come in one piece with the letters around them. */
const textActions = (input: string): readonly Action[] =>
  input
    .split(/(\r\n?|\n|\t|\u007f)/)
    .filter(part => part !== '')
    .map(part => {
      if (part === '\u007f') return {type: 'edit', edit: {kind: 'backspace'}};
      if (part === '\t') return {type: 'command', command: 'complete'};
      return /^[\r\n]/.test(part) ? {type: 'command', command: 'proceed'} : pasteAction(part);
    });

const edits: Readonly<Record<string, Exclude<Edit['kind'], 'insert'> | undefined>> = {
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  backspace: 'backspace',
  delete: 'delete',
  // As in every shell (readline).
  'ctrl-a': 'home',
  'ctrl-e': 'end',
  'ctrl-u': 'delete-before',
  'ctrl-k': 'delete-after',
  'ctrl-w': 'delete-word',
};

const commands: ReadonlyMap<KeyName, Command> = new Map(
  fieldKeymap.flatMap(({command, keys}) => keys.map(name => [name, command] as const)),
);
