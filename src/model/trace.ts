import type {Observation} from './observation.js';
import {remember} from './remember.js';

/** The only history. It is appended to, never edited; going back in time is taking a shorter slice. */
export type Trace = readonly Observation[];

const isCallFact = ({kind}: Observation): boolean => kind === 'call-entered' || kind === 'call-returned';

/**
 * Where time can stop: lengths of the trace at which a picture is complete, which is just before the next call is
 * entered or returns, so that what a call did and the samples after it are one moment. Worked out once for each trace: a
 * frame asks for them again and again.
 */
export const moments = remember((trace): readonly number[] => {
  const ends = trace.flatMap((observation, index) => (index > 0 && isCallFact(observation) ? [index] : []));
  return trace.length === 0 ? [] : [...ends, trace.length];
});
