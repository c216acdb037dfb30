import type {Observation} from './observation.js';
import type {Trace} from './trace.js';

/**
 * A function of a trace that is worked out once for each trace, not in every frame. Observations are never changed and
 * only ever appended, so the last one stands for all that came before it: a slice that is made anew is known too.
 */
export const remember = <T>(work: (trace: Trace) => T): ((trace: Trace) => T) => {
  const known = new WeakMap<Observation, {readonly length: number; readonly result: T}>();
  return trace => {
    const last = trace.at(-1);
    const found = last && known.get(last);
    if (found?.length === trace.length) return found.result;
    const result = work(trace);
    if (last !== undefined) known.set(last, {length: trace.length, result});
    return result;
  };
};
