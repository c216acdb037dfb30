import {formatAddress} from '../model/address.js';
import type {Described, Parameter} from './definition.js';
import type {Expression, WrittenCall} from './notation.js';

/** The call in its one canonical spelling, which parses to the same call. */
export const formatCall = ({result, name, arguments: expressions}: WrittenCall): string => {
  const call = `${name}(${expressions.map(formatExpression).join(', ')})`;
  return result === undefined ? call : `${result} = ${call}`;
};

const formatExpression = (expression: Expression): string => {
  switch (expression.kind) {
    case 'number':
      return String(expression.number);
    case 'names':
      return expression.names.join('|');
    case 'address':
      return formatAddress(expression.address);
    case 'text':
      return formatLiteral(expression.text);
  }
};

/** The text in quotation marks. */
export const formatLiteral = (text: string): string => `"${escapeText(text)}"`;

/** The text as it is typed within quotation marks, with everything escaped that a terminal would act on. */
export const escapeText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  text.replace(/["\\\u0000-\u001f\u007f]/g, escapeCharacter);

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

const escapeCharacter = (character: string): string =>
  shortEscapes[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** How the call is written: `send(fd, data[, flags])`, `poll(fd, events[, fd2, events2, ...], timeout)`. */
export const formatUsage = ({name, parameters, repeats}: Described): string => {
  const parts = parameters.map((parameter, index) => {
    const text = index === 0 ? parameter.name : `, ${parameter.name}`;
    const again = index + 1 === repeats ? `[, ${repeated(parameters.slice(0, repeats))}, ...]` : '';
    return (parameter.optional === true ? `[${text}]` : text) + again;
  });
  return `${name}(${parts.join('')})`;
};

const repeated = (parameters: readonly Parameter[]): string => parameters.map(({name}) => `${name}2`).join(', ');
