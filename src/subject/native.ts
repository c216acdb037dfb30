import type {MemoryAt, NativeValue} from '../calls/definition.js';
import {foreignParameters, foreignPrototype} from '../calls/foreign-prototype.js';
import type {Errno} from '../model/call.js';

/** What a C function gave back. `errno` says something only where the function reports failure (-1). */
export type NativeReturn = {readonly value: number; readonly errno: Errno};

/** One C function. Memory is handed over as it is: C reads and writes the very bytes. Keep it until the call returned. */
export type NativeFunction = {
  readonly now: (values: readonly NativeValue[]) => NativeReturn;
  /** The same on another thread, for calls that may wait for somebody. */
  readonly later: (values: readonly NativeValue[]) => Promise<NativeReturn>;
};

/** The C library of this system. */
export type Native = {
  /** The function of a C declaration; undefined when this system has none of that name. */
  readonly find: (prototype: string) => NativeFunction | undefined;
  /** Where memory lies, in hexadecimal. */
  readonly addressOf: (memory: Uint8Array) => string;
  /** A copy of what lies at an address that C gave us. */
  readonly memoryAt: MemoryAt;
  /** Ends the process here and now. exit(3) would first wait for threads, and so for ever for a call that blocks. */
  readonly leave: (code: number) => void;
};

/** The only door to the FFI. It is opened at run time, so that a system on which it does not open can be told why. */
export const loadNative = async (): Promise<Native> => {
  const {default: koffi} = await import('koffi');
  const library = koffi.load(null);
  const nameOf = errnoNames(koffi.os.errno);
  // Has to be the first thing after the call, on its own stack: any later, errno is somebody else's.
  const returned = (value: number | bigint | null | undefined): NativeReturn => {
    const number = koffi.errno();
    // NULL comes as null; addresses fit into a number, for a process has no more than 2^47 of them.
    return {value: Number(value ?? 0), errno: {number, name: nameOf(number)}};
  };
  const find = (prototype: string): NativeFunction | undefined => {
    const foreign = declare(() => library.func(foreignPrototype(prototype)));
    const spread = spreadFor(prototype);
    return (
      foreign && {
        now: values => returned(foreign(...spread(values))),
        later: values =>
          new Promise((resolve, reject) => {
            foreign.async(...spread(values), (problem: unknown, value: number | bigint) => {
              const result = returned(value);
              if (problem === null) resolve(result);
              else reject(problem);
            });
          }),
      }
    );
  };
  const leave = library.func('void _exit(int status)');
  return {
    find: remember(find),
    addressOf: memory => `0x${koffi.address(memory).toString(16)}`,
    memoryAt: (address, length) => new Uint8Array(koffi.view(address, length)).slice(),
    leave: code => leave(code),
  };
};

const declare = <Declared>(make: () => Declared): Declared | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** What stands for `...` in a prototype has no type there; it goes in pairs of type and value. In our calls it is an int. */
const spreadFor = (prototype: string): ((values: readonly NativeValue[]) => readonly unknown[]) => {
  const declared = foreignParameters(prototype).length;
  return values => values.flatMap((value, index) => (index < declared ? [value] : ['int', value]));
};

/** Two names for one number on some systems; manual pages use these. */
const preferred = ['EAGAIN', 'EOPNOTSUPP', 'EDEADLK'];

const errnoNames = (numbers: Readonly<Record<string, number>>): ((number: number) => string) => {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  for (const name of preferred) {
    const number = numbers[name];
    if (number !== undefined) names.set(number, name);
  }
  return number => names.get(number) ?? `errno ${number}`;
};

const remember = <Made>(make: (key: string) => Made): ((key: string) => Made) => {
  const made = new Map<string, Made>();
  return key => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};
