import type {Available} from '../app/available.js';
import type {Command} from '../app/command.js';
import {commandNames} from '../i18n/key-messages.js';
import {pick} from '../i18n/locale.js';
import type {Locale, Text} from '../model/text.js';
import {fieldKeymap, type KeyName, keymap, pairs} from './keymap.js';

/** In ASCII the arrows have names; while a field has the letters, other keys give the commands. */
export type KeyLooks = {readonly ascii?: boolean; readonly inField?: boolean};

/** Keys and what they do, as they are shown: `↑↓ choose`. */
export type KeyHint = {readonly commands: readonly Command[]; readonly keys: string; readonly label: string};

/** The commands that do something now, in their order; two that mirror each other become one hint. */
export const keyHints = (
  available: readonly Available[],
  locale: Locale,
  {ascii = false, inField = false}: KeyLooks = {},
): readonly KeyHint[] => {
  const seen = new Set<Command>();
  return available.flatMap(({command, label}) => {
    if (seen.has(command)) return [];
    const pair = pairs.find(({commands}) => commands.includes(command));
    const isPair = pair?.commands.every(one => available.some(other => other.command === one)) === true;
    const commands: readonly Command[] = isPair ? pair.commands : [command];
    for (const one of commands) seen.add(one);
    const text: Text = label ?? (isPair ? pair.short : commandNames[command].short);
    return [{commands, keys: keysOf(commands, {ascii, inField}), label: pick(text, locale)}];
  });
};

/** `↑↓`, `[ ]`, `PgUp/PgDn`. */
export const keysOf = (commands: readonly Command[], {ascii = false, inField = false}: KeyLooks = {}): string => {
  const bindings = inField ? fieldKeymap : keymap;
  const shown = commands.map(command =>
    keyLabel(bindings.find(entry => entry.command === command)?.keys[0] ?? '', ascii),
  );
  return shown.join(shown.every(isArrow) ? '' : shown.every(text => text.length === 1) ? ' ' : '/');
};

export const keyLabel = (name: KeyName, ascii = false): string =>
  (ascii ? undefined : arrows[name]) ?? words[name] ?? name;

const arrows: Readonly<Record<string, string>> = {up: '↑', down: '↓', left: '←', right: '→'};

const isArrow = (text: string): boolean => Object.values(arrows).includes(text);

const words: Readonly<Record<string, string>> = {
  enter: 'Enter',
  esc: 'Esc',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  end: 'End',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  'ctrl-c': 'Ctrl-C',
  'ctrl-g': 'Ctrl-G',
  'ctrl-n': 'Ctrl-N',
  'ctrl-p': 'Ctrl-P',
  'ctrl-r': 'Ctrl-R',
  'ctrl-t': 'Ctrl-T',
  'ctrl-z': 'Ctrl-Z',
};
