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
  let known = nothingKnown(vary, foreign);
  return {
    record: fact => {
      known = withFact(known, fact, marksAll);
      onFact();
    },
    mark: () => {
      known = {...known, attempt: withHeld(known.attempt, known.world)};
      onFact();
    },
    view: () => ({world: known.world, since: 0, attempt: known.attempt}),
    length: () => known.count,
  };
};

/** What is known after so many facts. */
export type Known = {readonly world: World; readonly attempt: Attempt; readonly count: number};

export const nothingKnown = (vary: HistoryParts['vary'], foreign?: string): Known => ({
  world: emptyWorld,
  attempt: {vary, fullest: {}, holding: {}, waited: {}, ...(foreign === undefined ? {} : {foreign})},
  count: 0,
});

/** What is known after one more. */
export const withFact = ({world: before, attempt, count}: Known, fact: Unnumbered, marksAll: boolean): Known => {
  const world = apply(before, {...fact, seq: count});
  const isOfLearner = fact.actor === you;
  const waited = isOfLearner && fact.kind.endsWith('sampled') ? withWaiting(attempt, world) : attempt;
  const isMarked = marksAll && isOfLearner && isWhole(world, fact, attempt.foreign);
  return {world, attempt: isMarked ? withHeld(waited, world) : waited, count: count + 1};
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
