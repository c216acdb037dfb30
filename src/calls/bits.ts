import type {Abi} from '../model/abi.js';

/** The names of those bits that are set, as C writes them: `POLLIN|POLLHUP`; `0` when none is. */
export const formatBits = (bits: number, names: readonly string[], abi: Abi): string => {
  const set = names.filter(name => {
    const bit = abi.constants[name];
    return bit !== undefined && bit !== 0 && (bits & bit) === bit;
  });
  return set.length === 0 ? '0' : set.join('|');
};
