import type {Abi} from '../model/abi.js';
import {addressValue, descriptorValue, numberValue, textValue, type Value} from '../model/value.js';
import {ipBytes} from '../wire/ip-text.js';
import type {Parameter, ParameterKind} from './definition.js';
import {negativeLength, notAnInt, severalNames, unknownName, wrongKind} from './evaluation-problems.js';
import {type Memory, variable, variableNames} from './memory.js';
import {nearest} from './nearest.js';
import type {Expression, NotationProblem} from './notation.js';

/** Where names are looked up: the application's variables, then the constants of the system's headers. */
export type Scope = {readonly memory: Memory; readonly abi: Abi};

/** What an argument means where `parameter` stands. Not for `buffer`, which may make its variable. */
export const evaluateExpression = (
  expression: Expression,
  parameter: Parameter,
  scope: Scope,
): Value | NotationProblem => {
  if (parameter.kind === 'into') return newVariable(expression, parameter, scope);
  const value = look(expression, parameter, scope);
  return 'message' in value
    ? value
    : (convert(value, expression, parameter) ?? wrongKind(expression, value, parameter));
};

/** The value in the form that the parameter takes, a problem with its size, or undefined when it is of another kind. */
const convert = (value: Value, expression: Expression, parameter: Parameter): Value | NotationProblem | undefined => {
  switch (parameter.kind) {
    case 'descriptor':
    case 'number':
    case 'constant':
      return convertNumber(value, expression, parameter);
    case 'address':
      return value.kind === 'address' && ipBytes(value.address.host) !== undefined ? value : undefined;
    case 'bytes':
      return value.kind === 'bytes' || value.kind === 'text' ? value : undefined;
    case 'buffer':
      return value.kind === 'bytes' ? value : undefined;
    case 'text':
      return value.kind === 'text' ? value : undefined;
    case 'into':
      return undefined;
  }
};

const convertNumber = (
  value: Value,
  expression: Expression,
  parameter: Parameter,
): Value | NotationProblem | undefined => {
  if (value.kind !== 'number' && value.kind !== 'descriptor') return undefined;
  const number = value.kind === 'number' ? value.number : value.fd;
  if (parameter.isLength === true) return number < 0 ? negativeLength(expression) : numberValue(number);
  if (!Number.isInteger(number) || number < -(2 ** 31) || number >= 2 ** 31) return notAnInt(expression, number);
  return parameter.kind === 'descriptor' ? descriptorValue(number) : numberValue(number);
};

/** What the expression stands for, whatever the parameter takes. */
const look = (expression: Expression, parameter: Parameter, scope: Scope): Value | NotationProblem => {
  switch (expression.kind) {
    case 'number':
      return numberValue(expression.number);
    case 'address':
      return addressValue(expression.address);
    case 'text':
      return textValue(expression.text);
    case 'names':
      return lookNames(expression, parameter, scope);
  }
};

type Names = Expression & {readonly kind: 'names'};

const lookNames = (expression: Names, parameter: Parameter, scope: Scope): Value | NotationProblem => {
  const values = expression.names.map(name => lookName(name, parameter.kind, scope));
  const unknown = values.indexOf(undefined);
  if (unknown !== -1) return unknownIn(expression, expression.names[unknown] ?? '', parameter, scope);
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return only;
  const numbers = values.map(value => (value?.kind === 'number' ? value.number : undefined));
  if (numbers.includes(undefined) || parameter.kind === 'descriptor') return severalNames(expression, parameter);
  return numberValue(numbers.reduce<number>((bits, number) => bits | (number ?? 0), 0));
};

const lookName = (name: string, kind: ParameterKind, {memory, abi}: Scope): Value | undefined => {
  const value = variable(memory, name);
  // A constant is a number too, but none that a socket has.
  if (value !== undefined || kind === 'descriptor') return value;
  const constant = Object.hasOwn(abi.constants, name) ? abi.constants[name] : undefined;
  return constant === undefined ? undefined : numberValue(constant);
};

const unknownIn = (expression: Names, name: string, parameter: Parameter, scope: Scope): NotationProblem => {
  const constants = Object.keys(scope.abi.constants);
  const own = constants.filter(constant => (parameter.group ?? []).some(prefix => constant.startsWith(prefix)));
  const variables = variableNames(scope.memory);
  const candidates = parameter.kind === 'descriptor' ? variables : [...variables, ...own, ...constants];
  return unknownName(expression, name, parameter, nearest(name, candidates));
};

const newVariable = (expression: Expression, parameter: Parameter, {abi}: Scope): Value | NotationProblem => {
  const [name, ...others] = expression.kind === 'names' ? expression.names : [];
  if (name === undefined || others.length > 0 || Object.hasOwn(abi.constants, name))
    return wrongKind(expression, undefined, parameter);
  return textValue(name);
};
