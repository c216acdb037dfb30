import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {loadLabs} from '../../src/lab/load-labs.js';
import {goodLab, labWith, placeOf} from '../support/lab-source.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-labs-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

const lab = (id: string, ...needs: readonly string[]) =>
  labWith('id: small\n', `id: ${id}\nneeds: [${needs.join(', ')}]\n`);
const write = (name: string, source: string | Uint8Array) => writeFileSync(join(folder, name), source);
const load = () => {
  const {labs, problems} = loadLabs([folder]);
  return {
    ids: labs.map(({id}) => id),
    problems: problems.map(({file, line, column, message}) => `${basename(file)}:${line}:${column} ${message.en}`),
  };
};

test('labs come after those they need, else by id', () => {
  write('1.yaml', lab('bind', 'zero'));
  write('2.yaml', lab('accept', 'bind'));
  write('3.yml', lab('zero'));
  write('4.yaml', lab('journey'));
  write('notes.txt', 'no lab');
  expect(load()).toEqual({ids: ['journey', 'zero', 'bind', 'accept'], problems: []});
});

test('a broken file hinders no other', () => {
  write('good.yaml', goodLab);
  write('bad.yaml', labWith('minutes: 1', 'minuets: 1'));
  write('binary.yaml', Uint8Array.of(0xff, 0xfe, 0x00));
  write('large.yaml', `#${'x'.repeat(300_000)}`);
  mkdirSync(join(folder, 'folder.yaml'));
  const {ids, problems} = load();
  expect(ids).toEqual(['small']);
  expect(new Set(problems.map(problem => problem.slice(0, problem.indexOf(':'))))).toEqual(
    new Set(['bad.yaml', 'binary.yaml', 'large.yaml', 'folder.yaml']),
  );
});

test('needs that nobody has, circles and ids used twice are told where they stand', () => {
  const lost = lab('lost', 'zreo');
  write('lost.yaml', lost);
  write('zero.yaml', lab('zero'));
  write('zero2.yaml', lab('zero'));
  write('a.yaml', lab('a', 'b'));
  write('b.yaml', lab('b', 'a'));
  const {ids, problems} = load();
  expect(ids).toEqual(['lost', 'zero', 'a', 'b']);
  expect(problems).toContain(
    `lost.yaml:${placeOf(lost, 'zreo')} It needs the lab "zreo", which is not there. Did you mean zero?`,
  );
  expect(problems.filter(problem => problem.includes('circle'))).toHaveLength(2);
  expect(problems.find(problem => problem.startsWith('zero2.yaml:2:5'))).toContain('already');
});

test('a folder that is not there is a problem, not a crash', () => {
  const {labs, problems} = loadLabs([pathToFileURL(join(folder, 'nowhere/'))]);
  expect(labs).toEqual([]);
  expect(problems[0]?.message.en).toContain('ENOENT');
});
