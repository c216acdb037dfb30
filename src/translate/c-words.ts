import type {Argument} from '../model/call.js';
import {addressValue, numberValue, type Value} from '../model/value.js';
import type {CallRecord} from '../model/world.js';
import {cString} from './c-literals.js';
import type {CScope, CVariable} from './c-scope.js';

/** The arguments of a call as C has them. */
export type Words = {
  /** Each argument as an int expression. */
  readonly number: (parameter: string) => string;
  readonly text: (parameter: string) => string;
  readonly bytes: (parameter: string) => string;
  /** An address and its length, as two arguments. */
  readonly address: (parameter: string) => string;
  /** Of bytes that are read or filled: as many as were written, or all. */
  readonly length: (parameter: string) => string;
  readonly flags: string;
};

export const wordsOf = ({call}: CallRecord, scope: CScope): Words => {
  const find = (parameter: string): Argument | undefined => call.arguments.find(one => one.parameter === parameter);
  const isFilled = ['read', 'recv', 'recvfrom'].includes(call.name);
  const memory = (parameter: string): CVariable => {
    const argument = find(parameter);
    const value = argument?.value ?? numberValue(0);
    const written = argument?.written ?? '';
    const name = /^\w+$/.test(written) ? written : 'data';
    const size = value.kind === 'bytes' ? value.bytes.length : 0;
    if (isFilled) return scope.buffer(name, size);
    const known = name === written ? scope.find(name) : undefined;
    return known?.type === 'bytes' ? known : scope.literal(name, value);
  };
  const number = (parameter: string): string => {
    const argument = find(parameter);
    if (argument === undefined) return '0';
    const variable = scope.find(argument.written);
    if (variable !== undefined && (variable.type === 'int' || variable.type === 'ssize_t')) return variable.id;
    if (/^[A-Z][A-Z0-9_]*(\s*\|\s*[A-Z][A-Z0-9_]*)*$/.test(argument.written)) return argument.written;
    return numberIn(argument.value);
  };
  return {
    number,
    text: parameter => cString(textOf(find(parameter))),
    bytes: parameter => memory(parameter).id,
    address: parameter => {
      const id = addressOf(find(parameter), scope);
      return `(struct sockaddr *)&${id}, sizeof ${id}`;
    },
    length: parameter =>
      find('length') === undefined ? sizeOf(memory(parameter), find(parameter)?.value) : number('length'),
    flags: find('flags') === undefined ? '0' : number('flags'),
  };
};

const numberIn = (value: Value): string => {
  if (value.kind === 'descriptor') return String(value.fd);
  return value.kind === 'number' ? String(value.number) : '0';
};

const textOf = (argument: Argument | undefined): string => (argument?.value.kind === 'text' ? argument.value.text : '');

/** As many bytes as the call had: C has no array without any, and one of ours may be larger than it was in the lab. */
const sizeOf = ({id, isText, size}: CVariable, value: Value | undefined): string => {
  const count = value?.kind === 'bytes' ? value.bytes.length : 0;
  if (size !== count || count === 0) return String(count);
  return isText === true ? `sizeof ${id} - 1` : `sizeof ${id}`;
};

const addressOf = (argument: Argument | undefined, scope: CScope): string => {
  const known = scope.find(argument?.written ?? '');
  if (known?.type === 'address' || known?.type === 'address6') return known.id;
  return scope.literal('there', argument?.value ?? addressValue({host: '0.0.0.0', port: 0})).id;
};
