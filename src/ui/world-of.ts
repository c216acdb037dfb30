import type {Observation} from '../model/observation.js';
import type {Trace} from '../model/trace.js';
import {apply, emptyWorld, type World} from '../model/world.js';

/** Worlds along the way are kept so far apart: whoever goes through a long history meets a near one. */
const stride = 64;

/** As in `remember`, the last observation stands for all that came before it. */
const known = new WeakMap<Observation, {readonly length: number; readonly world: World}>();

/** The world at the end of a trace, or after so many of its observations; panels ask for the same few again and again. */
export const worldOf = (trace: Trace, length = trace.length): World => {
  let {from, world} = nearest(trace, length);
  for (const observation of trace.slice(from, length)) {
    from += 1;
    world = apply(world, observation);
    if (from % stride === 0 || from === length) known.set(observation, {length: from, world});
  }
  return world;
};

const nearest = (trace: Trace, length: number): {readonly from: number; readonly world: World} => {
  for (let from = length; from > 0; from -= 1) {
    const observation = trace[from - 1];
    const found = observation && known.get(observation);
    if (found?.length === from) return {from, world: found.world};
  }
  return {from: 0, world: emptyWorld};
};
