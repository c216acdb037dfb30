import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {stop} from 'esbuild';
import {bundle} from '../../src/build/bundle.mjs';

/**
 * The file that a subject runs, made of src/subject/main.ts alone, so that these tests need nobody else's room. It lies
 * inside node_modules, where the FFI is found.
 */
export const subjectEntry = (): Promise<string> => bundledEntry('src/subject/main.ts');

/** A TypeScript file with everything that it imports, as one that Node runs. */
export const bundledEntry = async (file: string): Promise<string> => {
  const {outputFiles} = await bundle({root, entryPoints: {entry: file}, patches: []});
  // Its process would stay, and be counted among ours.
  await stop();
  const hash = outputFiles.map(({hash}) => hash.replace(/\W/g, '')).join('');
  const folder = join(root, 'node_modules', '.cache', 'socket-lab', hash);
  if (!existsSync(folder)) writeFolder(folder, outputFiles);
  return join(folder, 'entry.js');
};

const root = fileURLToPath(new URL('../..', import.meta.url));

type OutputFile = {readonly path: string; readonly contents: Uint8Array};

/** By renaming: tests of several files may make the same one at the same time. */
const writeFolder = (folder: string, files: readonly OutputFile[]): void => {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, {recursive: true});
  for (const {path, contents} of files) writeFileSync(join(unfinished, basename(path)), contents);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
};
