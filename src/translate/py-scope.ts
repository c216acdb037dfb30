import type {Value} from '../model/value.js';
import {nameIn} from './names.js';

/** The variables of the script. Whatever a name holds it may hold; only its socket must not be closed by losing it. */
export type PyScope = {
  readonly given: (name: string, value: Value) => readonly string[];
  /** Lines that come before a name takes a new socket: Python closes one that nobody holds, and C does not. */
  readonly open: (name: string) => readonly string[];
  readonly closed: (name: string) => void;
  readonly isKnown: (name: string) => boolean;
  readonly know: (name: string) => void;
  readonly parameters: () => readonly string[];
};

export const createPyScope = (): PyScope => {
  const parameters: string[] = [];
  const open = new Set<string>();
  const known = new Set<string>();
  return {
    given: (name, value) => {
      known.add(name);
      if (value.kind !== 'address') return [`${nameIn('python', name)} = ${pyValue(value)}`];
      const at = parameters.push(name) * 2 - 1;
      return [`${nameIn('python', name)} = (sys.argv[${at}], int(sys.argv[${at + 1}]))`];
    },
    open: name => {
      const isOpen = open.has(name);
      open.add(name);
      known.add(name);
      return isOpen ? [`kept.append(${nameIn('python', name)})`] : [];
    },
    closed: name => void open.delete(name),
    isKnown: name => known.has(name),
    know: name => void known.add(name),
    parameters: () => parameters,
  };
};

export const pyValue = (value: Value): string => {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'descriptor':
      return String(value.fd);
    case 'address':
      return `("${value.address.host}", ${value.address.port})`;
    case 'bytes':
      return value.bytes.length > 0 && value.bytes.every(byte => byte === 0)
        ? `bytes(${value.bytes.length})`
        : `b"${Array.from(value.bytes, escapeByte).join('')}"`;
    case 'text':
      return JSON.stringify(value.text);
  }
};

const escapes: Readonly<Record<number, string>> = {9: '\\t', 10: '\\n', 13: '\\r', 34: '\\"', 92: '\\\\'};

const escapeByte = (byte: number): string =>
  escapes[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`);
