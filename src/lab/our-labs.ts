import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {LoadedLabs} from './load-labs.js';
import {unpackLabs} from './packed-labs.js';
import type {ReadLab} from './parse-lab.js';

export type LabPlaces = {
  /** The folder of our own labs, and the file in which the build has packed them. */
  readonly ours: URL;
  readonly packed: URL;
  /** Folders of other people's labs, which are read when the program starts. */
  readonly others: readonly string[];
};

/** All labs. The parser, which costs more than the rest of the start, is loaded only where there is something to parse. */
export const openLabs = async ({ours, packed, others}: LabPlaces): Promise<LoadedLabs> => {
  const known = readPacked(packed, ours);
  if (known !== undefined && others.length === 0) return {labs: known.map(({lab}) => lab), problems: []};
  const {loadLabs} = await import('./load-labs.js');
  return known === undefined ? loadLabs([ours, ...others]) : loadLabs(others, known);
};

/** Nothing where they have not been packed, as in a source checkout, or can't be read: then the files say more. */
const readPacked = (packed: URL, ours: URL): readonly ReadLab[] | undefined => {
  try {
    return unpackLabs(readFileSync(packed, 'utf8'), fileURLToPath(ours));
  } catch {
    return undefined;
  }
};
