import type {Argument} from '../model/call.js';
import type {Value} from '../model/value.js';
import {constantArgument, descriptorArgument, numberArgument} from './arguments.js';
import {numberOf, type StraceItem, type StraceValue, textOf} from './strace-value.js';

/** The arguments of one call, by place; those that strace prints only when the call has returned may be missing. */
export type Given = {
  readonly items: readonly StraceItem[];
  readonly constants: Readonly<Record<string, number>>;
};

/** One system call: how what strace prints of it is written in the notation. Absent parts of a call are left out. */
export type Shape = {
  readonly arguments: (given: Given) => readonly (Argument | undefined)[];
  readonly returns?: 'descriptor' | 'address';
  /** What the kernel stored besides its result. */
  readonly out?: (
    given: Given,
    value: number,
    notes: readonly StraceValue[],
  ) => Readonly<Record<string, Value | undefined>>;
};

export const at = ({items}: Given, index: number): StraceValue | undefined => items[index]?.value;

export const fd = (given: Given, index = 0, parameter = 'fd'): Argument | undefined => {
  const number = numberOf(at(given, index));
  return number === undefined ? undefined : descriptorArgument(number, parameter);
};

export const number = (parameter: string, given: Given, index: number): Argument | undefined => {
  const value = numberOf(at(given, index));
  return value === undefined ? undefined : numberArgument(parameter, value);
};

export const constant = (parameter: string, given: Given, index: number): Argument | undefined => {
  const text = textOf(at(given, index));
  return text === '' ? undefined : constantArgument(parameter, text, given.constants);
};

/** Flags that are all off are not worth a word. */
export const flags = (given: Given, index: number): Argument | undefined =>
  textOf(at(given, index)) === '0' ? undefined : constant('flags', given, index);
