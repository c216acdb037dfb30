import {mkdtempSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/** Runs a TypeScript file: `node test/support/run-typescript.mjs FILE [argument...]`. Node 20 can't by itself. */
const [, , file = '', ...rest] = process.argv;
// Below node_modules, so that packages are found from there. Goes however the run ends.
const folder = mkdtempSync(join(resolve('node_modules'), '.run-'));
process.on('exit', () => rmSync(folder, {recursive: true}));
const outfile = join(folder, 'run.mjs');
const target = {platform: 'node', format: 'esm', target: 'node20', jsx: 'automatic'};
await build({entryPoints: [file], outfile, bundle: true, packages: 'external', ...target});
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(outfile).href);
