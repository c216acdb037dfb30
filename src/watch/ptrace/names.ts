import type {Abi} from '../../model/abi.js';
import {addressValue, textValue, type Value} from '../../model/value.js';
import {decodeSockaddr} from '../../wire/sockaddr.js';
import {viewOf} from './entry.js';

/** The name of a number among the constants that begin so; else the number. */
export const nameOf = (prefix: string, number: number, {constants}: Abi): string =>
  Object.keys(constants).find(name => name.startsWith(prefix) && constants[name] === number) ?? String(number);

/** The flags that are on, by name, joined by `|`; what has no name stays a number. */
export const flagsOf = (prefix: string, bits: number, {constants}: Abi): string => {
  const names = Object.keys(constants).filter(name => name.startsWith(prefix) && isSet(bits, constants[name] ?? 0));
  const rest = names.reduce((left, name) => left & ~(constants[name] ?? 0), bits);
  return [...names, ...(rest === 0 && names.length > 0 ? [] : [String(rest)])].join('|');
};

const isSet = (bits: number, flag: number): boolean => flag !== 0 && (bits & flag) === flag;

/** `SOCK_STREAM|SOCK_CLOEXEC`: a type and, above it, flags (socket(2)). */
export const socketType = (bits: number, abi: Abi): string => {
  const type = nameOf('SOCK_', bits & 0xf, abi);
  const flags = ['SOCK_CLOEXEC', 'SOCK_NONBLOCK'].filter(name => isSet(bits, abi.constants[name] ?? 0));
  return [type, ...flags].join('|');
};

/** A socket address as it lies in memory; of a local socket its path, of any other family that family. */
export const socketAddress = (bytes: Uint8Array, abi: Abi): Value | undefined => {
  if (bytes.length < 2) return undefined;
  const address = decodeSockaddr(bytes, abi);
  if (address !== undefined) return addressValue(address);
  const family = viewOf(bytes).getUint16(0, true);
  if (family !== abi.constants.AF_UNIX) return textValue(nameOf('AF_', family, abi));
  const path = bytes.subarray(2);
  const end = path.indexOf(0, 1);
  return textValue(new TextDecoder().decode(end === -1 ? path : path.subarray(0, end)));
};
