import {escapeText} from '../../calls/format-call.js';
import type {NotationProblem} from '../../calls/notation.js';
import {readPieces} from '../../calls/pieces.js';
import {freeMessages as messages} from '../../i18n/free-messages.js';
import {placeholder} from '../../lab/fill.js';
import {descend} from '../../lab/observe-value.js';
import {own} from '../../lab/own.js';
import type {Text} from '../../model/text.js';
import {formatValue, type Value} from '../../model/value.js';
import type {Actor, World} from '../../model/world.js';

export type FilledLine =
  | {
      readonly ok: true;
      readonly text: string;
      /** The column of the line as it was typed, of one of the line as it was filled. In code points, both. */
      readonly typedAt: (at: number) => number;
    }
  | {readonly ok: false; readonly problem: NotationProblem};

/**
 * `write(1, "{{n}} bytes\n")`: what lies in a variable of the application, as text, where its name stands in double braces. What may
 * follow the name are the parts of a path of labs: `{{server.port}}`, `{{text.length}}`, `{{request.words.2}}`. Within
 * quotation marks it is written so that these stay one text; outside it can be a number, a name or an address.
 */
export const fillLine = (text: string, world: World, name: string): FilledLine => {
  const read = readPieces(text);
  // Whoever takes the line apart says it again, in its own words.
  if (!read.ok || !text.includes('{{')) return {ok: true, text, typedAt: at => at};
  const literals = read.pieces.filter(({kind}) => kind === 'literal');
  const spans: Span[] = [];
  let filled = '';
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const at = lengthOf(text.slice(0, match.index));
    const isQuoted = literals.some(literal => literal.at < at && at < literal.end);
    const found = textAt(match[1] ?? '', world, own(world.actors, name), isQuoted);
    if ('en' in found) return {ok: false, problem: {at, message: found}};
    filled += text.slice(from, match.index);
    spans.push({at, to: at + lengthOf(match[0]), filledAt: lengthOf(filled), filledTo: lengthOf(filled + found.text)});
    filled += found.text;
    from = match.index + match[0].length;
  }
  filled += text.slice(from);
  const at = spans[0]?.at ?? 0;
  if (lengthOf(filled) > longest) return {ok: false, problem: {at, message: messages.tooLong(longest)}};
  if (countOfLiterals(filled) !== literals.length) return {ok: false, problem: {at, message: messages.plainQuotes}};
  return {ok: true, text: filled, typedAt: at => typedAt(spans, at)};
};

/** In characters: a line is there to be read. What is longer is written from its variable. */
const longest = 1000;

/** Where a name in braces stood, and what came in its place. */
type Span = {readonly at: number; readonly to: number; readonly filledAt: number; readonly filledTo: number};

const typedAt = (spans: readonly Span[], at: number): number => {
  const span = spans.findLast(({filledAt}) => filledAt <= at);
  if (span === undefined) return at;
  return at < span.filledTo ? span.at : at - span.filledTo + span.to;
};

/** Quotation marks of word processors end at ones that a value may have; only plain ones can be told from these. */
const countOfLiterals = (text: string): number | undefined => {
  const read = readPieces(text);
  return read.ok ? read.pieces.filter(({kind}) => kind === 'literal').length : undefined;
};

const lengthOf = (text: string): number => [...text].length;

const textAt = (
  written: string,
  world: World,
  actor: Actor | undefined,
  isQuoted: boolean,
): {readonly text: string} | Text => {
  const [name = '', ...parts] = written.split('.');
  const variable = actor && own(actor.memory, name);
  if (actor === undefined || variable === undefined) return messages.nothingIn(name, Object.keys(actor?.memory ?? {}));
  const value = descend(asText(variable, parts[0]), parts, {world, actor});
  if (value === undefined) return messages.nothingAt(written);
  const text = value.kind === 'bytes' ? decoded(value.bytes) : formatValue(value);
  if (text === undefined) return messages.notText(name);
  if (isQuoted) return {text: escapeText(text)};
  return /^[\w.:[\]%/-]+$/.test(text) ? {text} : messages.needsQuotesAround(written);
};

/** A text ends at the first byte of 0, as in C: behind it lies what a buffer held before. */
const asText = (value: Value, part: string | undefined): Value => {
  if (value.kind !== 'bytes' || !['text', 'lines', 'words', undefined].includes(part)) return value;
  const end = value.bytes.indexOf(0);
  return end === -1 ? value : {kind: 'bytes', bytes: value.bytes.subarray(0, end)};
};

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
};
