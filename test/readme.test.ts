import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {pick} from '../src/i18n/locale.js';
import {keysOf} from '../src/ui/key-hints.js';
import {keymap, pairs} from '../src/ui/keymap.js';

/** The table of keys as the README has it, made from the keymap; two keys that mirror each other share a row. */
const keyTable = (): string => {
  const rows = keymap.flatMap(({command, label}) => {
    const pair = pairs.find(({commands}) => commands.includes(command));
    if (pair !== undefined && pair.commands[0] !== command) return [];
    const keys = keysOf(pair?.commands ?? [command]);
    return [`| ${keys} | ${pick(pair?.long ?? label, 'en')} |`];
  });
  return ['| key | what it does |', '|---|---|', ...rows].join('\n');
};

test('the keys in the README are the keys of the program', () => {
  const section = /## Keys\n(?:.*\n)*?(\| key(?:.|\n)*?\|)\n\n/.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(section).toBe(keyTable());
});
