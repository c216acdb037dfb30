import {formatLiteral} from '../calls/format-call.js';
import {formatAddress} from '../model/address.js';
import type {Argument} from '../model/call.js';
import {bytesValue, descriptorValue, numberValue, textValue, type Value} from '../model/value.js';

/** Arguments of a call that somebody else made: there are no names of variables, only values. */
export const descriptorArgument = (fd: number, parameter = 'fd'): Argument => ({
  parameter,
  written: String(fd),
  value: descriptorValue(fd),
});

/** Which descriptors a call is about. What is put into an epoll instance is what matters, not where it is put. */
export const descriptorsOf = (given: readonly Argument[]): readonly number[] => {
  const found = given.flatMap(({parameter, value}) => (value.kind === 'descriptor' ? [{parameter, fd: value.fd}] : []));
  const others = found.filter(({parameter}) => parameter !== 'epfd');
  return (others.length > 0 ? others : found).map(({fd}) => fd);
};

export const numberArgument = (parameter: string, number: number): Argument => ({
  parameter,
  written: String(number),
  value: numberValue(number),
});

/** A name of the headers, or several joined by `|`. */
export const constantArgument = (
  parameter: string,
  written: string,
  constants: Readonly<Record<string, number>>,
): Argument => {
  const numbers = written.split('|').map(name => constants[name] ?? Number(name));
  const value = numbers.some(Number.isNaN)
    ? textValue(written)
    : numberValue(numbers.reduce((sum, one) => sum | one, 0));
  return {parameter, written, value};
};

export const addressArgument = (value: Value, parameter = 'address'): Argument => ({
  parameter,
  written: value.kind === 'address' ? formatAddress(value.address) : formatLiteral(formatText(value)),
  value,
});

const formatText = (value: Value): string => (value.kind === 'text' ? value.text : '');

/** In bytes: what is short and can be printed is written out. */
const shortest = 24;

export const dataArgument = (bytes: Uint8Array, parameter = 'data'): Argument => {
  const isShown = bytes.length <= shortest && bytes.every(byte => (byte >= 0x20 && byte < 0x7f) || isBlank(byte));
  return {
    parameter,
    written: isShown ? formatLiteral(String.fromCharCode(...bytes)) : parameter,
    value: bytesValue(bytes),
  };
};

const isBlank = (byte: number): boolean => byte === 0x0d || byte === 0x0a || byte === 0x09;

/** Memory that the call fills, which has no name that anybody knows. */
export const bufferArgument = (parameter = 'buffer'): Argument => ({
  parameter,
  written: parameter,
  value: textValue(parameter),
});

/** The parts of a call that carries several messages: `data`, `data2`, `data3`. */
export const numbered = (parameter: string, index: number): string =>
  index === 0 ? parameter : `${parameter}${index + 1}`;
