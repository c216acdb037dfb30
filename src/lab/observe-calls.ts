import {numberValue, textValue, type Value} from '../model/value.js';
import type {Actor, CallRecord} from '../model/world.js';
import type {View} from './observe.js';
import {descend} from './observe-value.js';
import {own} from './own.js';
import {countResults, formatTally} from './tally.js';

/** `calls.read.value`: the newest read that this step has seen at work. One that returned before it began is history. */
export const observeNewest = (
  name: string,
  parts: readonly string[],
  actor: Actor,
  {world, since}: View,
): Value | undefined => {
  const isOfStep = (record: CallRecord): boolean => record.returnedSeq === undefined || record.returnedSeq >= since;
  return observeRecord(callsOf(actor, name).findLast(isOfStep), parts, actor, world);
};

/**
 * `all.read.count`: how many have ended, however they ended. `all.read.total`: the sum of what they returned, failures
 * apart. `all.read.tally`: how often which result came. `all.read.last.value`: the newest that has ended.
 */
export const observeCalls = (
  name: string,
  [first, ...rest]: readonly string[],
  actor: Actor,
  {world}: View,
): Value | undefined => {
  const ended = callsOf(actor, name).filter(({outcome}) => outcome !== undefined);
  switch (first) {
    case 'count':
      return numberValue(ended.length);
    case 'total':
      return totalOf(ended);
    case 'tally':
      return ended.length === 0 ? undefined : textValue(formatTally(countResults(ended)));
    case 'last':
      return observeRecord(ended.at(-1), rest, actor, world);
    default:
      return undefined;
  }
};

const callsOf = ({calls}: Actor, name: string): readonly CallRecord[] =>
  calls.filter(record => record.call.name === name);

const totalOf = (records: readonly CallRecord[]): Value | undefined => {
  const values = records.flatMap(({outcome}) => (outcome?.kind === 'returned' ? [outcome.value] : []));
  return values.length === 0 ? undefined : numberValue(values.reduce((sum, value) => sum + value, 0));
};

/** Parts of a call: `value` (what C returned), `errno`, `state`, `waits`, and values that go on: `result`, `out.<name>`. */
const observeRecord = (
  record: CallRecord | undefined,
  [first, ...rest]: readonly string[],
  actor: Actor,
  world: View['world'],
): Value | undefined => {
  const outcome = record?.outcome;
  switch (first) {
    case 'state':
      return record && textValue(outcome?.kind ?? (actor.exit === undefined ? 'open' : 'abandoned'));
    case 'waits':
      return record?.waitsIn === undefined ? undefined : textValue(record.waitsIn);
    case 'value':
      return outcome && numberValue(outcome.value);
    case 'errno':
      return outcome?.kind === 'failed' ? textValue(outcome.errno.name) : undefined;
    case 'result':
      return outcome?.kind === 'returned' ? descend(outcome.result, rest, {world, actor}) : undefined;
    case 'out':
      return outcome?.kind === 'returned'
        ? descend(own(outcome.out, rest[0] ?? ''), rest.slice(1), {world, actor})
        : undefined;
    default:
      return undefined;
  }
};
