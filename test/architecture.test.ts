import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {expect, test} from 'vitest';
import {importsOf, resolveImport, withoutComments} from './support/imports.js';

type Room = {
  /** Rooms, or single files of them, that it may import besides itself. */
  readonly may: readonly string[];
  /** Rooms of which it may know the types. */
  readonly types?: readonly string[];
  /** Packages and Node's own modules that it must do without. */
  readonly without: RegExp;
};

const everything = /./;
const node = /^node:/;
const painting = /^(ink|react)(\/|$)/;

/** Who may import whom. What stands directly in src puts the rooms together and may import them all. */
const rooms: Readonly<Record<string, Room>> = {
  model: {may: [], without: everything},
  wire: {may: ['model'], without: everything},
  calls: {may: ['model', 'wire'], without: everything},
  platform: {may: ['model', 'wire'], without: painting},
  programs: {may: ['model', 'calls', 'platform', 'wire', 'session/protocol'], without: painting},
  subject: {may: ['model', 'calls', 'platform', 'programs', 'session/protocol'], without: painting},
  place: {may: ['model', 'calls', 'platform'], without: painting},
  session: {may: ['model', 'calls', 'platform'], types: ['place'], without: painting},
  watch: {may: ['model', 'calls', 'platform', 'wire', 'session/recorder', 'session/sampler'], without: painting},
  translate: {may: ['model'], without: everything},
  i18n: {may: ['model'], without: everything},
  lab: {may: ['model', 'calls', 'i18n', 'wire'], without: painting},
  exercise: {may: ['model', 'calls', 'platform', 'wire', 'lab', 'i18n'], types: ['session'], without: painting},
  app: {may: ['model', 'calls', 'lab', 'i18n', 'translate', 'exercise'], without: painting},
  plain: {may: ['model', 'calls', 'app', 'lab', 'i18n', 'wire'], types: ['exercise'], without: node},
  ui: {may: ['model', 'calls', 'app', 'lab', 'i18n', 'wire', 'translate'], without: node},
  build: {may: [], without: painting},
};

/** Files that may do more than their room, because doing that is their one purpose. */
const more: Readonly<Record<string, readonly string[]>> = {
  'app/run-effects.ts': ['session', 'place'],
};

/** What only these files may import. */
const only: Readonly<Record<string, readonly string[]>> = {
  koffi: ['subject/native.ts', 'watch/ptrace/native.ts'],
  execa: ['session/subject-process.ts', 'exercise/learner-process.ts', 'exercise/guard.ts', 'watch/watch-process.ts'],
};

const filesOf = (folder: string, pattern: RegExp) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => pattern.test(file))
    .map(file => ({file: file.split(sep).join('/'), source: readFileSync(join(folder, file), 'utf8')}));

const sources = filesOf('src', /\.(ts|tsx|mjs)$/);

const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined);

const covers = (allowed: readonly string[], target: string) =>
  allowed.some(name => target === name || target.startsWith(`${name}/`));

const imports = sources.flatMap(({file, source}) =>
  importsOf(source).map(({specifier, isType}) => ({
    file,
    room: roomOf(file),
    isType,
    target: specifier.startsWith('.') ? resolveImport(file, specifier) : undefined,
    specifier,
  })),
);

test('every room stands in the table', () => {
  const missing = [...new Set(sources.map(({file}) => roomOf(file)))].filter(room => room && !(room in rooms));
  expect(missing).toEqual([]);
});

test('a room imports only the rooms that it may', () => {
  const wrong = imports.filter(({file, room, target, isType}) => {
    if (room === undefined || target === undefined) return false;
    const {may = [], types = []} = rooms[room] ?? {};
    return !covers([room, ...may, ...(isType ? types : []), ...(more[file] ?? [])], target);
  });
  expect(wrong.map(({file, target}) => `${file} imports ${target}`)).toEqual([]);
});

test('a room does without the packages that are not for it', () => {
  const wrong = imports.filter(({room, target, specifier}) => {
    return room !== undefined && target === undefined && rooms[room]?.without.test(specifier);
  });
  expect(wrong.map(({file, specifier}) => `${file} imports ${specifier}`)).toEqual([]);
});

test.each(Object.entries(only))('%s is imported by %s alone', (specifier, files) => {
  const importers = imports.filter(one => one.specifier === specifier).map(one => one.file);
  expect([...new Set(importers)].filter(file => !files.includes(file))).toEqual([]);
});

test('no two rooms need each other, directly or through others', () => {
  const next = new Map<string, Set<string>>();
  for (const {room, target} of imports) {
    const other = target === undefined ? undefined : roomOf(target);
    if (room && other && room !== other) next.set(room, (next.get(room) ?? new Set()).add(other));
  }
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const other of next.get(from) ?? []) if (!seen.has(other)) reach(other, seen.add(other));
    return seen;
  };
  expect([...next.keys()].filter(room => reach(room).has(room))).toEqual([]);
});

const filesWith = (pattern: RegExp, among = sources) =>
  among.filter(({source}) => pattern.test(withoutComments(source))).map(({file}) => file);

test('one file reads the command line', () => {
  const program = sources.filter(({file}) => roomOf(file) !== 'build');
  expect(filesWith(/\bprocess\.argv\b/, program).length).toBeLessThanOrEqual(1);
});

test('a subject ends by having nothing left to do: an exit would hide what it still had to tell', () => {
  expect(filesWith(/\bprocess\.exit\(/).filter(file => roomOf(file) === 'subject')).toEqual([]);
});

test('a file holds one idea', () => {
  const long = sources.filter(({source}) => source.split('\n').length > 251);
  expect(long.map(({file}) => file)).toEqual([]);
});

test('no test is left out or alone', () => {
  expect(filesWith(/\b(test|it|describe)\.(skip|only|todo)\b/, filesOf('test', /\.tsx?$/))).toEqual([]);
});
