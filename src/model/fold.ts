import type {Observation} from './observation.js';
import type {Trace} from './trace.js';

/** How something follows from a trace, fact by fact. A state is changed in place, so that it is copied where it is kept. */
export type Fold<State, Result> = {
  readonly empty: () => State;
  readonly copy: (state: State) => State;
  readonly step: (state: State, observation: Observation) => void;
  readonly finish: (state: State) => Result;
};

/** States along the way are kept so far apart: whoever goes through a long history begins at a near one. */
const stride = 64;

/**
 * A function of a trace for which a step back or forth in a long history costs no more than the facts since the last state
 * that was kept. As in `remember`, an observation stands for all that came before it. Of results only the latest is kept.
 */
export const foldOf = <State, Result>({empty, copy, step, finish}: Fold<State, Result>): ((trace: Trace) => Result) => {
  const kept = new WeakMap<Observation, {readonly length: number; readonly state: State}>();
  let latest: {readonly last: Observation; readonly length: number; readonly result: Result} | undefined;

  const begin = (trace: Trace): {readonly from: number; readonly state: State} => {
    for (let from = trace.length - (trace.length % stride); from > 0; from -= stride) {
      const observation = trace[from - 1];
      const found = observation && kept.get(observation);
      if (found?.length === from) return {from, state: copy(found.state)};
    }
    return {from: 0, state: empty()};
  };

  return trace => {
    const last = trace.at(-1);
    if (last !== undefined && latest?.last === last && latest.length === trace.length) return latest.result;
    const {from, state} = begin(trace);
    for (let at = from; at < trace.length; at += 1) {
      const observation = trace[at];
      if (observation === undefined) continue;
      step(state, observation);
      if ((at + 1) % stride === 0) kept.set(observation, {length: at + 1, state: copy(state)});
    }
    const result = finish(state);
    if (last !== undefined) latest = {last, length: trace.length, result};
    return result;
  };
};
