import {expect, test} from 'vitest';
import {importsOf, resolveImport, withoutComments} from './imports.js';

test.each([
  ["import {a} from './a.js';", './a.js', false],
  ["import type {A} from './a.js';", './a.js', true],
  ["import {type A, type B} from './a.js';", './a.js', true],
  ["import {type A, b} from './a.js';", './a.js', false],
  ["import {\n  b,\n  type A,\n} from './a.js';", './a.js', false],
  ["import {\n  type A,\n  type B,\n} from './a.js';", './a.js', true],
  ["import yaml, {parse} from 'yaml';", 'yaml', false],
  ["import * as net from 'node:net';", 'node:net', false],
  ["export {a} from './a.js';", './a.js', false],
  ["export * from './a.js';", './a.js', false],
  ["import './a.js';", './a.js', false],
  ["const {a} = await import('./a.js');", './a.js', false],
])('%s', (source, specifier, isType) => {
  expect(importsOf(source)).toEqual([{specifier, isType}]);
});

test('what is only said is not imported', () => {
  expect(importsOf("// import {a} from './a.js';\n/* import './b.js'; */\nconst text = 'a // b';")).toEqual([]);
  expect(withoutComments("const url = 'https://example.com'; // see\n")).toBe("const url = 'https://example.com'; \n");
});

test('a relative import is found from the root of the sources', () => {
  expect(resolveImport('ui/panels/pipe.tsx', '../../model/call.js')).toBe('model/call');
  expect(resolveImport('main.ts', './options.js')).toBe('options');
});
