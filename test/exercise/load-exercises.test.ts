import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {loadExercises} from '../../src/exercise/load-exercises.js';
import {limits} from '../../src/lab/schema.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-exercises-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

const good = readFileSync('labs/exercises/first-request.yaml', 'utf8');
const write = (name: string, source: string | Uint8Array) => writeFileSync(join(folder, name), source);
const load = (path = folder) => {
  const {exercises, problems} = loadExercises(path);
  return {
    ids: exercises.map(({id}) => id),
    problems: problems.map(({file, message}) => `${basename(file)}: ${message.en}`),
  };
};

test('the easiest comes first, and what cannot be read hinders no other', () => {
  write('hard.yaml', good.replace('id: first-request', 'id: hard').replace('level: 20', 'level: 999'));
  write('z.yaml', good);
  write('notes.txt', 'no exercise');
  mkdirSync(join(folder, 'a.yaml'));
  symlinkSync('nowhere', join(folder, 'b.yaml'));
  write('c.yaml', Uint8Array.of(0xff, 0xfe));
  expect(load()).toEqual({
    ids: ['first-request', 'hard'],
    problems: [
      'a.yaml: It is not a regular file.',
      expect.stringMatching(/^b\.yaml: .*\(ENOENT\)/),
      expect.stringMatching(/^c\.yaml: .*UTF-8/),
    ],
  });
});

test('bytes are counted, not characters: a Korean letter has three', () => {
  const comment = `# ${'가'.repeat(limits.fileBytes / 3)}`;
  write('large.yaml', `${comment}\n${good}`);
  expect(load()).toEqual({ids: [], problems: [expect.stringMatching(/^large\.yaml: .*larger than/)]});
});

test('a folder that cannot be read is not a folder without exercises', () => {
  write('file', '');
  expect(load(join(folder, 'file'))).toEqual({ids: [], problems: [expect.stringMatching(/^file: .*\(ENOTDIR\)/)]});
});
