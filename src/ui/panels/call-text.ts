import {parseCall} from '../../calls/parse-call.js';
import {watchedMessages} from '../../i18n/watched-messages.js';
import type {Call, Outcome} from '../../model/call.js';
import type {Locale} from '../../model/text.js';
import type {Value} from '../../model/value.js';
import {safeText} from '../../wire/printable.js';
import {type Role, type Row, row, type Span, span} from '../row.js';
import {shortened, valueText} from './value-text.js';

/** One argument as it stands in the notation, with what its variable holds; absent where it holds nothing yet. */
type Written = {readonly written: string; readonly value?: Value | undefined};

/** `connect(fd = 3, server = 127.0.0.1:41873)`, from a call that was made. */
export const callSpans = (call: Call, locale: Locale): Row => notation(call, call.arguments, locale);

/** The same of a call that is still to be made, with what its variables hold now. */
export const writtenSpans = (written: string, memory: Readonly<Record<string, Value>>, locale: Locale): Row => {
  const parsed = parseCall(written);
  // What the parser says of it shows when the call is made.
  if (!parsed.ok) return row(span(safeText(written), 'code'));
  const {call} = parsed;
  const given = call.arguments.map(expression => ({
    written: expression.written,
    value: Object.hasOwn(memory, expression.written) ? memory[expression.written] : undefined,
  }));
  return notation(call, given, locale);
};

/** `connect(__, __)`: what is left of a call whose arguments the learner is to find. */
export const blankSpans = (written: string): Row => {
  const parsed = parseCall(written);
  if (!parsed.ok) return [];
  const {name, result, arguments: given} = parsed.call;
  const blanks = given.map(() => '__').join(', ');
  return row(span(`${result === undefined ? '' : `${safeText(result)} = `}${safeText(name)}(${blanks})`, 'code'));
};

type Named = {readonly name: string; readonly result?: string};

const notation = ({name, result}: Named, given: readonly Written[], locale: Locale): Row => [
  span(noBreak(`${result === undefined ? '' : `${safeText(result)} = `}${safeText(name)}(`), 'code'),
  ...given.flatMap((argument, index) => [
    ...(index === 0 ? [] : [span(', ', 'code')]),
    ...argumentSpans(argument, locale),
  ]),
  span(')', 'code'),
];

const argumentSpans = ({written, value}: Written, locale: Locale): readonly Span[] => {
  const name = span(safeText(written), 'code');
  // A constant and a literal say themselves; so does a name that takes what the call stores.
  const isShown = value !== undefined && isVariable(written) && !(value.kind === 'text' && value.text === written);
  return isShown
    ? [name, span(noBreak(' = '), 'dim'), span(noBreak(valueText(value, locale)), valueRole(value))]
    : [name];
};

/** An argument and its value stay on one row where a call is wrapped. */
const noBreak = (text: string): string => text.replaceAll(' ', '\u00a0');

const isVariable = (written: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(written) && !/^[A-Z][A-Z0-9_]*$/.test(written);

const valueRole = (value: Value): Role => (value.kind === 'descriptor' ? 'descriptor' : 'dim');

/**
 * `= 3`, `= -1 ECONNREFUSED`, and what the call stored besides: `peer = 127.0.0.1:51132`, `revents = POLLIN, 0`. What the kernel
 * did not give by itself is marked.
 */
export const outcomeSpans = (outcome: Outcome, locale: Locale): Row => [
  ...givenSpans(outcome, locale),
  ...(outcome.injected === undefined
    ? []
    : [span(`  (${watchedMessages.injectedResult(outcome.injected)[locale]})`, 'warn')]),
];

const givenSpans = (outcome: Outcome, locale: Locale): Row => {
  if (outcome.kind === 'failed') return row(span(`= ${outcome.value} ${safeText(outcome.errno.name)}`, 'bad'));
  const stored = Object.entries(outcome.out).flatMap(([name, value]) => {
    const text = storedText(value, locale);
    return text === undefined
      ? []
      : [span(`  ${safeText(name)} = `, 'dim'), span(text, value.kind === 'address' ? 'peer' : 'code')];
  });
  return [span(`= ${valueText(outcome.result, locale)}`, 'code'), ...stored];
};

/** Bytes have a panel of their own. Text is names of the headers, which need no quotation marks. */
const storedText = (value: Value, locale: Locale): string | undefined => {
  if (value.kind === 'bytes') return undefined;
  return value.kind === 'text' ? shortened(safeText(value.text), mostStored) : valueText(value, locale);
};

/** In cells. */
const mostStored = 60;
