import type {Abi} from '../model/abi.js';
import type {Errno} from '../model/call.js';
import type {Text} from '../model/text.js';
import type {Value} from '../model/value.js';

/**
 * How a parameter is written in the notation.
 * - `descriptor`, `number`, `address`: a name or a literal.
 * - `constant`: one name of `group`, or several joined by `|`; a plain number is taken too, so that learners can be wrong.
 * - `bytes`: memory that the call reads. `buffer`: memory that the call fills; the name is made when it does not exist.
 * - `into`: the name of a variable that takes an address which the call stores.
 */
export type ParameterKind = 'descriptor' | 'number' | 'constant' | 'address' | 'bytes' | 'buffer' | 'into' | 'text';

export type Parameter = {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: boolean;
  /** For constants: the prefixes that completion offers, such as `AF_`. */
  readonly group?: readonly string[];
  /** For numbers: how many bytes of the memory before it are meant. Not negative; the encoder clamps it to that memory. */
  readonly isLength?: boolean;
};

/** What is handed to the C function: a number, or memory (allocated by the encoder, or the variable's own). */
export type NativeValue = number | Uint8Array;

/** What came back: the C function's value, and the memory it was given, now perhaps changed. */
export type NativeResult = {
  readonly value: number;
  readonly native: readonly NativeValue[];
};

export type Decoded = {
  readonly result: Value;
  readonly out?: Readonly<Record<string, Value>>;
};

/**
 * A call, described without making it. Pure, so that layouts of a system that is not here can be tested. `encode` gets one
 * value per parameter (absent where an optional one was left out) and gives the C arguments in the order of `prototype`;
 * lengths in it never exceed the memory they belong to.
 */
export type Described = {
  readonly name: string;
  /**
   * The C declaration as in the man page, which the learner reads; `foreignPrototype` makes the FFI's form of it. What
   * stands for `...` in it is an int.
   */
  readonly prototype: string;
  readonly parameters: readonly Parameter[];
  /** So many parameters at the front may be written again and again: see parametersOf. */
  readonly repeats?: number;
  /** What a variable on the left of `=` would hold. */
  readonly returns: 'descriptor' | 'number' | 'address';
  /** The result is what the call stored in memory (an address, an option), so that a failed call has none: not even -1. */
  readonly resultIsStored?: boolean;
  /** The process ends in it, so that nothing can be told of it afterwards. */
  readonly neverReturns?: boolean;
  /** Whether it can wait for somebody else; such a call is made off the main thread. */
  readonly mayBlock: boolean;
  /** What it asks of the protocol stack, in one sentence. */
  readonly gist: Text;
  readonly encode: (values: readonly (Value | undefined)[], abi: Abi) => readonly NativeValue[];
};

/** One call of the Socket library that becomes one system call. It fails with -1 and an errno. */
export type CallDefinition = Described & {
  /** Only asked when the call succeeded. */
  readonly decode: (result: NativeResult, abi: Abi) => Decoded;
};

/** Copies memory that the C library made, which only its own address tells. */
export type MemoryAt = (address: number, length: number) => Uint8Array;

/**
 * A function of the Socket library that is work of its own: it says in its own way how it failed, and what it found lies in
 * memory of the library.
 */
export type LibraryFunction = Described & {
  readonly isLibraryFunction: true;
  /** Why it failed, by a name of the headers; undefined when it succeeded. `errno` means something only if it says so. */
  readonly failure: (value: number, errno: Errno, abi: Abi) => Errno | undefined;
  /** Only asked when it succeeded. */
  readonly decode: (result: NativeResult, abi: Abi, memoryAt: MemoryAt) => Decoded;
  /** Gives the library its memory back, after a success. */
  readonly release?: {
    readonly prototype: string;
    readonly encode: (native: readonly NativeValue[]) => readonly NativeValue[];
  };
};

export type Definition = CallDefinition | LibraryFunction;
