import {fileURLToPath} from 'node:url';
import type {Observation} from '../../src/model/observation.js';
import type {Text} from '../../src/model/text.js';
import {project} from '../../src/model/world.js';
import {linux} from '../../src/platform/linux/linux.js';
import {startWatch, type Watch, type WatchOptions} from '../../src/watch/watch-session.js';

/** A program that is watched, with what there is to see. */
export const watching = async (command: readonly [string, ...string[]], more: Partial<WatchOptions> = {}) => {
  const facts: Observation[] = [];
  const notes: Text[] = [];
  const result = await startWatch({
    platform: linux,
    command,
    injections: [],
    readsInput: false,
    tracerEntry: fileURLToPath(new URL('../../dist/tracer.js', import.meta.url)),
    onObservation: fact => facts.push(fact),
    onNote: note => notes.push(note),
    ...more,
  });
  if (!result.ok) throw new Error(result.problem.en);
  const {watch}: {watch: Watch} = result;
  return {watch, facts, notes, world: () => project(facts)};
};
