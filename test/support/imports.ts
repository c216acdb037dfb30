import {posix} from 'node:path';

export type Import = {
  /** What is written: './call.js', 'ink', 'node:fs'. */
  readonly specifier: string;
  readonly isType: boolean;
};

/** What a source text imports, statically, on demand, or only as a type. */
export const importsOf = (source: string): readonly Import[] =>
  [...withoutComments(source).matchAll(statement)].map(({groups}) => ({
    specifier: groups?.from ?? groups?.bare ?? groups?.demanded ?? '',
    isType: groups?.type !== undefined || isListOfTypes(groups?.names),
  }));

const statement =
  /\b(?:import|export)\s+(?<type>type\s)?(?<names>[\w\s{},*$]*?)\s*from\s*'(?<from>[^']+)'|\bimport\s*'(?<bare>[^']+)'|\bimport\(\s*'(?<demanded>[^']+)'/g;

const isListOfTypes = (names = '') => /^\{\s*type\s/.test(names) && !/,\s*(?!type\s|\})\w/.test(names);

/** The same lines without what is said about them; strings that hold a comment's beginning are kept. */
export const withoutComments = (source: string): string =>
  source.replace(/('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|\/\*[\s\S]*?\*\/|\/\/.*$/gm, (_comment, text = '') => text);

/** The file that a relative import means, from the root of the sources: `ui/panels/pipe.ts`, `../../model/call.js` → `model/call`. */
export const resolveImport = (file: string, specifier: string): string =>
  posix.join(posix.dirname(file), specifier).replace(/\.(m?js|jsx)$/, '');
