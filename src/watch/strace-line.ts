import {type Cursor, readItem, readItems, skipBlank, takes} from './strace-scanner.js';
import type {StraceItem, StraceValue} from './strace-value.js';

/** How a system call came back. `value` is undefined for `?`: it never did. `seconds` is what -T tells. */
export type StraceResult = {
  readonly value?: StraceValue;
  readonly errno?: string;
  /** What stands in parentheses behind it: `Connection refused`, `Timeout`, `[{fd=3, revents=POLLIN}]`. */
  readonly notes: readonly StraceValue[];
  readonly isInjected: boolean;
  readonly seconds?: number;
};

/** `at` is in seconds since the epoch. `thread` is absent where each thread has a file of its own (-ff). */
export type StraceLine = {readonly thread?: number; readonly at: number} & (
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly StraceItem[];
      readonly result: StraceResult;
    }
  /** It has not returned yet; `text` is the call so far, to which the rest is joined when it is resumed. */
  | {
      readonly kind: 'unfinished';
      readonly name: string;
      readonly arguments: readonly StraceItem[];
      readonly text: string;
    }
  | {readonly kind: 'resumed'; readonly name: string; readonly text: string}
  | {readonly kind: 'signal'; readonly signal: string}
  | {readonly kind: 'exited'; readonly code: number}
  | {readonly kind: 'killed'; readonly signal: string}
  | {readonly kind: 'superseded'; readonly by: number}
  | {readonly kind: 'note'; readonly text: string}
);

type Head = {readonly thread?: number; readonly at: number};

/**
 * One line of strace 5 or 6 with -ttt, with or without -f, -yy, -T and --seccomp-bpf; undefined when it can't be
 * understood. Bytes have to be read as latin1.
 */
export const parseStraceLine = (line: string): StraceLine | undefined => {
  const start = headOf.exec(line)?.groups;
  if (start === undefined) return undefined;
  const {thread = start.bracketed, at, rest = ''} = start;
  const head: Head = {...(thread === undefined ? {} : {thread: Number(thread)}), at: Number(at)};
  if (rest.startsWith('+++ ')) return parseEnd(head, rest);
  if (rest.startsWith('--- ')) return parseSignal(head, rest);
  if (rest.startsWith('[ ') || rest.startsWith('strace: ')) return {...head, kind: 'note', text: rest};
  const resumed = /^<\.\.\. (\S+) resumed>/.exec(rest);
  if (resumed !== null)
    return {...head, kind: 'resumed', name: resumed[1] ?? '', text: rest.slice(resumed[0].length).trimStart()};
  return parseCall(head, rest);
};

const headOf = /^(?:\[pid +(?<bracketed>\d+)\] |(?<thread>\d+) +)?(?<at>\d+\.\d+) (?<rest>.*)$/s;

const nameOf = /^(?:\w+|\?\?\?)\(/;

/** `name(arguments) = result`; with `<unfinished ...>` for the rest, the arguments that are known. */
export const parseCall = (head: Head, text: string): StraceLine | undefined => {
  const name = nameOf.exec(text)?.[0].slice(0, -1);
  if (name === undefined) return undefined;
  const isUnfinished = text.endsWith(unfinished);
  const said = isUnfinished ? text.slice(0, -unfinished.length) : text;
  const cursor: Cursor = {text: said, at: name.length + 1};
  if (isUnfinished) return {...head, kind: 'unfinished', name, arguments: openItems(cursor), text: said};
  const items = readItems(cursor, ')');
  const result = items && parseResult(cursor);
  return result && {...head, kind: 'call', name, arguments: items, result};
};

const unfinished = '<unfinished ...>';

/** The arguments of a call that is still being written: those behind which a comma stands, and a last one that is whole. */
const openItems = ({text, at}: Cursor): readonly StraceItem[] => {
  const isLastWhole = !text.trimEnd().endsWith(',');
  const items: StraceItem[] = [];
  return readItems({text: isLastWhole ? `${text})` : text, at}, ')', items) ?? items;
};

const parseResult = (cursor: Cursor): StraceResult | undefined => {
  skipBlank(cursor);
  if (!takes(cursor, '=')) return undefined;
  const tail = tailOf(cursor.text.slice(cursor.at));
  const inner: Cursor = {text: tail.text, at: 0};
  const notes: StraceValue[] = [];
  const words: StraceValue[] = [];
  for (skipBlank(inner); inner.at < inner.text.length; skipBlank(inner)) {
    const part = inner.text[inner.at] === '(' ? noteOf(inner) : wordOf(inner);
    if (part === undefined) return undefined;
    (part.kind === 'application' ? notes : words).push(part);
  }
  return resultOf(words, notes, tail.seconds);
};

/** `<0.000012>` stands last. */
const tailOf = (text: string): {readonly text: string; readonly seconds?: number} => {
  const took = /\s<(\d+\.\d+)>$/.exec(text);
  return took === null ? {text} : {text: text.slice(0, took.index), seconds: Number(took[1])};
};

/** A text in parentheses may be prose, with commas and apostrophes in it. */
const noteOf = (cursor: Cursor): StraceValue | undefined => {
  const start = cursor.at;
  cursor.at += 1;
  const items = readItems(cursor, ')');
  if (items !== undefined) return {kind: 'application', name: '', items};
  const end = cursor.text.lastIndexOf(')');
  if (end <= start) return undefined;
  cursor.at = end + 1;
  return {kind: 'application', name: '', items: [{value: {kind: 'text', text: cursor.text.slice(start + 1, end)}}]};
};

const wordOf = (cursor: Cursor): StraceValue | undefined => {
  const end = endOfWord(cursor);
  const inner: Cursor = {text: cursor.text.slice(0, end), at: cursor.at};
  const item = readItem(inner);
  if (item === undefined || inner.at !== end) return undefined;
  cursor.at = end;
  return item.value;
};

/** A space, outside of angles, brackets and quotation marks. */
const endOfWord = ({text, at}: Cursor): number => {
  let depth = 0;
  let isQuoted = false;
  for (let end = at; end < text.length; end += 1) {
    const character = text[end] ?? '';
    if (isQuoted) {
      if (character === '\\') end += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if ('<[{('.includes(character)) depth += 1;
    else if (']})'.includes(character) || (character === '>' && text[end - 1] !== '-')) depth -= 1;
    else if (character === ' ' && depth <= 0) return end;
  }
  return text.length;
};

const resultOf = (
  [value, errno, ...more]: readonly StraceValue[],
  notes: readonly StraceValue[],
  seconds: number | undefined,
): StraceResult | undefined => {
  const isNamed = errno?.kind === 'text' && (/^E[A-Z0-9_]+$/.test(errno.text) || errno.text.startsWith('<'));
  if (value === undefined || more.length > 0 || (errno !== undefined && !isNamed)) return undefined;
  const isNever = value.kind === 'text' && value.text === '?';
  return {
    ...(isNever ? {} : {value}),
    ...(isNamed && !errno.text.startsWith('<') ? {errno: errno.text} : {}),
    notes,
    isInjected: notes.some(note => firstText(note).startsWith('INJECTED')),
    ...(seconds === undefined ? {} : {seconds}),
  };
};

const firstText = (note: StraceValue): string => {
  const first = note.kind === 'application' ? note.items[0]?.value : undefined;
  return first?.kind === 'text' ? first.text : '';
};

const parseEnd = (head: Head, rest: string): StraceLine | undefined => {
  const code = /^\+\+\+ exited with (\d+) \+\+\+$/.exec(rest)?.[1];
  if (code !== undefined) return {...head, kind: 'exited', code: Number(code)};
  const signal = /^\+\+\+ killed by (\S+)(?: \(core dumped\))? \+\+\+$/.exec(rest)?.[1];
  if (signal !== undefined) return {...head, kind: 'killed', signal};
  const by = /^\+\+\+ superseded by execve in pid (\d+)(?:<.*>)? \+\+\+$/.exec(rest)?.[1];
  return by === undefined ? undefined : {...head, kind: 'superseded', by: Number(by)};
};

const parseSignal = (head: Head, rest: string): StraceLine | undefined => {
  const signal = /^--- (?:stopped by )?([A-Z0-9_]+)(?: \{.*\})? ---$/s.exec(rest)?.[1];
  return signal === undefined ? undefined : {...head, kind: 'signal', signal};
};
