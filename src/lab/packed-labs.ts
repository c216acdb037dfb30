import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Lab} from './lab.js';
import type {ReadLab} from './parse-lab.js';

/** Our labs as the build has read them, so that no start has to. `sources` tells the files that they were made of. */
type Packed = {
  readonly sources: string;
  readonly labs: readonly {readonly file: string; readonly lab: Lab}[];
};

export const isLabFile = (name: string): boolean => /\.ya?ml$/.test(name);

/** JSON of labs in the order in which to learn them; all that a lab is survives it. */
export const packLabs = (folder: string, labs: readonly Packed['labs'][number][]): string =>
  JSON.stringify({sources: sourcesOf(folder), labs} satisfies Packed);

/** What packLabs gave, or undefined where it was made of other files than those that are in `folder` now. */
export const unpackLabs = (text: string, folder: string): readonly ReadLab[] | undefined => {
  const packed: unknown = JSON.parse(text);
  if (!isPacked(packed) || packed.sources !== sourcesOf(folder)) return undefined;
  // Nothing can be wrong with them any more, so that nobody will ask where in the file it stands.
  return packed.labs.map(({file, lab}) => ({file, lab, locate: () => ({line: 1, column: 1})}));
};

// The build wrote it with the program that now reads it: what matches by its sources has the shape of this program's labs.
const isPacked = (value: unknown): value is Packed =>
  typeof value === 'object' && value !== null && 'sources' in value && 'labs' in value && Array.isArray(value.labs);

const sourcesOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).filter(isLabFile).sort()) {
    const source = readFileSync(join(folder, name));
    hash.update(`${name}\n${source.length}\n`).update(source);
  }
  return hash.digest('hex');
};
