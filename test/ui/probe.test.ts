import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {probeTerminal} from '../../src/ui/probe.js';

/** A terminal that answers each request for the cursor with the next of `reports`, `typed` first. */
const terminal = (reports: readonly string[], typed = '') => {
  const stdin = new PassThrough();
  const rawModes: boolean[] = [];
  const written: string[] = [];
  const queue = [...reports];
  const write = (text: string) => {
    written.push(text);
    if (text.includes('\x1b[6n')) stdin.write(typed);
    for (const _ of text.split('\x1b[6n').slice(1)) stdin.write(queue.shift() ?? '');
    return true;
  };
  const setRawMode = (mode: boolean) => void rawModes.push(mode);
  const input = Object.assign(stdin, {setRawMode}) as unknown as Parameters<typeof probeTerminal>[0];
  return {input, output: {write} as unknown as Parameters<typeof probeTerminal>[1], rawModes, written, stdin};
};

test.each([
  ['one cell', ['\x1b[5;2R', '\x1b[5;3R'], 'narrow'],
  ['two cells', ['\x1b[5;2R', '\x1b[5;4R'], 'wide'],
  ['bytes taken one by one', ['\x1b[5;3R', '\x1b[5;4R'], 'not-utf8'],
] as const)('%s', async (_, reports, probed) => {
  const {input, output, rawModes, written} = terminal(reports);
  expect(await probeTerminal(input, output)).toBe(probed);
  expect(rawModes).toEqual([true]);
  expect(written.at(-1)).toBe('\r\x1b[K');
});

test('a terminal that never answers is taken to be narrow', async () => {
  const {input, output, rawModes} = terminal([]);
  expect(await probeTerminal(input, output)).toBe('narrow');
  expect(rawModes).toEqual([true]);
});

test('what was typed meanwhile is still there, a Korean letter too', async () => {
  const {input, output, stdin} = terminal(['\x1b[1;2R', '\x1b[1;3R'], 'ㅂ');
  await probeTerminal(input, output);
  expect(String(stdin.read())).toBe('ㅂ');
});
