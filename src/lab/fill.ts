import type {Text} from '../model/text.js';
import {formatValue} from '../model/value.js';
import {safeText} from '../wire/printable.js';
import {parseMarkup, type Span} from './markup.js';
import {observe, type View} from './observe.js';
import {parsePath} from './path.js';

/** A span with what was observed in its place. `observed` marks a span that is such a value, or the `?` of an unknown one. */
export type FilledSpan = Span & {readonly observed?: 'known' | 'unknown'};

export type FilledText = {
  readonly text: Text;
  /** Placeholders for which nothing was observed, as paths, without repetition. */
  readonly unknown: readonly string[];
};

/** `{{path}}`; the path is the first group. */
export const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A text with its placeholders replaced and its markup taken out: for plain output. */
export const fillText = (text: Text, view: View): FilledText => {
  const filled = {en: fillSpans(text.en, view), ko: fillSpans(text.ko, view)};
  return {
    text: {en: joined(filled.en.spans), ko: joined(filled.ko.spans)},
    unknown: [...new Set([...filled.en.unknown, ...filled.ko.unknown])],
  };
};

/** One language of a text in spans. Markup is read first, so that an observed value can never be taken for it. */
export const fillSpans = (
  source: string,
  view: View,
): {readonly spans: readonly FilledSpan[]; readonly unknown: readonly string[]} => {
  const unknown = new Set<string>();
  const spans = parseMarkup(source).flatMap(span => fillSpan(span, view, unknown));
  return {spans, unknown: [...unknown]};
};

const fillSpan = (span: Span, view: View, unknown: Set<string>): readonly FilledSpan[] => {
  const pieces: FilledSpan[] = [];
  let from = 0;
  for (const match of span.text.matchAll(placeholder)) {
    const written = match[1] ?? '';
    const value = valueAt(written, view);
    if (value === undefined) unknown.add(written);
    pieces.push({...span, text: span.text.slice(from, match.index)});
    pieces.push({...span, text: value ?? '?', observed: value === undefined ? 'unknown' : 'known'});
    from = match.index + match[0].length;
  }
  pieces.push({...span, text: span.text.slice(from)});
  return pieces.filter(({text, observed}) => text !== '' || observed !== undefined);
};

const valueAt = (written: string, view: View): string | undefined => {
  const parsed = parsePath(written);
  const value = parsed.ok ? observe(parsed.path, view) : undefined;
  return value && safeText(formatValue(value));
};

const joined = (spans: readonly FilledSpan[]): string => spans.map(({text}) => text).join('');
