import type {Described} from './definition.js';
import {formatUsage} from './format-call.js';
import type {Expression, NotationProblem, WrittenCall} from './notation.js';
import {emptyNotation, missingOpen, wrongCount} from './notation-problems.js';
import {parametersOf} from './parameters-of.js';
import {parseExpression} from './parse-expression.js';
import {parseHead} from './parse-head.js';
import {type Piece, readPieces} from './pieces.js';
import {type SplitCall, splitCall} from './split-call.js';

export type ParsedCall =
  | {readonly ok: true; readonly call: WrittenCall}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Takes a written call apart. Columns count characters (code points) of the text as it was typed. */
export const parseCall = (text: string): ParsedCall => {
  const read = readPieces(text);
  if (!read.ok) return read;
  const call = parsePieces(read.pieces, text);
  return 'message' in call ? {ok: false, problem: call} : {ok: true, call};
};

const parsePieces = (pieces: readonly Piece[], text: string): WrittenCall | NotationProblem => {
  if (text.trim() === '') return emptyNotation();
  // A wrong name is worth more than whatever is wrong behind it.
  const open = pieces.findIndex(isOpen);
  const head = parseHead(open === -1 ? headWithoutArguments(pieces) : pieces.slice(0, open));
  if ('message' in head) return head;
  const {definition, nameAt, result} = head;
  if (open === -1) return missingOpen(nameAt + definition.name.length, formatUsage(definition));
  const split = splitCall(pieces);
  if ('message' in split) return split;
  const expressions = parseArguments(split, definition, text);
  if ('message' in expressions) return expressions;
  const call = {written: text, name: definition.name, nameAt, arguments: expressions};
  return countProblem(definition, expressions, split.closeAt) ?? (result === undefined ? call : {...call, result});
};

const isOpen = ({kind, text}: Piece): boolean => kind === 'character' && text === '(';

/** Without a parenthesis, the head ends with the first word of the call: `fd = socket AF_INET`. */
const headWithoutArguments = (pieces: readonly Piece[]): readonly Piece[] => {
  const start = pieces.findIndex(({text}) => text === '=') + 1;
  const word = pieces.findIndex(({text}, index) => index >= start && /\S/.test(text));
  const end = pieces.findIndex(({text}, index) => index > word && !/[\p{L}\p{N}_]/u.test(text));
  return word === -1 || end === -1 ? pieces : pieces.slice(0, end);
};

const parseArguments = (
  split: SplitCall,
  definition: Described,
  text: string,
): readonly Expression[] | NotationProblem => {
  const parameters = parametersOf(definition, split.arguments.length);
  const characters = [...text];
  const expressions = split.arguments.map((pieces, index) =>
    parseExpression(pieces, characters.slice(pieces[0]?.at, pieces.at(-1)?.end).join(''), parameters[index]),
  );
  const problem = expressions.find(expression => 'message' in expression);
  return problem ?? expressions.filter(expression => 'kind' in expression);
};

const countProblem = (
  definition: Described,
  expressions: readonly Expression[],
  closeAt: number,
): NotationProblem | undefined => {
  const parameters = parametersOf(definition, expressions.length);
  const most = parameters.length;
  const least = parameters.filter(({optional}) => optional !== true).length;
  if (expressions.length >= least && expressions.length <= most) return undefined;
  return wrongCount(
    expressions[most]?.at ?? closeAt,
    expressions.length,
    formatUsage(definition),
    definition.prototype,
  );
};
