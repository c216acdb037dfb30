import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Text} from '../model/text.js';
import type {Lab, LabProblem} from './lab.js';
import {orderLabs} from './order-labs.js';
import {isLabFile} from './packed-labs.js';
import {parseLab, type ReadLab, tooLarge} from './parse-lab.js';
import {limits} from './schema.js';

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
  const results = isFolder(path) ? readFolder(path) : [readLab(path)];
  return {
    read: results.flatMap(result => ('lab' in result ? [result] : [])),
    problems: results.flatMap(result => ('problems' in result ? result.problems : [])),
  };
};

type Result = ReadLab | {readonly problems: readonly LabProblem[]};

const isFolder = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

const readFolder = (folder: string): readonly Result[] => {
  try {
    return readdirSync(folder)
      .filter(isLabFile)
      .sort()
      .map(name => readLab(join(folder, name)));
  } catch (error) {
    return [unreadable(folder, error)];
  }
};

const readLab = (file: string): Result => {
  try {
    const status = statSync(file);
    // Asked before reading: a pipe would never end, and a huge file is refused by its size alone.
    if (!status.isFile()) return refuse(file, noFile);
    if (status.size > limits.fileBytes) return refuse(file, tooLarge);
    const source = readText(file);
    if (source === undefined) return refuse(file, notUtf8);
    return parseLab(file, source);
  } catch (error) {
    return unreadable(file, error);
  }
};

const readText = (file: string): string | undefined => {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
};

const refuse = (file: string, message: Text): Result => ({problems: [{file, line: 1, column: 1, message}]});

const unreadable = (file: string, error: unknown): Result => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return refuse(file, {
    en: `It can't be read (${reason}). Check that it exists and that you may read it.`,
    ko: `읽을 수 없습니다(${reason}). 있는지, 읽을 권한이 있는지 확인하십시오.`,
  });
};

const noFile: Text = {en: 'It is not a regular file.', ko: '일반 파일이 아닙니다.'};

const notUtf8: Text = {
  en: 'It is not UTF-8 text. Save it in the encoding UTF-8.',
  ko: 'UTF-8 텍스트가 아닙니다. UTF-8 인코딩으로 저장하십시오.',
};
