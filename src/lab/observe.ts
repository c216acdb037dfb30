import {numberValue, textValue, type Value} from '../model/value.js';
import type {Actor, World} from '../model/world.js';
import type {Path} from './lab.js';
import {type Attempt, isAttemptWord, observeAttempt} from './observe-attempt.js';
import {observeBytes} from './observe-bytes.js';
import {observeCalls, observeNewest} from './observe-calls.js';
import {descend} from './observe-value.js';
import {own} from './own.js';

/**
 * What a condition or a placeholder is read from. `since` is the `seq` of the first fact of the step, so that a step's
 * `calls.…` can never be answered by a call of an earlier step.
 */
export type View = {
  readonly world: World;
  readonly since: number;
  /** Of an exercise: more words can follow its actors then (observe-attempt.ts), and there is `vary`. */
  readonly attempt?: Attempt;
};

/**
 * What was observed at a path, or undefined where nobody said. After the actor:
 * - `<variable>…`: what lies in its memory, and what the kernel says of it (observe-value.ts)
 * - `calls.<name>…`: its newest call of that name in this step; `all.<name>…`: over the whole run (observe-calls.ts)
 * - `sockets`: how many descriptors it holds; `pid`; `exit`: the signal or exit code that ended it
 */
export const observe = (path: Path, view: View): Value | undefined => {
  const actor = own(view.world.actors, path.actor);
  const [first = '', second = '', ...rest] = path.parts;
  const {world, attempt} = view;
  if (attempt !== undefined && path.actor === 'vary') return drawn(own(attempt.vary, first), path.parts.slice(1));
  if (actor === undefined) return undefined;
  if (attempt !== undefined && isAttemptWord(first)) {
    const along = (value: Value | undefined, parts: readonly string[]) => descend(value, parts, {world, actor});
    return observeAttempt(first, path.parts.slice(1), actor, {world, attempt}, along);
  }
  switch (first) {
    case 'calls':
      return observeNewest(second, rest, actor, view);
    case 'all':
      return observeCalls(second, rest, actor, view);
    case 'sockets':
      return numberValue(actor.held.length);
    case 'pid':
      return numberValue(actor.pid);
    case 'exit':
      return exitOf(actor);
    default:
      return descend(own(actor.memory, first), path.parts.slice(1), {world: view.world, actor});
  }
};

/** Drawn texts have a length, as bytes do. */
const drawn = (value: Value | undefined, parts: readonly string[]): Value | undefined => {
  if (value?.kind !== 'text' || parts.length === 0) return value;
  return observeBytes(new TextEncoder().encode(value.text), parts);
};

const exitOf = ({exit}: Actor): Value | undefined => {
  if (exit?.signal !== undefined) return textValue(exit.signal);
  return exit?.code === undefined ? undefined : numberValue(exit.code);
};
