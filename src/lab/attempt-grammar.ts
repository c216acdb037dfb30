import type {Text} from '../model/text.js';
import {closest, listed} from './closest.js';
import type {Path} from './lab.js';
import type {AttemptWord} from './observe-attempt.js';
import type {WrittenProblem} from './path.js';
import {actorParts, address, bytesParts, follow, type Grammar, leaf, leaves, oneOf, variable} from './path-grammar.js';
import {you} from './you.js';

// The counterpart of observe-attempt.ts.
const bytes: Grammar = {ends: true, next: bytesParts};
const connection: Grammar = {
  ends: false,
  next: {heard: () => bytes, said: () => bytes, end: () => leaf, peer: () => address},
};
const datagram: Grammar = {ends: true, next: {...bytesParts, from: () => address}};

const common: Pick<Readonly<Record<AttemptWord, () => Grammar>>, 'listening' | 'bound' | 'held' | 'rows' | 'told'> = {
  listening: () => address,
  bound: () => address,
  held: () => ({ends: false, next: leaves('now', 'most', 'gone', 'added', 'newest')}),
  rows: () => ({ends: false, next: {}, anyName: () => leaf}),
  told: () => bytes,
};

/** A program of the learner's makes its calls where nobody sees them, so that they are no part of `you`. */
const ofLearner: Grammar = {ends: false, next: {...common, ...leaves('exit', 'stopped', 'pid'), output: () => bytes}};

const ofProgram: Grammar = {
  ends: false,
  next: {
    ...actorParts,
    ...common,
    connections: () => oneOf(connection),
    datagrams: () => oneOf(datagram),
    heard: () => bytes,
    said: () => bytes,
  },
  anyName: () => variable,
};

/** What is wrong with a path of an exercise that draws these names; its actor is known. */
export const checkAttemptPath = (path: Path, drawn: readonly string[]): WrittenProblem | undefined => {
  if (path.actor === you) return follow(path, ofLearner);
  if (path.actor !== 'vary') return follow(path, ofProgram);
  const [name = ''] = path.parts;
  return drawn.includes(name) ? undefined : {at: path.actor.length + 1, message: notDrawn(name, drawn)};
};

const notDrawn = (name: string, drawn: readonly string[]): Text => {
  const near = closest(name, drawn);
  return {
    en: `"${name}" is not drawn under vary. ${near === undefined ? `Drawn: ${listed(drawn)}.` : `Did you mean ${near}?`}`,
    ko: `vary에 없는 이름입니다: "${name}". ${near === undefined ? `있는 이름: ${listed(drawn)}` : `혹시 ${near}?`}`,
  };
};
