import {formatAddress, parseAddress} from '../model/address.js';
import type {Text} from '../model/text.js';
import {listed} from './closest.js';
import type {Condition, Operator, Path} from './lab.js';
import {parsePath, type WrittenProblem} from './path.js';

export type ParsedCondition =
  | {readonly ok: true; readonly condition: Condition}
  | {readonly ok: false; readonly problem: WrittenProblem};

const comparisons: readonly Operator[] = ['=', '!=', '<', '>', 'contains'];
const states: readonly Operator[] = ['is known', 'is unknown'];
const shape =
  /^(\s*)([^\s=!<>]+)(?:(\s*)((?<=\s)(?:is\s+known|is\s+unknown|contains(?=\s|$))|!=|[=<>])(\s*)(.*?))?\s*$/su;

/**
 * `client.fd.peer = client.server`. The right side is a number, a NAME, quoted text, an address, or a path when it
 * begins with an actor. Columns are those of `written`.
 */
export const parseCondition = (written: string, anyActors: Iterable<string>): ParsedCondition => {
  const actors = [...anyActors];
  const match = shape.exec(written);
  if (match === null) return failed(0, noOperator);
  const [, before = '', left = '', gap = '', found, space = '', right = ''] = match;
  const path = actorPath(left, before.length, actors);
  if (!path.ok) return path;
  if (found === undefined) return failed(written.trimEnd().length, noOperator);
  const operator = operatorOf(found);
  const rightAt = before.length + left.length + gap.length + found.length + space.length;
  if (states.includes(operator)) {
    return right === '' ? accept(written, path.path, operator) : failed(rightAt, nothingExpected(operator));
  }
  const expected = parseExpected(right, rightAt, actors);
  return expected.ok ? accept(written, path.path, operator, expected.expected) : expected;
};

const operatorOf = (found: string): Operator => {
  const tidy = found.replace(/\s+/, ' ');
  return [...comparisons, ...states].find(operator => operator === tidy) ?? '=';
};

type Failed = {readonly ok: false; readonly problem: WrittenProblem};
type Expected = NonNullable<Condition['expected']>;

const failed = (at: number, message: Text): Failed => ({ok: false, problem: {at, message}});

const accept = (written: string, path: Path, operator: Operator, expected?: Expected): ParsedCondition => ({
  ok: true,
  condition: {written: written.trim(), path, operator, ...(expected === undefined ? {} : {expected})},
});

const actorPath = (written: string, at: number, actors: readonly string[]): {ok: true; path: Path} | Failed => {
  const parsed = parsePath(written);
  if (!parsed.ok) return failed(at + parsed.problem.at, parsed.problem.message);
  return actors.includes(parsed.path.actor) ? parsed : failed(at, unknownActor(parsed.path.actor, actors));
};

const parseExpected = (
  written: string,
  at: number,
  actors: readonly string[],
): {ok: true; expected: Expected} | Failed => {
  const quoted = /^(?:'([^']*)'|"([^"]*)")$/su.exec(written);
  if (quoted !== null) return literal(quoted[1] ?? quoted[2] ?? '');
  const address = parseAddress(written);
  if (address !== undefined) return literal(formatAddress(address));
  if (/^[A-Za-z][\w-]*(\.|$)/.test(written) && written.includes('.')) {
    const parsed = actorPath(written, at, actors);
    return parsed.ok ? {ok: true, expected: {kind: 'path', path: parsed.path}} : parsed;
  }
  return /^(-?\d+|[A-Za-z_]\w*|[\d.]+|[\da-fA-F:.]*::?[\da-fA-F:.]*)$/.test(written)
    ? literal(written)
    : failed(at, written === '' ? noRightSide : badRightSide(written));
};

const literal = (text: string): {ok: true; expected: Expected} => ({ok: true, expected: {kind: 'literal', text}});

/** Also said of paths outside conditions. */
export const unknownActor = (actor: string, actors: readonly string[]): Text => ({
  en: `No actor is called "${actor}" here. Actors of this lab: ${listed(actors)}.`,
  ko: `이 실습에 없는 액터입니다: "${actor}". 있는 액터: ${listed(actors)}`,
});

const operators = [...comparisons, ...states].join(', ');

const noOperator: Text = {
  en: `A condition is a path, then one of ${operators}, then what is expected: client.fd.state = ESTABLISHED.`,
  ko: `조건은 경로, 연산자(${operators}), 기대하는 값의 순서로 씁니다. 예: client.fd.state = ESTABLISHED`,
};

const noRightSide: Text = {
  en: 'Say what is expected after the operator: a number, a NAME, "text", an address or a path.',
  ko: '연산자 뒤에 기대하는 값을 쓰십시오. 숫자, NAME, "텍스트", 주소, 경로 가운데 하나입니다.',
};

const badRightSide = (written: string): Text => ({
  en: `"${written}" is no number, NAME, address or path. Text needs quotes: "${written.replaceAll('"', '')}".`,
  ko: `숫자, NAME, 주소, 경로가 아닙니다: ${written}. 텍스트라면 따옴표로 감싸십시오.`,
});

const nothingExpected = (operator: Operator): Text => ({
  en: `Nothing can follow "${operator}".`,
  ko: `"${operator}" 뒤에는 아무것도 올 수 없습니다.`,
});
