import {mkdtemp, rm} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/** Runs a TypeScript file: `node test/support/run-typescript.mjs FILE [argument...]`. Node 20 can't by itself. */
const [, , file = '', ...rest] = process.argv;
// Below node_modules, so that packages are found from there.
const folder = await mkdtemp(join(resolve('node_modules'), '.run-'));
const outfile = join(folder, 'run.mjs');
try {
  const target = {platform: 'node', format: 'esm', target: 'node20', jsx: 'automatic'};
  await build({entryPoints: [file], outfile, bundle: true, packages: 'external', ...target});
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, {recursive: true});
}
