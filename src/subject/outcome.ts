import type {Definition, LibraryFunction, NativeValue} from '../calls/definition.js';
import type {Abi} from '../model/abi.js';
import type {Outcome} from '../model/call.js';
import type {Native, NativeReturn} from './native.js';

/** How a call ended, by what its C function gave back and left in memory. */
export const outcomeOf = (
  {native: library, abi}: {readonly native: Native; readonly abi: Abi},
  definition: Definition,
  native: readonly NativeValue[],
  {value, errno}: NativeReturn,
): Outcome => {
  if (!('isLibraryFunction' in definition)) {
    if (value === -1) return {kind: 'failed', value, errno};
    return {kind: 'returned', value, out: {}, ...definition.decode({value, native}, abi)};
  }
  const failure = definition.failure(value, errno, abi);
  if (failure !== undefined) return {kind: 'failed', value, errno: failure};
  try {
    return {kind: 'returned', value, out: {}, ...definition.decode({value, native}, abi, library.memoryAt)};
  } finally {
    release(library, definition, native);
  }
};

const release = (library: Native, {release}: LibraryFunction, native: readonly NativeValue[]): void => {
  if (release !== undefined) library.find(release.prototype)?.now(release.encode(native));
};
