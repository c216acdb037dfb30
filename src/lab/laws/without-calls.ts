import type {Errno, Outcome} from '../../model/call.js';
import type {Observation} from '../../model/observation.js';
import type {Trace} from '../../model/trace.js';
import {numberValue, type Value} from '../../model/value.js';
import {project} from '../../model/world.js';
import {callsIn, type Entered, isSample, type MadeCall, type Returned, rewrite, type Stretch} from './mutant.js';

/** What tells a call apart from all others. */
export const keyOf = ({actor, id}: {readonly actor: string; readonly id: number}): string => `${actor} ${id}`;

/**
 * The step as it would have been had nobody made these calls: their facts are gone, and so is everything that may have
 * followed from them, which is what the kernel showed and what the programs on the other side did from then on.
 */
export const leaveOut = (stretch: Stretch, calls: readonly MadeCall[]): Trace => {
  const gone = new Set(withDependents(stretch, calls).map(({entered}) => keyOf(entered)));
  const after = consequences(stretch, calls);
  return rewrite(stretch, fact => (('id' in fact && gone.has(keyOf(fact))) || after(fact) ? [] : fact));
};

/** These calls, and those after them that could not have been made: they use a variable that would hold nothing. */
const withDependents = (stretch: Stretch, calls: readonly MadeCall[]): readonly MadeCall[] => {
  const held = project(stretch.trace.slice(0, stretch.from)).actors;
  const gone = [...calls];
  const missing = new Set<string>();
  const lose = ({entered, returned}: MadeCall): void => {
    const {actor} = entered;
    for (const name of Object.keys(returned?.memory ?? {}))
      if (held[actor]?.memory[name] === undefined) missing.add(`${actor}.${name}`);
  };
  for (const call of calls) lose(call);
  for (const call of callsIn(stretch)) {
    const {actor, call: made} = call.entered;
    const isMissing = made.arguments.some(({written}) => missing.has(`${actor}.${written}`));
    if (gone.includes(call) || !isMissing) continue;
    gone.push(call);
    lose(call);
  }
  return gone;
};

/** The step as it would have been had these calls ended so. A call that failed has no consequences, and stored nothing. */
export const endOtherwise = (stretch: Stretch, calls: readonly MadeCall[], outcome: Outcome): Trace => {
  const ended = new Map(calls.map(({entered}) => [keyOf(entered), entered]));
  const gone = new Set(withDependents(stretch, calls).map(({entered}) => keyOf(entered)));
  const after = consequences(stretch, calls);
  return rewrite(stretch, fact => {
    const key = 'id' in fact ? keyOf(fact) : undefined;
    const entered = key === undefined ? undefined : ended.get(key);
    if (entered !== undefined) return fact.kind === 'call-returned' ? endedWith(fact, entered, outcome) : fact;
    return after(fact) || (key !== undefined && gone.has(key)) ? [] : fact;
  });
};

const endedWith = (fact: Returned, {call}: Entered, outcome: Outcome): Returned => {
  const value = outcome.kind === 'failed' ? numberValue(outcome.value) : outcome.result;
  const memory: Readonly<Record<string, Value>> = call.result === undefined ? {} : {[call.result]: value};
  return {...fact, outcome, memory};
};

const consequences = (stretch: Stretch, calls: readonly MadeCall[]): ((fact: Observation) => boolean) => {
  const first = Math.min(...calls.map(({entered}) => entered.seq));
  const programs = programsIn(stretch.trace);
  return fact => fact.seq > first && (isSample(fact) || (programs.has(fact.actor) && fact.kind.startsWith('call-')));
};

const programsIn = (trace: Trace): ReadonlySet<string> => {
  const {actors} = project(trace.filter(({kind}) => kind === 'subject-started'));
  return new Set(Object.values(actors).flatMap(({name, program}) => (program === undefined ? [] : [name])));
};

export const failedWith = (errno: Errno): Outcome => ({kind: 'failed', value: -1, errno});

/** Numbers as Linux has them (errno(3)); checks speak of names alone. */
export const errnos: readonly Errno[] = [
  {name: 'EINTR', number: 4},
  {name: 'EBADF', number: 9},
  {name: 'EAGAIN', number: 11},
  {name: 'EACCES', number: 13},
  {name: 'EINVAL', number: 22},
  {name: 'EMFILE', number: 24},
  {name: 'EPIPE', number: 32},
  {name: 'ENOTSOCK', number: 88},
  {name: 'EADDRINUSE', number: 98},
  {name: 'EADDRNOTAVAIL', number: 99},
  {name: 'ENETUNREACH', number: 101},
  {name: 'ECONNRESET', number: 104},
  {name: 'EISCONN', number: 106},
  {name: 'ENOTCONN', number: 107},
  {name: 'ETIMEDOUT', number: 110},
  {name: 'ECONNREFUSED', number: 111},
];
