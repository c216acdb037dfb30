import {formatValue, sameValue, type Value} from '../model/value.js';
import type {Condition, Option, PanelId, Path, Prediction} from './lab.js';
import {observe, type View} from './observe.js';
import {own} from './own.js';

export type {View} from './observe.js';

/** What one condition asked for and what was there instead; both as plain text, ready for a sentence. */
export type Finding = {
  readonly condition: Condition;
  readonly passed: boolean;
  /** The whole condition as it is written: `client.fd.peer = client.server (127.0.0.1:41873)`. */
  readonly expected: string;
  /** What was observed on its right side, where that is a path. */
  readonly value?: string;
  /** Absent when nothing of the kind was observed at all. */
  readonly seen?: string;
  /** The panel in which it can be seen. */
  readonly look: PanelId;
};

export type Verdict = {readonly passed: boolean; readonly findings: readonly Finding[]};

/** Conditions against what was observed. All must hold; each is reported, so that a failure says where to look. */
export const judge = (conditions: readonly Condition[], view: View): Verdict => {
  const findings = conditions.map(condition => findingOf(condition, view));
  return {passed: findings.every(({passed}) => passed), findings};
};

/** The option that what happened proves right: the first whose condition holds, or else the one that always is. */
export const correctOption = ({options}: Prediction, view: View): Option | undefined =>
  options.find(({correct}) => typeof correct === 'object' && holds(correct, view)) ??
  options.find(({correct}) => correct === true);

export const holds = (condition: Condition, view: View): boolean => {
  const seen = observe(condition.path, view);
  if (condition.operator === 'is known') return seen !== undefined;
  // Of an actor that nobody has seen yet nothing is known, not even that it lacks something.
  if (condition.operator === 'is unknown') {
    return seen === undefined && own(view.world.actors, condition.path.actor) !== undefined;
  }
  const expected = expectedValue(condition, view);
  return seen !== undefined && expected !== undefined && compare(seen, condition.operator, expected);
};

type Comparison = Exclude<Condition['operator'], 'is known' | 'is unknown'>;

const compare = (seen: Value, operator: Comparison, expected: Value): boolean => {
  switch (operator) {
    case '=':
      return isSame(seen, expected);
    case '!=':
      return !isSame(seen, expected);
    case '<':
      return numberIn(seen) < numberIn(expected);
    case '>':
      return numberIn(seen) > numberIn(expected);
    case 'contains':
      return plain(seen).includes(plain(expected));
  }
};

/** What is written in a condition is text; it equals whatever reads the same. */
const isSame = (seen: Value, expected: Value): boolean =>
  sameValue(seen, expected) || (expected.kind === 'text' && plain(seen) === expected.text);

/** NaN, which compares with nothing, where it is no number. */
const numberIn = (value: Value): number => (/^-?\d+$/.test(plain(value)) ? Number(plain(value)) : Number.NaN);

const plain = (value: Value): string =>
  value.kind === 'bytes' ? new TextDecoder().decode(value.bytes) : formatValue(value);

const expectedValue = ({expected}: Condition, view: View): Value | undefined => {
  if (expected === undefined) return undefined;
  return expected.kind === 'path' ? observe(expected.path, view) : {kind: 'text', text: expected.text};
};

const findingOf = (condition: Condition, view: View): Finding => {
  const seen = observe(condition.path, view);
  const right = condition.expected?.kind === 'path' ? observe(condition.expected.path, view) : undefined;
  const value = right && formatValue(right);
  return {
    condition,
    passed: holds(condition, view),
    expected: value === undefined ? condition.written : `${condition.written} (${value})`,
    ...(value === undefined ? {} : {value}),
    ...(seen === undefined ? {} : {seen: formatValue(seen)}),
    look: lookFor(condition.path),
  };
};

const panels: readonly (readonly [RegExp, PanelId])[] = [
  [/^(calls|all)\b/, 'calls'],
  [/^(sockets|pid|exit)$/, 'descriptors'],
  [/\.facing\b|\.(state|toRead|toSend|waiting)$/, 'connection'],
  [/\.(dns|http|tls|text)\b/, 'message'],
  [/\.(open|family|type|local|peer)\b/, 'descriptors'],
];

/** The panel in which what lies at a path can be seen. */
export const lookFor = ({parts}: Path): PanelId =>
  panels.find(([pattern]) => pattern.test(parts.join('.')))?.[1] ?? 'memory';
