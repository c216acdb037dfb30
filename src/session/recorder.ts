import type {Observation, Unnumbered} from '../model/observation.js';
import type {Trace} from '../model/trace.js';
import {apply, emptyWorld, type World} from '../model/world.js';

/** Writes the one history, and keeps the world that follows from it. */
export type Recorder = {
  /** Gives the fact its number. A sample that shows what the world shows already is no news, and not written. */
  readonly record: (fact: Unnumbered) => void;
  readonly trace: () => Trace;
  /** The length of the trace. */
  readonly count: () => number;
  readonly world: () => World;
};

export const createRecorder = (onObservation: (observation: Observation) => void): Recorder => {
  const trace: Observation[] = [];
  let world = emptyWorld;
  return {
    record: fact => {
      if (!isNews(world, fact)) return;
      const observation: Observation = {...fact, seq: trace.length};
      trace.push(observation);
      world = apply(world, observation);
      onObservation(observation);
    },
    trace: () => [...trace],
    count: () => trace.length,
    world: () => world,
  };
};

const isNews = (world: World, fact: Unnumbered): boolean => {
  const actor = world.actors[fact.actor];
  switch (fact.kind) {
    case 'descriptors-sampled':
      return differs(fact.descriptors, actor?.descriptors?.rows);
    case 'sockets-sampled':
      return differs(fact.sockets, actor?.sockets?.rows);
    case 'connections-sampled':
      return differs(fact.connections, actor && world.tables[actor.host]?.rows);
    case 'subject-started':
    case 'subject-exited':
    case 'call-entered':
    case 'call-returned':
    case 'call-waits':
    case 'memory-set':
    case 'descriptors-held':
      return true;
  }
};

const differs = (rows: unknown, shown: unknown): boolean => JSON.stringify(rows) !== JSON.stringify(shown);
