import type {Value} from '../model/value.js';
import {cAddress, cArray, cBytes, isLong, isText} from './c-literals.js';
import {nameIn} from './names.js';

export type CType = 'int' | 'ssize_t' | 'address' | 'address6' | 'bytes';

/** A variable of the learner's as it is in C. `size` is that of bytes, in bytes; text has a zero byte after it. */
export type CVariable = {readonly id: string; readonly type: CType; readonly size?: number; readonly isText?: boolean};

/**
 * The variables of main. C gives a name one type for good, so that a name that came to hold something of another kind goes
 * on under a number: `peer`, `peer_2`.
 */
export type CScope = {
  readonly find: (name: string) => CVariable | undefined;
  /** The variable that takes a result of this type. */
  readonly take: (name: string, type: CType) => CVariable;
  /** Memory of at least so many bytes that a call fills. */
  readonly buffer: (name: string, size: number) => CVariable;
  /** A variable that holds this from the start. An address comes from the command line: this run's is of this run. */
  readonly given: (name: string, value: Value) => CVariable;
  /** The same without a name of the learner's, for what was written into the call. */
  readonly literal: (name: string, value: Value) => CVariable;
  readonly declarations: () => readonly {readonly id: string; readonly line: string}[];
  /** Names of the addresses on the command line, in order. */
  readonly parameters: () => readonly string[];
};

const structs = {address: 'struct sockaddr_in', address6: 'struct sockaddr_in6'} as const;

export const createScope = (): CScope => {
  const current = new Map<string, CVariable>();
  const used = new Map<string, number>();
  const declarations: {readonly id: string; readonly line: string}[] = [];
  const parameters: string[] = [];

  const declare = (name: string, variable: Omit<CVariable, 'id'>, written: (id: string) => string): CVariable => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    const id = times === 1 ? nameIn('c', name) : `${name}_${times}`;
    const declared = {...variable, id};
    current.set(name, declared);
    declarations.push({id, line: `${written(id)};`});
    return declared;
  };

  const take: CScope['take'] = (name, type) => {
    const known = current.get(name);
    if (known !== undefined && isKin(known.type, type)) return known;
    return declare(name, {type}, id =>
      type === 'int' || type === 'ssize_t' ? `${type} ${id} = -1` : `${structOf(type)} ${id}`,
    );
  };

  const buffer: CScope['buffer'] = (name, size) => {
    const known = current.get(name);
    if (known?.type === 'bytes' && known.isText !== true && (known.size ?? 0) >= size) return known;
    return declare(name, {type: 'bytes', size}, id => `unsigned char ${id}[${Math.max(size, 1)}] = {0}`);
  };

  const constant = (name: string, value: Value): CVariable => {
    if (value.kind === 'bytes' || value.kind === 'text') return bytes(name, bytesOf(value));
    if (value.kind === 'address') {
      const type = isLong(value.address) ? 'address6' : 'address';
      return declare(name, {type}, id => `${structs[type]} ${id} = ${cAddress(value.address)}`);
    }
    return declare(name, {type: 'int'}, id => `int ${id} = ${value.kind === 'number' ? value.number : value.fd}`);
  };

  const bytes = (name: string, content: Uint8Array): CVariable => {
    const size = content.length;
    if (content.every(byte => byte === 0)) return buffer(name, size);
    if (isText(content))
      return declare(name, {type: 'bytes', size, isText: true}, id => `const char ${id}[] = ${cBytes(content)}`);
    return declare(name, {type: 'bytes', size}, id => `unsigned char ${id}[] = ${cArray(content)}`);
  };

  const given: CScope['given'] = (name, value) => {
    if (value.kind !== 'address') return constant(name, value);
    const type = isLong(value.address) ? 'address6' : 'address';
    const at = parameters.push(name) * 2 - 1;
    return declare(name, {type}, id => `${structs[type]} ${id} = ${type}(argv[${at}], argv[${at + 1}])`);
  };

  return {
    find: name => current.get(name),
    take,
    buffer,
    given,
    literal: constant,
    declarations: () => declarations,
    parameters: () => parameters,
  };
};

const isKin = (a: CType, b: CType): boolean => a === b || (isNumber(a) && isNumber(b));
const isNumber = (type: CType): boolean => type === 'int' || type === 'ssize_t';
const structOf = (type: CType): string => (type === 'address6' ? structs.address6 : structs.address);

const bytesOf = (value: Value & {kind: 'bytes' | 'text'}): Uint8Array =>
  value.kind === 'bytes' ? value.bytes : new TextEncoder().encode(value.text);
