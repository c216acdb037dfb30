import type {Abi} from '../../model/abi.js';
import type {Argument, NativeArgument} from '../../model/call.js';
import {constantArgument, descriptorArgument} from '../arguments.js';
import {type Entry, int} from './entry.js';
import type {Tracee} from './memory.js';
import {flagsOf} from './names.js';

/** What is remembered of a socket from when it was made. */
export type Known = {readonly domain: string; readonly type: string};

/** A call that is looked at in its entry, or when it returns. */
export type Looked = {
  readonly entry: Entry;
  readonly tracee: Tracee;
  readonly abi: Abi;
  readonly known: (fd: number) => Known | undefined;
};

/** What the program gave, in the notation and as C has it. */
export type Given = {
  readonly arguments: readonly (Argument | undefined)[];
  readonly native: readonly NativeArgument[];
};

/** Where the memory is not worth showing. */
export const only = (...given: readonly (Argument | undefined)[]): Given => ({arguments: given, native: []});

export const fd = ({entry}: Looked, index = 0, parameter = 'fd'): Argument =>
  descriptorArgument(int(entry, index), parameter);

/** Flags that are all off are not worth a word. */
export const flags = ({entry, abi}: Looked, index: number, prefix = 'MSG_'): Argument | undefined => {
  const bits = int(entry, index);
  return bits === 0 ? undefined : constantArgument('flags', flagsOf(prefix, bits, abi), abi.constants);
};
