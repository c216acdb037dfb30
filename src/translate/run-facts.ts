import type {Trace} from '../model/trace.js';
import {formatValue, type Value} from '../model/value.js';
import {type CallRecord, openCall, project} from '../model/world.js';

/** What an application did in one run, in order: what it was given, and what it called. */
export type RunFacts = {readonly lab: string; readonly actor: string; readonly deeds: readonly Deed[]};

/** `records`: the very same call, made once or again and again without anything between. */
export type Deed =
  | {readonly kind: 'set'; readonly name: string; readonly value: Value}
  | {readonly kind: 'call'; readonly records: readonly CallRecord[]};

export const runFacts = (lab: string, trace: Trace, actor: string): RunFacts => {
  const played = project(trace).actors[actor];
  const records = new Map(played?.calls.map(record => [record.id, record]));
  const open = played && openCall(played);
  const deeds: Deed[] = [];
  for (const fact of trace) {
    if (fact.actor !== actor) continue;
    if (fact.kind === 'memory-set') deeds.push({kind: 'set', name: fact.name, value: fact.value});
    const record = fact.kind === 'call-entered' ? records.get(fact.id) : undefined;
    if (record !== undefined && record !== open) push(deeds, record);
  }
  return {lab, actor, deeds: deeds.filter(deed => deed.kind === 'call' || isUsed(deed.name, deeds))};
};

const push = (deeds: Deed[], record: CallRecord): void => {
  const last = deeds.at(-1);
  const isAgain = last?.kind === 'call' && last.records[0]?.call.written === record.call.written;
  if (isAgain) deeds[deeds.length - 1] = {kind: 'call', records: [...last.records, record]};
  else deeds.push({kind: 'call', records: [record]});
};

const isUsed = (name: string, deeds: readonly Deed[]): boolean =>
  deeds.some(deed => deed.kind === 'call' && deed.records[0]?.call.arguments.some(({written}) => written === name));

/** As a trace of calls has it: `socket(AF_INET, SOCK_STREAM, 0) = 3`, `exit(0)`; of several, what each ended with in turn. */
export const said = (records: readonly CallRecord[]): string => {
  const written = records[0]?.call.written ?? '';
  return records.every(({outcome}) => outcome === undefined) ? written : `${written} = ${endings(records)}`;
};

const endings = (records: readonly CallRecord[]): string =>
  shorten(
    records.map(({outcome}) => {
      if (outcome === undefined) return '?';
      if (outcome.kind === 'failed') return `-1 ${outcome.errno.name}`;
      return outcome.result.kind === 'address' ? formatValue(outcome.result) : String(outcome.value);
    }),
  );

const shorten = (words: readonly string[]): string =>
  words.length <= 12 ? words.join(', ') : [...words.slice(0, 5), '…', ...words.slice(-3)].join(', ');

export const failureOf = ({outcome}: CallRecord): string | undefined =>
  outcome?.kind === 'failed' ? outcome.errno.name : undefined;

/** Reads until the end of the stream: all brought something but the last, which brought nothing. */
export const readsToEnd = (records: readonly CallRecord[]): boolean =>
  records.length > 1 &&
  ['read', 'recv'].includes(records[0]?.call.name ?? '') &&
  records.every(
    ({outcome}, index) =>
      outcome?.kind === 'returned' && (index === records.length - 1 ? outcome.value === 0 : outcome.value > 0),
  );

/** Whoever waited was given up by the learner (EINTR); made again by nobody it would wait for ever. */
export const wasGivenUp = (record: CallRecord): boolean => failureOf(record) === 'EINTR';
