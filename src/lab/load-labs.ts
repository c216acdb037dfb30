import {statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Lab, LabProblem} from './lab.js';
import {orderLabs} from './order-labs.js';
import {parseLab, type ReadLab} from './parse-lab.js';
import {readSource, readSources, type SourceFile} from './source-file.js';

export type LoadedLabs = {readonly labs: readonly Lab[]; readonly problems: readonly LabProblem[]};

/**
 * The labs of all `.yaml` files in these folders, in the order in which to learn them. A broken file hinders no other.
 * `known` are labs that were read already, and come before others with the same id.
 */
export const loadLabs = (directories: readonly (string | URL)[], known: readonly ReadLab[] = []): LoadedLabs => {
  const read = directories.map(readLabs);
  const {labs, problems} = orderLabs([...known, ...read.flatMap(one => one.read)]);
  return {labs, problems: [...read.flatMap(one => one.problems), ...problems]};
};

/** The labs in a folder, by name, or in a single file; not yet asked whether they get along with each other. */
export const readLabs = (
  place: string | URL,
): {readonly read: readonly ReadLab[]; readonly problems: readonly LabProblem[]} => {
  const path = typeof place === 'string' ? place : fileURLToPath(place);
  const results = (isFolder(path) ? readSources(path) : [readSource(path)]).map(readLab);
  return {
    read: results.flatMap(result => ('lab' in result ? [result] : [])),
    problems: results.flatMap(result => ('problems' in result ? result.problems : [])),
  };
};

type Result = ReadLab | {readonly problems: readonly LabProblem[]};

const isFolder = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

const readLab = (read: SourceFile): Result =>
  'source' in read
    ? parseLab(read.file, read.source)
    : {problems: [{file: read.file, line: 1, column: 1, message: read.message}]};
