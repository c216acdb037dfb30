import type {Actor, World} from '../../model/world.js';

/**
 * The learner's applications first, then the programs, each in the order in which they started. Of a program that is
 * watched, the processes that only talked within this computer come last: a shell that asks for names of users, say.
 */
export const actorsInOrder = (world: World): readonly Actor[] => {
  const actors = Object.values(world.actors);
  const rank = (actor: Actor): number => (isLearner(actor) ? 0 : 2) + (isLocal(actor) ? 1 : 0);
  return actors.toSorted((a, b) => rank(a) - rank(b));
};

/** It has made sockets, and none of them is of a network (unix(7)). */
const isLocal = ({calls}: Actor): boolean => {
  const made = calls.filter(({call}) => call.name === 'socket');
  return made.length > 0 && made.every(({call}) => call.arguments[0]?.written === 'AF_UNIX');
};

/** An application without a program makes the calls that the learner decides on. */
export const isLearner = (actor: Actor): boolean => actor.program === undefined;

export const hasSeveralHosts = (world: World): boolean =>
  new Set(Object.values(world.actors).map(({host}) => host)).size > 1;
