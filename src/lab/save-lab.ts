import {renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {stringify} from 'yaml';
import {errnoOf} from './errno-of.js';
import type {Skeleton} from './skeleton.js';

export type Saving = {readonly file: string; readonly skeleton: Skeleton; readonly overwrites: boolean};

export type Saved =
  | {readonly kind: 'saved'; readonly steps: number; readonly leftOut: number}
  /** Somebody's file is there already; it was not touched. */
  | {readonly kind: 'exists'}
  /** `reason`: the name of the error, such as EACCES or ENOSPC. */
  | {readonly kind: 'failed'; readonly reason: string};

/** Writes a lab file. One that is there already is only overwritten when that was asked for. */
export const saveLab = ({file, skeleton, overwrites}: Saving): Saved => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const isThere = statSync(file, {throwIfNoEntry: false}) !== undefined;
    if (isThere && !overwrites) return {kind: 'exists'};
    // Wholly or not at all: a full disk must not cost what was there.
    writeFileSync(temporary, labText(skeleton), {flag: 'wx'});
    renameSync(temporary, file);
    return {kind: 'saved', steps: skeleton.file.steps.length, leftOut: skeleton.leftOut.length};
  } catch (error) {
    const reason = errnoOf(error);
    if (reason !== 'EEXIST') remove(temporary);
    return {kind: 'failed', reason};
  }
};

const remove = (file: string): void => {
  try {
    rmSync(file, {force: true});
  } catch {
    // It could not be written in the first place.
  }
};

/** The file as its author gets it: what is left to do stands above. */
export const labText = ({file, leftOut}: Skeleton): string =>
  [
    '# A skeleton, saved from free play in socket-lab. Write its texts in both languages, join steps that belong together,',
    '# ask for predictions, and keep the checks that show what the lab is about. Then: socket-lab check THIS-FILE',
    ...(leftOut.length === 0 ? [] : ['#', '# Left out, because no lab can have it:']),
    ...leftOut.map(line => `#   ${line.replace(/[\r\n\u2028\u2029\u0085]/g, ' ')}`),
    stringify(file, {lineWidth: 0, aliasDuplicateObjects: false}),
  ].join('\n');
