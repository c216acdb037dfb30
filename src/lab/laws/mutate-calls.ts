import type {Outcome} from '../../model/call.js';
import {numberValue, type Value} from '../../model/value.js';
import {callsIn, type Entered, type MadeCall, type Mutant, type Returned, rewrite, type Stretch} from './mutant.js';
import {otherNumbers} from './mutate-value.js';
import {endOtherwise, errnos, failedWith, keyOf, leaveOut} from './without-calls.js';

/** Histories in which the calls of a step went another way: not made, ended otherwise, swapped, or made by somebody else. */
export const mutateCalls = (stretch: Stretch): readonly Mutant[] => {
  const calls = fewOf(callsIn(stretch));
  return [
    ...calls.map(call => dropped(stretch, call)),
    ...calls.flatMap(call => [...failed(stretch, call), ...returned(stretch, call), ...byOthers(stretch, call)]),
    ...calls.flatMap((call, index) => swapped(stretch, call, calls[index + 1])),
    ...calls.map(call => cut(stretch, call)),
    ...extra(stretch),
    ...awaited(stretch),
  ];
};

/** A step that makes thousands of calls is known by its first and last ones. */
const fewOf = (calls: readonly MadeCall[]): readonly MadeCall[] =>
  calls.length <= 12 ? calls : [...calls.slice(0, 6), ...calls.slice(-6)];

export const titleOf = ({actor, call}: Entered): string => `${actor}: ${call.written}`;

const dropped = (stretch: Stretch, call: MadeCall): Mutant => ({
  kind: 'dropped',
  name: `${titleOf(call.entered)} left out`,
  trace: leaveOut(stretch, [call]),
});

const failed = (stretch: Stretch, call: MadeCall): readonly Mutant[] => {
  const {outcome} = call.returned ?? {};
  const others = errnos.filter(({name}) => outcome?.kind !== 'failed' || outcome.errno.name !== name);
  return outcome === undefined
    ? []
    : others.map(errno => ({
        kind: 'failed',
        name: `${titleOf(call.entered)} fails with ${errno.name}`,
        trace: endOtherwise(stretch, [call], failedWith(errno)),
      }));
};

/** Only what C returned is changed, not what the kernel showed afterwards. */
const returned = (stretch: Stretch, {entered, returned}: MadeCall): readonly Mutant[] => {
  if (returned === undefined) return [];
  const {value} = returned.outcome;
  return otherNumbers(value).map(other => ({
    kind: 'returned',
    name: `${titleOf(entered)} returns ${other}, not ${value}`,
    trace: replaceOutcome(stretch, returned, entered, numbered(returned.outcome, other)),
  }));
};

const numbered = (outcome: Outcome, value: number): Outcome => ({
  kind: 'returned',
  value,
  result:
    outcome.kind === 'returned' && outcome.result.kind === 'descriptor'
      ? {kind: 'descriptor', fd: value}
      : numberValue(value),
  out: outcome.kind === 'returned' ? outcome.out : {},
});

const replaceOutcome = (stretch: Stretch, old: Returned, {call}: Entered, outcome: Outcome) =>
  rewrite(stretch, fact => {
    if (fact !== old) return fact;
    const result: Value = outcome.kind === 'failed' ? numberValue(outcome.value) : outcome.result;
    return {...old, outcome, memory: {...old.memory, ...(call.result === undefined ? {} : {[call.result]: result})}};
  });

/** What came back from one call came back from the next one, and the other way round. */
const swapped = (stretch: Stretch, one: MadeCall, other: MadeCall | undefined): readonly Mutant[] => {
  if (one.returned === undefined || other?.returned === undefined) return [];
  if (JSON.stringify(one.returned.outcome) === JSON.stringify(other.returned.outcome)) return [];
  const [first, second] = [one.returned, other.returned];
  const half = replaceOutcome(stretch, first, one.entered, second.outcome);
  return [
    {
      kind: 'swapped',
      name: `${titleOf(one.entered)} and ${titleOf(other.entered)} swapped`,
      trace: replaceOutcome({...stretch, trace: half}, second, other.entered, first.outcome),
    },
  ];
};

const byOthers = (stretch: Stretch, {entered}: MadeCall): readonly Mutant[] => {
  const others = actorsOf(stretch).filter(actor => actor !== entered.actor);
  const key = keyOf(entered);
  return others.slice(0, 2).map(actor => ({
    kind: 'actor',
    name: `${titleOf(entered)} made by ${actor}`,
    trace: rewrite(stretch, fact =>
      'id' in fact && keyOf(fact) === key ? {...fact, actor, id: elsewhere + fact.id} : fact,
    ),
  }));
};

/** Ids that no session gives. */
const elsewhere = 1_000_000;

const actorsOf = ({trace}: Stretch): readonly string[] =>
  trace.flatMap(fact => (fact.kind === 'subject-started' ? [fact.actor] : []));

const cut = (stretch: Stretch, {entered}: MadeCall): Mutant => ({
  kind: 'cut',
  name: `nothing after ${titleOf(entered)} was entered`,
  trace: stretch.trace.slice(0, stretch.trace.indexOf(entered) + 1),
});

/** Each actor makes each call that anybody made in this run once more, with and without success. */
const extra = (stretch: Stretch): readonly Mutant[] => {
  const seen = callsIn({...stretch, from: 0});
  const names = [...new Set(seen.map(({entered}) => entered.call.name))];
  return names.flatMap(name => {
    const model = seen.findLast(({entered}) => entered.call.name === name);
    return model === undefined ? [] : actorsOf(stretch).flatMap(actor => onceMore(stretch, model, actor));
  });
};

const onceMore = (stretch: Stretch, {entered, returned}: MadeCall, actor: string): readonly Mutant[] => {
  const {to} = stretch;
  const id = elsewhere + entered.id;
  const ends: readonly Outcome[] = [returned?.outcome ?? success, failedWith({name: 'EBADF', number: 9})];
  return ends.map(outcome => ({
    kind: 'extra',
    name: `${actor} calls ${entered.call.name} once more: ${outcome.kind}`,
    trace: [
      ...stretch.trace.slice(0, to),
      {...entered, actor, id, seq: to},
      endOf(entered, outcome, {actor, id, seq: to + 1}),
    ],
  }));
};

const success: Outcome = {kind: 'returned', value: 0, result: numberValue(0), out: {}};

const endOf = (
  {at, source}: Entered,
  outcome: Outcome,
  of: {readonly actor: string; readonly id: number; readonly seq: number},
): Returned => ({...of, kind: 'call-returned', at, source, outcome, memory: {}, nanoseconds: 0});

/** Calls that wait, of this step or from before it, come back. */
const awaited = (stretch: Stretch): readonly Mutant[] => {
  const {trace, to} = stretch;
  return callsIn({...stretch, from: 0})
    .filter(({returned}) => returned === undefined)
    .map(({entered}) => ({
      kind: 'returned',
      name: `${titleOf(entered)} does not wait any more`,
      trace: [...trace.slice(0, to), endOf(entered, success, {actor: entered.actor, id: entered.id, seq: to})],
    }));
};
