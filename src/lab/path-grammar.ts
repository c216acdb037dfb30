import {catalogue} from '../calls/catalogue.js';
import type {Text} from '../model/text.js';
import {closest, listed} from './closest.js';
import type {Path} from './lab.js';
import {own} from './own.js';
import {columnOf, type WrittenProblem} from './path.js';

/** What may follow in a path. `ends`: the path may also end here. `anyName`: a name that the file does not tell. */
export type Grammar = {
  readonly ends: boolean;
  readonly next: Readonly<Record<string, () => Grammar>>;
  readonly anyName?: () => Grammar;
};

export const leaf: Grammar = {ends: true, next: {}};
export const leaves = (...names: readonly string[]): Grammar['next'] =>
  Object.fromEntries(names.map(name => [name, () => leaf]));

// The counterpart of observe-value.ts, observe-bytes.ts and observe-calls.ts; a test walks both.
const connectionParts: Grammar['next'] = {
  ...leaves('state', 'toRead', 'toSend', 'waiting'),
  local: () => address,
  peer: () => address,
};
const facing: Grammar = {ends: false, next: connectionParts};
export const address: Grammar = {ends: true, next: {...leaves('host', 'port'), facing: () => facing}};
/** `lines.1`, `connections.last`: how many there are, or one of them. */
export const oneOf = (item: Grammar): Grammar => ({ends: true, next: {last: () => item}, anyName: () => item});

export const bytesParts: Grammar['next'] = {
  ...leaves('length', 'text'),
  lines: () => oneOf(leaf),
  words: () => oneOf(leaf),
  dns: () => ({
    ends: false,
    next: leaves('id', 'kind', 'question', 'rcode', 'answers', 'address', 'alias', 'target', 'port'),
  }),
  http: () => ({ends: false, next: leaves('status')}),
  tls: () => ({ends: false, next: leaves('type', 'message', 'version', 'cipher', 'name', 'sealed')}),
};

/** A variable: what it will hold is only known when the calls have been made. */
export const variable: Grammar = {
  ends: true,
  next: {...leaves('open', 'family', 'type'), ...connectionParts, ...address.next, ...bytesParts},
};

const record: Grammar = {
  ends: false,
  next: {
    ...leaves('state', 'value', 'errno', 'waits'),
    result: () => variable,
    out: () => ({ends: false, next: {}, anyName: () => variable}),
  },
};

const allCalls: Grammar = {ends: false, next: {...leaves('count', 'total', 'tally'), last: () => record}};

const afterCallName = (grammar: Grammar): Grammar => ({
  ends: false,
  next: Object.fromEntries(catalogue.map(({name}) => [name, () => grammar])),
});

export const actorParts: Grammar['next'] = {
  calls: () => afterCallName(record),
  all: () => afterCallName(allCalls),
  ...leaves('sockets', 'pid', 'exit'),
};

/** What is wrong with a path of an actor that has these variables; `undefined` for a program's, which nobody can list. */
export const checkPath = (path: Path, variables: readonly string[] | undefined): WrittenProblem | undefined =>
  follow(path, {
    ends: false,
    next: {...actorParts, ...Object.fromEntries((variables ?? []).map(name => [name, () => variable]))},
    ...(variables === undefined ? {anyName: () => variable} : {}),
  });

/** What is wrong with a path whose calls are to be counted: `client.all.read`, or `client.calls.read`. */
export const checkTally = (path: Path): WrittenProblem | undefined => {
  const calls = () => afterCallName(leaf);
  return follow(path, {ends: false, next: {all: calls, calls}});
};

export const follow = ({parts, actor}: Path, start: Grammar): WrittenProblem | undefined => {
  const columns = [actor, ...parts];
  let grammar = start;
  for (const [index, part] of parts.entries()) {
    const next = own(grammar.next, part) ?? grammar.anyName;
    if (next === undefined) return {at: columnOf(columns, index + 1), message: unknownPart(part, grammar, index === 0)};
    grammar = next();
  }
  return grammar.ends ? undefined : {at: columnOf(columns, columns.length) - 1, message: incomplete(grammar)};
};

const unknownPart = (part: string, {next}: Grammar, isFirst: boolean): Text => {
  const words = Object.keys(next);
  const near = closest(part, words);
  const known = words.length === 0 ? {en: 'Nothing can follow here.', ko: '여기서 끝나야 합니다.'} : offer(words);
  const why = isFirst
    ? {en: 'no variable that is set by then', ko: '이때까지 값이 없는 변수입니다'}
    : {en: 'nothing that can stand here', ko: '여기에 올 수 없는 이름입니다'};
  return {
    en: `"${part}" is ${why.en}. ${near === undefined ? known.en : `Did you mean ${near}?`}`,
    ko: `${why.ko}: "${part}". ${near === undefined ? known.ko : `혹시 ${near}?`}`,
  };
};

const incomplete = ({next}: Grammar): Text => {
  const {en, ko} = offer(Object.keys(next));
  return {en: `The path stops too early. ${en}`, ko: `경로가 덜 끝났습니다. ${ko}`};
};

const offer = (words: readonly string[]): Text => ({
  en: `Possible: ${listed(words, 24)}.`,
  ko: `쓸 수 있는 것: ${listed(words, 24)}`,
});
