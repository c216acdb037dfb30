import type {View} from '../lab/observe.js';
import {type Attempt, heldSockets, waitingNow} from '../lab/observe-attempt.js';
import {you} from '../lab/you.js';
import type {Unnumbered} from '../model/observation.js';
import type {Value} from '../model/value.js';
import {apply, emptyWorld, type World} from '../model/world.js';

/** Everything that was seen in one attempt: what the session saw of our programs, and what the kernel says of the learner's. */
export type History = {
  readonly record: (fact: Unnumbered) => void;
  /** What `you` holds now counts: it was looked at in peace. */
  readonly mark: () => void;
  readonly view: () => View;
  /** How many facts there are. */
  readonly length: () => number;
};

export type HistoryParts = {
  readonly vary: Readonly<Record<string, Value>>;
  readonly foreign?: string;
  /** Whether every sample is a mark; else only those that are marked. */
  readonly marksAll: boolean;
  /** Called after each fact. */
  readonly onFact: () => void;
};

export const createHistory = ({vary, foreign, marksAll, onFact}: HistoryParts): History => {
  let world: World = emptyWorld;
  let attempt: Attempt = {vary, fullest: {}, holding: {}, waited: {}, ...(foreign === undefined ? {} : {foreign})};
  let count = 0;
  const mark = (): void => {
    attempt = withHeld(attempt, world);
    onFact();
  };
  return {
    record: fact => {
      world = apply(world, {...fact, seq: count});
      count += 1;
      if (fact.actor === you && fact.kind.endsWith('sampled')) attempt = withWaiting(attempt, world);
      if (marksAll && fact.actor === you && isWhole(world, fact, foreign)) attempt = withHeld(attempt, world);
      onFact();
    },
    mark,
    view: () => ({world, since: 0, attempt}),
    length: () => count,
  };
};

/** What a call of ours closed is known before the next look at the table; what it opened only after it. */
const isWhole = ({actors}: World, {kind}: Unnumbered, foreign: string | undefined): boolean => {
  const {held = [], descriptors} = actors[you] ?? {};
  if (foreign === you) return kind === 'descriptors-sampled';
  return held.every(fd => descriptors?.rows.some(row => row.fd === fd) === true);
};

/** The first moment with so many sockets stays, so that it can be told which of them are gone. */
const withHeld = (attempt: Attempt, {actors}: World): Attempt => {
  const actor = actors[you];
  const now = actor === undefined ? [] : heldSockets(actor, attempt);
  const isFuller = now.length > (attempt.fullest[you] ?? []).length;
  return {
    ...attempt,
    holding: {...attempt.holding, [you]: now},
    fullest: isFuller ? {...attempt.fullest, [you]: now.map(({inode}) => inode)} : attempt.fullest,
  };
};

const withWaiting = (attempt: Attempt, world: World): Attempt => {
  const actor = world.actors[you];
  if (actor === undefined) return attempt;
  const waited = {...attempt.waited[you], ...waitingNow(actor, world, attempt)};
  return {...attempt, waited: {...attempt.waited, [you]: waited}};
};
