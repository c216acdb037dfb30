import type {Abi} from '../model/abi.js';
import type {Argument} from '../model/call.js';
import type {Value} from '../model/value.js';
import {findCall} from './catalogue.js';
import type {Definition, Parameter} from './definition.js';
import {evaluateBuffer, type FoundBuffer} from './evaluate-buffer.js';
import {evaluateExpression, type Scope} from './evaluate-expression.js';
import type {EvaluatedCall} from './evaluated-call.js';
import {constantAsResult} from './evaluation-problems.js';
import type {Memory} from './memory.js';
import type {NotationProblem, WrittenCall} from './notation.js';
import {parametersOf} from './parameters-of.js';
import {noSuchCall} from './unknown-call.js';

export {type EvaluatedCall, memoryAfter} from './evaluated-call.js';
export type {Memory} from './memory.js';

export type Evaluation =
  | {readonly ok: true; readonly call: EvaluatedCall}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Looks up the names of a written call and checks what they hold against the parameters. Changes no memory. */
export const evaluateCall = (call: WrittenCall, memory: Memory, abi: Abi): Evaluation => {
  const definition = findCall(call.name);
  if (definition === undefined) return {ok: false, problem: noSuchCall(call.nameAt, call.name)};
  if (call.result !== undefined && Object.hasOwn(abi.constants, call.result))
    return {ok: false, problem: constantAsResult(call, call.result)};
  const parameters = parametersOf(definition, call.arguments.length);
  const parts = parameters.map((_, index) => evaluatePart(call, parameters, index, {memory, abi}));
  const problem = parts.find(part => part !== undefined && 'message' in part);
  if (problem !== undefined && 'message' in problem) return {ok: false, problem};
  return {ok: true, call: assemble(call, definition, parameters, parts)};
};

type Part = Value | FoundBuffer | NotationProblem | undefined;

const evaluatePart = (call: WrittenCall, parameters: readonly Parameter[], index: number, scope: Scope): Part => {
  const parameter = parameters[index];
  const expression = call.arguments[index];
  if (parameter === undefined || expression === undefined) return undefined;
  if (parameter.kind !== 'buffer') return evaluateExpression(expression, parameter, scope);
  const size = parameters.findIndex(({isLength}) => isLength === true);
  return evaluateBuffer(expression, parameter, call.arguments[size], parameters[size], scope);
};

const assemble = (
  call: WrittenCall,
  definition: Definition,
  parameters: readonly Parameter[],
  parts: readonly Part[],
): EvaluatedCall => {
  const values = parts.map(partValue);
  return {
    definition,
    written: call.written,
    ...(call.result === undefined ? {} : {result: call.result}),
    arguments: call.arguments.flatMap((expression, index) =>
      argument(parameters[index], expression.written, values[index]),
    ),
    values,
    buffers: parts.flatMap(part =>
      part !== undefined && 'variable' in part
        ? [{variable: part.variable, memory: part.value.bytes, made: part.made}]
        : [],
    ),
    into: values.flatMap((value, index) => {
      const parameter = parameters[index];
      return parameter?.kind === 'into' && value?.kind === 'text'
        ? [{variable: value.text, parameter: parameter.name}]
        : [];
    }),
  };
};

const partValue = (part: Part): Value | undefined => {
  if (part === undefined || 'message' in part) return undefined;
  return 'variable' in part ? part.value : part;
};

const argument = (parameter: Parameter | undefined, written: string, value: Value | undefined): readonly Argument[] => {
  return parameter === undefined || value === undefined ? [] : [{parameter: parameter.name, written, value}];
};
