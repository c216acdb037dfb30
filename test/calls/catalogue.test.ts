import koffi from 'koffi';
import {expect, test} from 'vitest';
import {catalogue, findCall} from '../../src/calls/catalogue.js';
import type {Described, NativeValue, Parameter} from '../../src/calls/definition.js';
import {foreignParameters, foreignPrototype} from '../../src/calls/foreign-prototype.js';
import {addressValue, bytesValue, descriptorValue, numberValue, textValue, type Value} from '../../src/model/value.js';
import {darwinAbi} from '../../src/platform/darwin/abi.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const abis = [linuxAbi, darwinAbi];

test('every call has its own name and can be found by it', () => {
  expect(new Set(catalogue.map(({name}) => name)).size).toBe(catalogue.length);
  for (const call of catalogue) expect(findCall(call.name)).toBe(call);
  expect(findCall('constructor')).toBeUndefined();
});

test.each(catalogue.map(call => [call.name, call] as const))('%s is described completely', (name, call) => {
  expect(call.prototype).toMatch(new RegExp(`[ *]_?${name}\\(`));
  expect(call.gist.en).toMatch(/^[A-Z].*\.$/);
  expect(call.gist.ko).toMatch(/[가-힣].*다\.$/);
  const optional = call.parameters.map(parameter => parameter.optional === true);
  expect(optional.lastIndexOf(false)).toBeLessThan(optional.includes(true) ? optional.indexOf(true) : optional.length);
  for (const {kind, group = []} of call.parameters) {
    if (kind === 'constant') expect(group).not.toEqual([]);
    for (const prefix of group) expect(abis.map(abi => startsWith(abi.constants, prefix))).toEqual([true, true]);
  }
});

const startsWith = (constants: object, prefix: string): boolean =>
  Object.keys(constants).some(name => name.startsWith(prefix));

test.each(catalogue.map(call => [call.name, call] as const))('%s is a declaration for koffi', (name, {prototype}) => {
  // koffi knows the types, and the C library of this system the name.
  expect(koffi.load(null).func(foreignPrototype(prototype)).info.name.replace(/^_/, '')).toBe(name);
});

test('memory is memory for koffi, and we know what a call reads of it', () => {
  const {prototype = ''} = findCall('sendto') ?? {};
  expect(foreignPrototype(prototype)).toBe(
    'intptr_t sendto(int fd, const void *buf, size_t len, int flags, const void *addr, uint32_t addrlen)',
  );
  expect(foreignParameters(findCall('recvfrom')?.prototype ?? '')).toEqual([
    {name: 'fd', isPointer: false, reads: false},
    {name: 'buf', isPointer: true, reads: false},
    {name: 'len', isPointer: false, reads: false},
    {name: 'flags', isPointer: false, reads: false},
    {name: 'addr', isPointer: true, reads: false},
    {name: 'addrlen', isPointer: true, reads: true},
  ]);
  expect(foreignParameters(findCall('poll')?.prototype ?? '')[0]).toEqual({name: 'fds', isPointer: true, reads: true});
  expect(foreignParameters(findCall('fcntl')?.prototype ?? '')).toHaveLength(2);
});

const sizes = [0, 1, 5, 6, 4096, 2 ** 31, Number.MAX_SAFE_INTEGER];

/** A value for the parameter; lengths are tried out. */
const sample = ({kind, isLength}: Parameter, length: number): Value => {
  switch (kind) {
    case 'descriptor':
      return descriptorValue(7);
    case 'number':
    case 'constant':
      return numberValue(isLength === true ? length : 1);
    case 'address':
      return addressValue({host: '::1', port: 80});
    case 'bytes':
    case 'buffer':
      return bytesValue(new Uint8Array(5));
    case 'into':
    case 'text':
      return textValue('peer');
  }
};

/** The bytes that C is told it may use of a memory: the next argument, a number or a cell that holds one. */
const told = (native: readonly NativeValue[], index: number): number => {
  const next = native[index + 1];
  if (next instanceof Uint8Array) return Buffer.from(next).readInt32LE();
  return next ?? Number.NaN;
};

const encodings = (call: Described) =>
  abis.flatMap(abi =>
    sizes.flatMap(size => [
      call.encode(
        call.parameters.map(parameter => sample(parameter, size)),
        abi,
      ),
      call.encode(
        call.parameters.map(parameter => (parameter.optional ? undefined : sample(parameter, size))),
        abi,
      ),
    ]),
  );

test.each(catalogue.map(call => [call.name, call] as const))(
  '%s never tells C of more memory than there is',
  (name, call) => {
    const declared = foreignParameters(call.prototype);
    for (const native of encodings(call)) {
      expect(native.slice(0, declared.length).map(value => value instanceof Uint8Array)).toEqual(
        declared.map(({isPointer}) => isPointer),
      );
      expect(native.length).toBe(declared.length + (call.prototype.includes('...') ? 1 : 0));
      for (const [index, memory] of native.entries()) {
        // Of strings and structures C knows the size; poll is told of one structure, of 8 bytes.
        const isTold = /^(\w*len|count|nfds)$/.test(declared[index + 1]?.name ?? '');
        if (!(memory instanceof Uint8Array) || !isTold) continue;
        expect(told(native, index) * (name === 'poll' ? 8 : 1)).toBeLessThanOrEqual(memory.length);
      }
    }
  },
);

test('values that nobody checked are our mistake, and say so', () => {
  expect(() => findCall('close')?.encode([textValue('fd')], linuxAbi)).toThrow('text where it takes a number');
  expect(() => findCall('connect')?.encode([descriptorValue(7)], linuxAbi)).toThrow(
    'nothing where it takes an address',
  );
  expect(() => findCall('write')?.encode([descriptorValue(7), numberValue(1)], linuxAbi)).toThrow('takes bytes');
});
