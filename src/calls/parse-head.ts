import {findCall} from './catalogue.js';
import type {Described} from './definition.js';
import {isName} from './name.js';
import type {NotationProblem} from './notation.js';
import {badResultName, missingCall, missingResult} from './notation-problems.js';
import {type Piece, textOf} from './pieces.js';
import {trim} from './split-call.js';
import {noSuchCall} from './unknown-call.js';

export type Head = {readonly definition: Described; readonly nameAt: number; readonly result?: string};

/** What stands before the parenthesis: `fd = socket`, or `close`. */
export const parseHead = (pieces: readonly Piece[]): Head | NotationProblem => {
  const equals = pieces.findLastIndex(({text}) => text === '=');
  const callPieces = trim(pieces.slice(equals + 1));
  const result = equals === -1 ? undefined : textOf(trim(pieces.slice(0, equals)));
  if (result === '') return missingResult(pieces[equals]?.at ?? 0);
  if (result !== undefined && !isName(result)) return badResult(result, pieces);
  const name = textOf(callPieces);
  const nameAt = callPieces[0]?.at ?? pieces.at(-1)?.end ?? 0;
  if (name === '') return missingCall(nameAt);
  const definition = findCall(name);
  if (definition === undefined) return noSuchCall(nameAt, name);
  return {definition, nameAt, ...(result === undefined ? {} : {result})};
};

const badResult = (result: string, pieces: readonly Piece[]): NotationProblem => {
  // `int fd = socket(…)`: people who know C write the type.
  const lastWord = /\p{L}[\p{L}\p{N}_]*$/u.exec(result)?.[0];
  return badResultName(trim(pieces)[0]?.at ?? 0, result, lastWord);
};
