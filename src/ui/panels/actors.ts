import type {Actor, World} from '../../model/world.js';

/** The learner's applications first, then the programs, each in the order in which they started. */
export const actorsInOrder = (world: World): readonly Actor[] => {
  const actors = Object.values(world.actors);
  return [...actors.filter(isLearner), ...actors.filter(actor => !isLearner(actor))];
};

/** An application without a program makes the calls that the learner decides on. */
export const isLearner = (actor: Actor): boolean => actor.program === undefined;

export const hasSeveralHosts = (world: World): boolean =>
  new Set(Object.values(world.actors).map(({host}) => host)).size > 1;
