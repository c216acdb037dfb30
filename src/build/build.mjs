import {chmod, mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';
import {licensesOf} from './licenses.mjs';
import {packedLabs} from './pack-labs.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What the package starts: the program, and the processes that make the calls, trace a program, and end what outlives us. */
export const entryPoints = {
  cli: 'src/cli.ts',
  subject: 'src/subject/main.ts',
  tracer: 'src/watch/ptrace/main.ts',
  guard: 'src/exercise/guard-main.ts',
};

/** Makes dist/: cli.js (executable), subject.js, their chunks, our labs as JSON, and the licences of what is inside. */
export const buildPackage = async (root = repository, entries = entryPoints) => {
  const {outputFiles, metafile} = await bundle({root, entryPoints: entries});
  const dist = join(root, 'dist');
  await mkdir(dist, {recursive: true});
  for (const {path, text} of outputFiles) await replaceFile(join(dist, basename(path)), asStarted(path, text));
  if (entries.cli) await chmod(join(dist, 'cli.js'), 0o755);
  const labs = await packedLabs(root);
  if (labs !== undefined) await replaceFile(join(dist, 'labs.json'), labs);
  await replaceFile(join(dist, 'THIRD_PARTY_LICENSES'), await licensesOf(root, metafile));
  const made = [...outputFiles.map(({path}) => basename(path)), ...(labs === undefined ? [] : ['labs.json'])];
  await removeOthers(dist, [...made, 'THIRD_PARTY_LICENSES']);
  return metafile;
};

/** The program is started by its name, so it says what runs it. */
const asStarted = (path, text) => (basename(path) === 'cli.js' ? `#!/usr/bin/env node\n${text}` : text);

// By renaming, so that a program that starts while we build finds the old file or the new one, never half of one.
const replaceFile = async (path, contents) => {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
};

const removeOthers = async (folder, keep) => {
  for (const entry of await readdir(folder))
    if (!keep.includes(entry)) await rm(join(folder, entry), {recursive: true, force: true});
};

const reportFailure = error => {
  // What esbuild found it has already printed, with the line of source.
  if (!error.errors) process.stderr.write(`build: ${error.message}\n`);
  process.exitCode = 1;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPackage().catch(reportFailure);
