import type {Trace} from '../../model/trace.js';
import type {Mutant} from './mutant.js';
import {mutateCalls} from './mutate-calls.js';
import {mutateMemory} from './mutate-memory.js';
import {mutateSamples} from './mutate-samples.js';

export type {Mutant, MutantKind} from './mutant.js';

/**
 * Wrong histories of one step, made of the right one: `trace` up to `to`, with the facts from `from` on changed in one way
 * each. Always the same ones, in the same order.
 */
export const mutants = (trace: Trace, from: number, to: number): readonly Mutant[] => {
  const stretch = {trace, from, to};
  return [...mutateCalls(stretch), ...mutateMemory(stretch), ...mutateSamples(stretch)];
};
