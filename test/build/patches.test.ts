import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {bundle} from '../../src/build/bundle.mjs';
import {replaceOnce} from '../../src/build/patches/replace-once.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-build-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

const digestOfFrames = async (name: string, options: object) => {
  const entryPoints = {[name]: 'test/fixtures/frames.tsx'};
  const {outputFiles} = await bundle({root: process.cwd(), entryPoints, outdir: folder, ...options});
  for (const {path, contents} of outputFiles) writeFileSync(join(folder, basename(path)), contents);
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  const env = {...process.env, FORCE_COLOR: '3'};
  return execFileSync(process.execPath, [join(folder, `${name}.js`)], {encoding: 'utf8', env}).trim();
};

test('Ink writes the very same bytes with our patches and without', async () => {
  const [patched, published] = [await digestOfFrames('patched', {}), await digestOfFrames('published', {patches: []})];
  expect(patched).toMatch(/^[0-9a-f]{64}$/);
  expect(patched).toBe(published);
});

test.each(['nothing of it', 'the text and the text'])('a patch does not fit %j, and says so', source => {
  expect(() => replaceOnce(source, 'the text', 'another', 'a.js')).toThrow(
    /patching a\.js: expected once, found \d times/,
  );
});

test('a patch replaces text as it is written', () => {
  expect(replaceOnce('a + b', '+', '$& -', 'a.js')).toBe('a $& - b');
});
