import {loadLabs, readLabs} from './load-labs.js';
import {packLabs} from './packed-labs.js';

/** Reads a folder of labs for the build. Undefined where anything is wrong: then the program reads the files, and tells. */
export const packFolder = (folder: string): string | undefined => {
  const {labs, problems} = loadLabs([folder]);
  if (problems.length > 0) return undefined;
  const files = new Map(readLabs(folder).read.map(({file, lab}) => [lab.id, file]));
  return packLabs(
    folder,
    labs.map(lab => ({file: (files.get(lab.id) ?? lab.id).split(/[\\/]/).at(-1) ?? lab.id, lab})),
  );
};
