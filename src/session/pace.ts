import {openCall, type World} from '../model/world.js';

/** In milliseconds. */
const often = 100;
const seldom = 1000;

export type Moment = {
  /** Those that run. */
  readonly running: readonly string[];
  /** Whether the last look brought any. */
  readonly isNews: boolean;
  /** In milliseconds since the trace began. */
  readonly now: number;
};

/** After how many milliseconds the next look is due; undefined while there is nothing that could change by itself. */
export const paceOf = (world: World, {running, isNews, now}: Moment): number | undefined => {
  if (running.length === 0) return undefined;
  if (isNews || running.some(actor => isBusy(world, actor, now))) return often;
  return isAnythingOpen(world) ? seldom : undefined;
};

/** Somebody waits for this call; or it is a program's, and has not been seen asleep yet. */
const isBusy = ({actors}: World, name: string, now: number): boolean => {
  const actor = actors[name];
  const open = actor && openCall(actor);
  if (actor === undefined || open === undefined) return false;
  return actor.program === undefined || (open.waitsIn === undefined && now - open.at < seldom);
};

const isAnythingOpen = ({actors, tables}: World): boolean =>
  Object.values(tables).some(({rows}) => rows.length > 0) ||
  Object.values(actors).some(({exit, held}) => exit === undefined && held.length > 0);
