import type {View} from '../lab/observe.js';
import type {Attempt} from '../lab/observe-attempt.js';
import {heldSockets} from '../lab/observe-attempt.js';
import type {Unnumbered} from '../model/observation.js';
import type {Value} from '../model/value.js';
import {apply, emptyWorld, type World} from '../model/world.js';

/** Everything that was seen in one attempt: what the session saw of our programs, and what the kernel says of the learner's. */
export type History = {
  readonly record: (fact: Unnumbered) => void;
  readonly view: () => View;
  /** How many facts there are. */
  readonly length: () => number;
};

/** `onFact` is called after each. */
export const createHistory = (
  {vary, foreign}: {readonly vary: Readonly<Record<string, Value>>; readonly foreign?: string},
  onFact: () => void,
): History => {
  let world: World = emptyWorld;
  let attempt: Attempt = {vary, fullest: {}, ...(foreign === undefined ? {} : {foreign})};
  let count = 0;
  return {
    record: fact => {
      world = apply(world, {...fact, seq: count});
      count += 1;
      if (fact.kind === 'descriptors-sampled') attempt = withFullest(attempt, world, fact.actor);
      onFact();
    },
    view: () => ({world, since: 0, attempt}),
    length: () => count,
  };
};

/** The first moment with so many sockets stays, so that it can be told which of them are gone. */
const withFullest = (attempt: Attempt, {actors}: World, name: string): Attempt => {
  const actor = actors[name];
  const now = actor === undefined ? [] : heldSockets(actor, attempt);
  if (now.length <= (attempt.fullest[name] ?? []).length) return attempt;
  return {...attempt, fullest: {...attempt.fullest, [name]: now}};
};
