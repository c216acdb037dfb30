import {beforeAll, expect, test} from 'vitest';
import {entryPoints} from '../../src/build/build.mjs';
import {bundle} from '../../src/build/bundle.mjs';
import {licensesOf} from '../../src/build/licenses.mjs';

let result: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  result = await bundle({root: process.cwd(), entryPoints});
});

/** The packages in a file and in the files that it imports; those on demand too, if asked. */
const packagesOf = (file: string, {onDemand}: {readonly onDemand: boolean}) => {
  const seen = new Set<string>();
  const visit = (output: string): readonly string[] => {
    const made = result.metafile.outputs[output];
    if (made === undefined || seen.has(output)) return [];
    seen.add(output);
    const next = made.imports.filter(({kind}) => onDemand || kind === 'import-statement');
    return [...Object.keys(made.inputs), ...next.flatMap(({path}) => visit(path))];
  };
  const names = visit(file).map(input => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter(name => name !== undefined))];
};

test('a subject is small: no Ink, no React, no execa, whatever it loads', () => {
  expect(packagesOf('dist/subject.js', {onDemand: true})).toEqual([]);
});

test('the program starts as one small file, and loads Ink and React only when there is a screen to paint', () => {
  const main = Object.entries(result.metafile.outputs).find(([, made]) => made.entryPoint === 'src/main.ts')?.[0] ?? '';
  expect(packagesOf('dist/cli.js', {onDemand: false})).toEqual([]);
  expect(packagesOf(main, {onDemand: false})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(ink|react)/)]),
  );
  expect(packagesOf(main, {onDemand: true})).toEqual(expect.arrayContaining(['ink', 'react', 'execa']));
});

test('only the fast React is inside, and koffi stays outside', () => {
  const inputs = Object.keys(result.metafile.inputs);
  expect(inputs.filter(input => /react.*development/.test(input))).toEqual([]);
  expect(inputs.filter(input => input.includes('node_modules/koffi'))).toEqual([]);
});

test('the licence of every package inside is handed on', async () => {
  const licenses = await licensesOf(process.cwd(), result.metafile);
  for (const name of packagesOf('dist/cli.js', {onDemand: true}))
    expect(licenses).toMatch(new RegExp(`^${name} [0-9.]+ \\(`, 'm'));
  expect(licenses.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(20);
});
