import type {Value} from '../model/value.js';
import type {Parameter} from './definition.js';
import {evaluateExpression, type Scope} from './evaluate-expression.js';
import {bufferSize, noSize, wrongKind} from './evaluation-problems.js';
import {variable} from './memory.js';
import type {Expression, NotationProblem} from './notation.js';

/** More than any lesson needs, and less than makes a terminal slow. */
const mostBytes = 1_048_576;

export type FoundBuffer = {
  readonly value: Value & {readonly kind: 'bytes'};
  readonly variable: string;
  readonly made: boolean;
};

/** The variable's own memory, or new memory of `size` bytes, all zero, when there is no such variable yet. */
export const evaluateBuffer = (
  expression: Expression,
  parameter: Parameter,
  size: Expression | undefined,
  sizeParameter: Parameter | undefined,
  scope: Scope,
): FoundBuffer | NotationProblem => {
  const [name, ...others] = expression.kind === 'names' ? expression.names : [];
  const isConstant = name !== undefined && Object.hasOwn(scope.abi.constants, name);
  if (name === undefined || others.length > 0 || isConstant) return wrongKind(expression, undefined, parameter);
  const value = variable(scope.memory, name);
  if (value?.kind === 'bytes') return {value, variable: name, made: false};
  if (value !== undefined) return wrongKind(expression, value, parameter);
  if (size === undefined || sizeParameter === undefined) return noSize(expression);
  const length = evaluateExpression(size, sizeParameter, scope);
  if ('message' in length) return length;
  return makeBuffer(name, length, size);
};

const makeBuffer = (name: string, length: Value, size: Expression): FoundBuffer | NotationProblem => {
  const bytes = length.kind === 'number' ? length.number : 0;
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > mostBytes) return bufferSize(size, mostBytes);
  return {value: {kind: 'bytes', bytes: new Uint8Array(bytes)}, variable: name, made: true};
};
