import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {loadLabs} from '../../src/lab/load-labs.js';
import {openLabs} from '../../src/lab/our-labs.js';
import {packFolder} from '../../src/lab/pack-folder.js';
import {goodLab, labWith} from '../support/lab-source.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-ours-'));
  mkdirSync(join(folder, 'labs'));
  mkdirSync(join(folder, 'others'));
  writeFileSync(join(folder, 'labs/small.yaml'), goodLab);
});
afterEach(() => rmSync(folder, {recursive: true}));

const urlOf = (name: string) => pathToFileURL(join(folder, name));
const pack = () => writeFileSync(join(folder, 'labs.json'), packFolder(join(folder, 'labs')) ?? '');
const open = (...others: readonly string[]) =>
  openLabs({ours: urlOf('labs/'), packed: urlOf('labs.json'), others: others.map(name => join(folder, name))});

test('a packed lab is the lab that its file is', async () => {
  pack();
  expect(await open()).toEqual(loadLabs([join(folder, 'labs')]));
});

test('all our labs survive being packed, in their order', async () => {
  const ours = new URL('../../labs/', import.meta.url);
  cpSync(ours, join(folder, 'labs'), {recursive: true});
  rmSync(join(folder, 'labs/small.yaml'));
  pack();
  expect((await open()).labs).toEqual(loadLabs([ours]).labs);
});

test('a file that was changed after packing is read itself', async () => {
  pack();
  writeFileSync(join(folder, 'labs/small.yaml'), labWith('minutes: 1', 'minutes: 7'));
  expect((await open()).labs.map(({minutes}) => minutes)).toEqual([7]);
  writeFileSync(join(folder, 'labs/small.yaml'), labWith('minutes: 1', 'minuets: 1'));
  expect((await open()).problems).not.toEqual([]);
});

test.each(['', '{}', 'no JSON'])('packed labs that are %j are as good as none', async text => {
  writeFileSync(join(folder, 'labs.json'), text);
  expect((await open()).labs.map(({id}) => id)).toEqual(['small']);
});

test('a folder with something wrong in it is not packed', () => {
  writeFileSync(join(folder, 'labs/bad.yaml'), 'format: 2');
  expect(packFolder(join(folder, 'labs'))).toBeUndefined();
});

test.each([['packed'], ['read']])("other people's labs come beside ours (%s)", async how => {
  if (how === 'packed') pack();
  writeFileSync(join(folder, 'others/mine.yaml'), labWith('id: small\n', 'id: mine\nneeds: [small]\n'));
  expect((await open('others')).labs.map(({id}) => id)).toEqual(['small', 'mine']);
});

test('an id that exists already is a problem of the one that came later, at its place', async () => {
  pack();
  writeFileSync(join(folder, 'others/mine.yaml'), labWith('minutes: 1', 'minutes: 9'));
  const {labs, problems} = await open('others');
  expect(labs.map(({minutes}) => minutes)).toEqual([1]);
  expect(problems).toMatchObject([{file: join(folder, 'others/mine.yaml'), line: 2, column: 5}]);
});
