import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';

/**
 * Our labs, read by the very parser of the program, as text for dist/labs.json. Undefined where there are none, or where
 * something is wrong with one: the program then reads the files themselves.
 */
export const packedLabs = async (root, source = 'src/lab/pack-folder.ts') => {
  const labs = join(root, 'labs');
  if (!existsSync(labs) || !existsSync(join(root, source))) return undefined;
  const {outputFiles} = await bundle({root, entryPoints: {pack: source}, patches: []});
  const folder = await mkdtemp(join(tmpdir(), 'socket-lab-pack-'));
  try {
    const file = join(folder, 'pack.mjs');
    await writeFile(file, outputFiles[0].contents);
    const {packFolder} = await import(pathToFileURL(file).href);
    return packFolder(labs);
  } finally {
    await rm(folder, {recursive: true});
  }
};
