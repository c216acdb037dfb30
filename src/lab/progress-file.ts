import {closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, isAbsolute, join} from 'node:path';
import * as z from 'zod/mini';
import type {Text} from '../model/text.js';
import {errnoOf} from './errno-of.js';
import {emptyProgress, type Progress, type ProgressChange} from './progress.js';

export type KeptProgress = {
  readonly progress: Progress;
  /** What the learner should know about the file. */
  readonly notice?: Text;
  /**
   * Makes a change in the file as it is by now, for another run may have written to it: at once, wholly or not at all. Gives
   * what the learner should know, such as why it could not; then the change is made together with the next one.
   */
  readonly keep: (change: ProgressChange) => Text | undefined;
  /** What is kept by now. */
  readonly read: () => Progress;
};

type Surroundings = {readonly env: Readonly<Record<string, string | undefined>>; readonly home: string};

/** The learner's progress from its file. A file that can't be understood is moved aside, never written over. */
export const openProgress = ({env, home}: Surroundings): KeptProgress => {
  const path = progressPath({env, home});
  // What the file held last, and what could not be written into it yet.
  let known = emptyProgress;
  let unsaved: readonly ProgressChange[] = [];
  const look = (): Read => {
    const found = readProgress(path, known);
    known = found.progress;
    return found;
  };
  const changed = (): Progress => unsaved.reduce((kept, change) => change(kept), known);
  const read = (): Progress => {
    look();
    return changed();
  };
  const keep = (change: ProgressChange): Text | undefined => {
    unsaved = [...unsaved, change];
    const aside = moveAside(path, look());
    const failure = aside?.isStuck === true ? aside.notice : write(path, changed());
    if (failure !== undefined) return failure;
    known = changed();
    unsaved = [];
    return aside?.notice;
  };
  const aside = moveAside(path, look());
  return {progress: known, ...(aside === undefined ? {} : {notice: aside.notice}), keep, read};
};

/** XDG Base Directory Specification: relative values are to be ignored. */
export const progressPath = ({env, home}: Surroundings): string => {
  const state = env.XDG_STATE_HOME;
  const folder = state !== undefined && isAbsolute(state) ? state : join(home, '.local', 'state');
  return join(folder, 'socket-lab', 'progress.json');
};

// Loose, so that keys of a newer version survive being read and written by this one.
const text = z.looseObject({en: z.string(), ko: z.string()});
const answer = z.looseObject({
  option: z.string(),
  at: z.string(),
  asked: z.optional(z.looseObject({ask: text, options: z.array(z.looseObject({id: z.string(), text}))})),
  correct: z.optional(z.boolean()),
  right: z.optional(z.string()),
  evidence: z.optional(text),
});
const review = z.looseObject({option: z.string(), at: z.string(), correct: z.boolean(), rights: z.number()});
const labProgress = z.looseObject({
  step: z.optional(z.string()),
  done: z.optional(z.array(z.string())),
  finished: z.optional(z.string()),
  answers: z.record(z.string(), answer),
  earlier: z.optional(z.record(z.string(), answer)),
  reviews: z.optional(z.record(z.string(), review)),
});
const schema = z.looseObject({
  format: z.literal(1),
  locale: z.optional(z.enum(['en', 'ko'])),
  labs: z.record(z.string(), labProgress),
  exercises: z.optional(z.record(z.string(), z.looseObject({attempts: z.number(), solved: z.optional(z.string())}))),
});

type Read =
  | {readonly kind: 'readable'; readonly progress: Progress}
  | {readonly kind: 'unreadable'; readonly progress: Progress; readonly reason: string};

/** What the file says; one that is not there, or can't be read, says nothing against what is `known`. */
const readProgress = (path: string, known: Progress): Read => {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return {kind: 'readable', progress: parsed.data};
    const [issue] = parsed.error.issues;
    return {kind: 'unreadable', progress: known, reason: `${issue?.path.join('.') || 'format'}: ${issue?.code ?? ''}`};
  } catch (error) {
    const reason = errnoOf(error);
    return reason === 'ENOENT' ? {kind: 'readable', progress: known} : {kind: 'unreadable', progress: known, reason};
  }
};

/** Makes room for a new file where the old one can't be understood. What the learner should know, or undefined. */
const moveAside = (path: string, read: Read): {readonly notice: Text; readonly isStuck: boolean} | undefined => {
  if (read.kind !== 'unreadable') return undefined;
  const aside = `${path}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`;
  const isStuck = attempt(() => renameSync(path, aside)) !== undefined;
  return {notice: isStuck ? stuck(path, read.reason) : movedAside(path, aside, read.reason), isStuck};
};

const write = (path: string, progress: Progress): Text | undefined => {
  const temporary = `${path}.${process.pid}.tmp`;
  const failure = attempt(() => {
    mkdirSync(dirname(path), {recursive: true});
    writeDurably(temporary, `${JSON.stringify(progress, null, 2)}\n`);
    renameSync(temporary, path);
  });
  if (failure === undefined) return undefined;
  attempt(() => rmSync(temporary, {force: true}));
  return notSaved(path, failure);
};

/** On the disk before it takes the old one's place: a crash leaves either the old file or the new one. */
const writeDurably = (path: string, text: string): void => {
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** The reason why it failed, or undefined. */
const attempt = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return errnoOf(error);
  }
};

const movedAside = (path: string, aside: string, reason: string): Text => ({
  en: `Your progress in ${path} can't be read (${reason}). It was kept as ${aside}; a new one begins.`,
  ko: `학습 기록을 읽을 수 없습니다(${path}, ${reason}). 원래 파일은 ${aside} 이름으로 보관했고, 새로 시작합니다.`,
});

const stuck = (path: string, reason: string): Text => ({
  en: `Your progress in ${path} can't be read (${reason}) nor moved aside, so nothing is saved. Correct or remove that file.`,
  ko: `학습 기록을 읽을 수도 옮길 수도 없어 저장하지 않습니다(${path}, ${reason}). 그 파일을 고치거나 지우십시오.`,
});

const notSaved = (path: string, reason: string): Text => ({
  en: `Your progress can't be saved in ${path} (${reason}). Set XDG_STATE_HOME to a folder that you can write to.`,
  ko: `학습 기록을 저장할 수 없습니다(${path}, ${reason}). XDG_STATE_HOME을 쓰기 가능한 폴더로 지정하십시오.`,
});
