import type {StraceItem, StraceValue} from './strace-value.js';

/** A place in a line. The scanner goes forward only; nothing is looked at twice but strings, to find their end. */
export type Cursor = {readonly text: string; at: number};

/**
 * Reads `first, second=…)` up to its closing character, which is passed. Undefined when the line ends before that, or
 * has a bracket that nothing opened; `soFar` then has the items that were followed by a comma.
 */
export const readItems = (
  cursor: Cursor,
  close: string,
  soFar: StraceItem[] = [],
): readonly StraceItem[] | undefined => {
  skipBlank(cursor);
  if (takes(cursor, close)) return soFar;
  for (;;) {
    const item = readItem(cursor);
    if (item === undefined) return undefined;
    if (takes(cursor, close)) return [...soFar, item];
    if (!takes(cursor, ',')) return undefined;
    soFar.push(item);
  }
};

/** One item up to the comma or bracket behind it. Of several parts (`1 << 3`, `A && B`) the whole text is kept. */
export const readItem = (cursor: Cursor): StraceItem | undefined => {
  skipBlank(cursor);
  let start = cursor.at;
  let name: string | undefined;
  let before: StraceValue | undefined;
  let parts: StraceValue[] = [];
  for (skipBlank(cursor); !isAtEnd(cursor); skipBlank(cursor)) {
    if (cursor.text.startsWith('=>', cursor.at)) {
      before = whole(cursor, start, parts);
      [parts, start] = [[], cursor.at + 2];
      cursor.at += 2;
    } else if (name === undefined && before === undefined && isName(cursor, parts)) {
      name = cursor.text.slice(start, cursor.at);
      [parts, start] = [[], cursor.at + 1];
      cursor.at += 1;
    } else {
      const part = readPart(cursor);
      if (part === undefined) return undefined;
      parts.push(part);
    }
  }
  const value = whole(cursor, start, parts);
  return {
    ...(name === undefined ? {} : {name}),
    value: before === undefined ? value : {kind: 'changed', before, after: value},
  };
};

const whole = ({text, at}: Cursor, start: number, parts: readonly StraceValue[]): StraceValue => {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  // A set of descriptors (select(2)) has spaces between them.
  if (parts.length > 1 && parts.every(isNumber)) return {kind: 'list', items: parts.map(value => ({value}))};
  return {kind: 'text', text: text.slice(start, at).trim()};
};

const isNumber = (part: StraceValue): boolean =>
  part.kind === 'descriptor' || (part.kind === 'text' && /^\d+$/.test(part.text));

/** A word with `=` right behind it, which is no comparison. */
const isName = ({text, at}: Cursor, parts: readonly StraceValue[]): boolean =>
  text[at] === '=' && text[at + 1] !== '=' && text[at - 1] !== ' ' && parts.length === 1 && parts[0]?.kind === 'text';

const isAtEnd = ({text, at}: Cursor): boolean => at >= text.length || ',)]}'.includes(text[at] ?? '');

const readPart = (cursor: Cursor): StraceValue | undefined => {
  const {text, at} = cursor;
  const character = text[at] ?? '';
  if (character === '"' || text.startsWith('@"', at)) return readString(cursor);
  if (character === '[' || character === '{') return readGroup(cursor, character);
  if (character === '(') return readApplication(cursor, '');
  if (character === '<' && text[at + 1] !== '<') return readNote(cursor);
  return readWord(cursor);
};

const readGroup = (cursor: Cursor, open: '[' | '{'): StraceValue | undefined => {
  cursor.at += 1;
  const items = readItems(cursor, open === '[' ? ']' : '}');
  return items && {kind: open === '[' ? 'list' : 'struct', items};
};

const readApplication = (cursor: Cursor, name: string): StraceValue | undefined => {
  cursor.at += 1;
  const items = readItems(cursor, ')');
  return items && {kind: 'application', name, items};
};

/** A word, what it is applied to, or what stands between the angles behind it. */
const readWord = (cursor: Cursor): StraceValue | undefined => {
  const start = cursor.at;
  cursor.at = endOfWord(cursor.text, start);
  const text = cursor.text.slice(start, cursor.at);
  const next = cursor.text[cursor.at];
  if (next === '(') return readApplication(cursor, text);
  if (next !== '<') return {kind: 'text', text};
  const behind = readAngles(cursor);
  if (behind === undefined) return undefined;
  takes(cursor, '(deleted)');
  return /^-?\d+$/.test(text) ? {kind: 'descriptor', fd: Number(text), behind} : {kind: 'text', text};
};

/** At least one character. `<<` shifts; a single angle opens. */
const endOfWord = (text: string, start: number): number => {
  let at = start;
  do at += text.startsWith('<<', at) ? 2 : 1;
  while (at < text.length && (text.startsWith('<<', at) || !' ,)]}([{"<='.includes(text[at] ?? '')));
  return at;
};

/** `<unfinished ...>`, `<... resuming interrupted read ...>`: strace speaking for itself. */
const readNote = (cursor: Cursor): StraceValue | undefined => {
  const text = readAngles(cursor);
  return text === undefined ? undefined : {kind: 'text', text: `<${text}>`};
};

/**
 * What stands between `<` and its `>`. In a path strace escapes both; a device is a path with its own angles in it; names
 * of sockets may have arrows and quoted paths.
 */
const readAngles = (cursor: Cursor): string | undefined => {
  const {text} = cursor;
  const start = cursor.at + 1;
  const isPath = text[start] === '/';
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' && !isPath) at = endOfString(text, at + 1);
    else if (character === '<') depth += 1;
    else if (character === '>' && (isPath || text[at - 1] !== '-')) depth -= 1;
    if (depth > 0) continue;
    cursor.at = at + 1;
    return text.slice(start, at);
  }
  return undefined;
};

const readString = (cursor: Cursor): StraceValue | undefined => {
  const start = cursor.text.indexOf('"', cursor.at) + 1;
  const end = endOfString(cursor.text, start);
  if (end >= cursor.text.length) return undefined;
  cursor.at = end + 1;
  const isWhole = !takes(cursor, '...');
  return {kind: 'string', quoted: cursor.text.slice(start, end), isWhole};
};

/** The place of the closing mark: the first one with an even number of backslashes before it. */
const endOfString = (text: string, start: number): number => {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\' && at - 1 - backslashes >= start) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
};

/** Passes `expected` if it stands here. */
export const takes = (cursor: Cursor, expected: string): boolean => {
  const isHere = cursor.text.startsWith(expected, cursor.at);
  if (isHere) cursor.at += expected.length;
  return isHere;
};

/** Spaces and comments. */
export const skipBlank = (cursor: Cursor): void => {
  for (;;) {
    while (cursor.text[cursor.at] === ' ') cursor.at += 1;
    if (!cursor.text.startsWith('/*', cursor.at)) return;
    const end = cursor.text.indexOf('*/', cursor.at + 2);
    cursor.at = end === -1 ? cursor.text.length : end + 2;
  }
};
