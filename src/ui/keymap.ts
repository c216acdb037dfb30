import type {Key} from 'ink';
import type {Action} from '../app/action.js';
import type {Command} from '../app/command.js';
import {commandNames, pairNames} from '../i18n/key-messages.js';
import type {Text} from '../model/text.js';

/** A key by the name that a person would call it; a character stands for itself. */
export type KeyName =
  | 'enter'
  | 'esc'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'tab'
  | 'shift-tab'
  | 'ctrl-c'
  | (string & {});

export type Binding = {
  readonly command: Command;
  /** The first is the one that is shown. Letters count in either case, and as the jamo on the same key (두벌식). */
  readonly keys: readonly KeyName[];
  readonly label: Text;
};

const bind = (command: Command, ...keys: readonly KeyName[]): Binding => ({
  command,
  keys,
  label: commandNames[command].long,
});

/** The only place where a key gets a meaning; footer and help are made from it. */
export const keymap: readonly Binding[] = [
  bind('proceed', 'enter'),
  bind('back', 'esc'),
  bind('up', 'up'),
  bind('down', 'down'),
  bind('page-up', 'page-up'),
  bind('page-down', 'page-down'),
  bind('earlier', 'left'),
  bind('later', 'right'),
  bind('present', 'end', '.'),
  bind('next-panel', 'tab'),
  bind('previous-panel', 'shift-tab'),
  bind('older-message', '['),
  bind('newer-message', ']'),
  bind('sources', 's', 'S', 'ㄴ'),
  bind('hint', 'h', 'H', 'ㅗ'),
  bind('worked', 'w', 'W', 'ㅈ', 'ㅉ'),
  bind('restart-step', 'R', 'r', 'ㄱ', 'ㄲ'),
  bind('skip-step', 'n', 'N', 'ㅜ'),
  bind('free', 'p', 'P', 'ㅔ', 'ㅖ'),
  bind('exercises', 'e', 'E', 'ㄷ', 'ㄸ'),
  bind('next-application', 'ctrl-n'),
  bind('previous-application', 'ctrl-p'),
  bind('steps', 'g', 'G', 'ㅎ'),
  bind('glossary', 't', 'T', 'ㅅ', 'ㅆ'),
  bind('source', 'o', 'O', 'ㅐ', 'ㅒ'),
  bind('beliefs', 'b', 'B', 'ㅠ'),
  bind('review', 'v', 'V', 'ㅍ'),
  bind('search', '/'),
  bind('filter', 'f', 'F', 'ㄹ'),
  // Korean input gives one jamo for both cases; what it forgets is the smaller of the two.
  bind('reset-lab', 'x', 'ㅌ'),
  bind('reset-all', 'X'),
  bind('language', 'L', 'l', 'ㅣ'),
  bind('help', '?'),
  bind('leave', 'q', 'Q', 'ㅂ', 'ㅃ'),
  bind('interrupt-program', 'ctrl-c'),
];

/**
 * The same while a field has the keys, and with them all letters. Ctrl-H is what many terminals send for Backspace, so the
 * hint has the G of "give"; Ctrl-R, which looks for an earlier line in a shell, replays.
 */
export const fieldKeymap: readonly Binding[] = [
  bind('proceed', 'enter'),
  bind('back', 'esc'),
  bind('complete', 'tab'),
  bind('previous-panel', 'shift-tab'),
  bind('up', 'up'),
  bind('down', 'down'),
  bind('page-up', 'page-up'),
  bind('page-down', 'page-down'),
  bind('hint', 'ctrl-g'),
  bind('worked', 'ctrl-r'),
  bind('next-application', 'ctrl-n'),
  bind('previous-application', 'ctrl-p'),
  bind('glossary', 'ctrl-t'),
  bind('interrupt-program', 'ctrl-c'),
];

/** Commands that mirror each other and are shown as one entry where both can be given. */
export const pairs: readonly Pair[] = [
  {commands: ['up', 'down'], ...pairNames.choose},
  {commands: ['page-up', 'page-down'], ...pairNames.page},
  {commands: ['earlier', 'later'], ...pairNames.time},
  {commands: ['next-panel', 'previous-panel'], ...pairNames.panel},
  {commands: ['next-application', 'previous-application'], ...pairNames.application},
  {commands: ['older-message', 'newer-message'], ...pairNames.message},
];

type Pair = {readonly commands: readonly [Command, Command]; readonly short: Text; readonly long: Text};

/** Stops the program for the shell, as everywhere; it concerns the terminal, not the state, so it is no command. */
export const suspendKey: KeyName = 'ctrl-z';

/** What was typed, as actions: more than one when somebody types faster than we read. Unknown keys give none. */
export const actionsOf = (input: string, key: Partial<Key>): readonly Action[] => actionsOfKeys(keyNames(input, key));

/** The same without letters and digits: for while a field is shut, and somebody types ahead. */
export const actionsBesidesText = (input: string, key: Partial<Key>): readonly Action[] =>
  actionsOfKeys(keyNames(input, key).filter(name => name.length > 1));

const actionsOfKeys = (names: readonly KeyName[]): readonly Action[] =>
  names.flatMap((name): readonly Action[] => {
    if (/^[1-9]$/.test(name)) return [{type: 'digit', digit: Number(name)}];
    const command = commands.get(name);
    return command === undefined ? [] : [{type: 'command', command}];
  });

export const isSuspend = (input: string, key: Partial<Key>): boolean => keyNames(input, key).includes(suspendKey);

const commands: ReadonlyMap<KeyName, Command> = new Map(
  keymap.flatMap(({command, keys}) => keys.map(name => [name, command] as const)),
);

export const keyNames = (input: string, key: Partial<Key>): readonly KeyName[] => {
  if (key.ctrl === true) return [`ctrl-${input}`];
  if (key.tab === true) return [key.shift === true ? 'shift-tab' : 'tab'];
  const named = special.find(([property]) => key[property] === true);
  if (named !== undefined) return [named[1]];
  return key.meta === true ? [] : Array.from(input.normalize('NFC'), character => controls[character] ?? character);
};

/** Keys that are single bytes, when somebody is faster than we read: two Enters in one piece are no key that Ink knows. */
const controls: Readonly<Record<string, KeyName>> = {'\r': 'enter', '\n': 'enter', '\t': 'tab', '\x7f': 'backspace'};

const special: readonly (readonly [keyof Key, KeyName])[] = [
  ['return', 'enter'],
  ['escape', 'esc'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];
