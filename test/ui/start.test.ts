import {PassThrough, Writable} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {type Show, showApp} from '../../src/ui/start.js';
import {recordingStore} from '../support/recording-store.js';
import {makeScreen} from '../support/screen.js';
import {homeState} from '../support/states.js';
import {until} from '../support/until.js';

const terminal = () => {
  const screen = makeScreen({columns: 80, rows: 24}, {convertEol: true});
  const stdin = new PassThrough();
  const rawModes: boolean[] = [];
  const asInput = {
    isTTY: true,
    setRawMode: (mode: boolean) => {
      rawModes.push(mode);
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  };
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => void screen.write(String(chunk)).then(() => done()),
  });
  return {
    screen,
    rawModes,
    stdin: Object.assign(stdin, asInput) as unknown as NonNullable<Show['stdin']>,
    stdout: Object.assign(stdout, {columns: 80, rows: 24, isTTY: true}) as unknown as NonNullable<Show['stdout']>,
  };
};

test('shows the app until it is told to end, then the terminal is as it was', async () => {
  const {screen, rawModes, stdin, stdout} = terminal();
  await screen.write('before\r\n');
  const exits: (() => void)[] = [];
  const shown = showApp({
    store: recordingStore(homeState()),
    ascii: false,
    onExit: exit => void exits.push(exit),
    stdin,
    stdout,
  });
  await until('the first screen', () => screen.text().includes('Enter continues'), {lastSeen: screen.text});
  expect(screen.isAlternate()).toBe(true);
  expect(screen.cursor().visible).toBe(false);
  for (const exit of exits) exit();
  await shown;
  await setImmediate();
  await screen.write('');
  expect(screen.isAlternate()).toBe(false);
  expect(screen.lines()[0]).toBe('before');
  expect(screen.cursor().visible).toBe(true);
  expect(rawModes.at(-1)).toBe(false);
});

test('an error while drawing rejects, and leaves the terminal as it was', async () => {
  const {screen, stdin, stdout} = terminal();
  const broken = recordingStore({...homeState(), labs: undefined as never});
  await expect(showApp({store: broken, ascii: false, onExit: () => undefined, stdin, stdout})).rejects.toThrow();
  await screen.write('');
  expect(screen.isAlternate()).toBe(false);
});
