import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Text} from '../model/text.js';
import {errnoOf} from './errno-of.js';
import {isLabFile} from './packed-labs.js';
import {limits} from './schema.js';
import {tooLarge} from './source-size.js';

/** What stands in the file of a lab or an exercise, or why that can't be known. */
export type SourceFile =
  | {readonly file: string; readonly source: string}
  | {readonly file: string; readonly message: Text};

/** The `.yaml` files in a folder, by name. A folder that can't be read stands for itself. */
export const readSources = (folder: string): readonly SourceFile[] => {
  try {
    return readdirSync(folder)
      .filter(isLabFile)
      .sort()
      .map(name => readSource(join(folder, name)));
  } catch (error) {
    return [{file: folder, message: unreadable(errnoOf(error))}];
  }
};

export const readSource = (file: string): SourceFile => {
  try {
    const status = statSync(file);
    // Asked before reading: a pipe would never end, and a huge file is refused by its size alone.
    if (!status.isFile()) return {file, message: noFile};
    if (status.size > limits.fileBytes) return {file, message: tooLarge};
    const source = textOf(readFileSync(file));
    return source === undefined ? {file, message: notUtf8} : {file, source};
  } catch (error) {
    return {file, message: unreadable(errnoOf(error))};
  }
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
};

const unreadable = (reason: string): Text => ({
  en: `It can't be read (${reason}). Check that it exists and that you may read it.`,
  ko: `읽을 수 없습니다(${reason}). 있는지, 읽을 권한이 있는지 확인하십시오.`,
});

const noFile: Text = {en: 'It is not a regular file.', ko: '일반 파일이 아닙니다.'};

const notUtf8: Text = {
  en: 'It is not UTF-8 text. Save it in the encoding UTF-8.',
  ko: 'UTF-8 텍스트가 아닙니다. UTF-8 인코딩으로 저장하십시오.',
};
