import {freeMessages as messages} from '../../i18n/free-messages.js';
import {formatAddress} from '../../model/address.js';
import {callHistory} from '../../model/call-history.js';
import {socketViews} from '../../model/socket-view.js';
import {sameText, type Text} from '../../model/text.js';
import type {Trace} from '../../model/trace.js';
import {formatValue, sameValue, type Value} from '../../model/value.js';
import {type Actor, type CallRecord, project, type World} from '../../model/world.js';

/** Something that came out differently: of an application's call, variable or socket. */
export type Difference = {
  readonly actor: string;
  readonly what: string;
  readonly before: Text;
  readonly after: Text;
};

/**
 * What came out differently when the calls that were entered before `upTo` were made afresh: outcomes call by call, then
 * variables and sockets. What follows from something that is told already is told once.
 */
export const compareRuns = (before: Trace, upTo: number, after: Trace): readonly Difference[] => {
  const [old, now] = [project(before.slice(0, upTo)), project(after)];
  const applications = Object.values(old.actors).filter(({program}) => program === undefined);
  const found = [
    ...applications.flatMap(({name}) => callDifferences(name, before, upTo, after)),
    ...applications.flatMap(actor => valueDifferences(actor, now.actors[actor.name])),
    ...applications.flatMap(actor => socketDifferences(old, actor, now)),
  ];
  return found.filter((one, index) => !found.slice(0, index).some(told => isToldBy(told, one)));
};

/** An address that became another one is one piece of news, under however many names it is known. */
const isToldBy = (told: Difference, one: Difference): boolean =>
  one.before.en.includes(':') && told.before.en.includes(one.before.en) && told.after.en.includes(one.after.en);

const callDifferences = (name: string, before: Trace, upTo: number, after: Trace): readonly Difference[] => {
  const old = callHistory(before).filter(({actor, seq}) => actor === name && seq < upTo);
  const now = callHistory(after).filter(({actor}) => actor === name);
  return old.flatMap((record, index) => {
    const [was, is] = [outcomeText(record), outcomeText(now[index])];
    const what = record.call.written;
    if (was.en !== is.en) return [{actor: name, what, before: was, after: is}];
    return hasSameBytes(record, now[index])
      ? []
      : [{actor: name, what, before: was, after: messages.otherBytes(is.en)}];
  });
};

const outcomeText = (record: CallRecord | undefined): Text => {
  if (record === undefined) return messages.notMade;
  const {outcome} = record;
  if (outcome === undefined) return messages.notReturned;
  if (outcome.kind === 'failed') return sameText(`${outcome.value} ${outcome.errno.name}`);
  const stored = Object.entries(outcome.out).flatMap(([name, value]) =>
    value.kind === 'bytes' ? [] : [`, ${name} ${formatValue(value)}`],
  );
  return sameText(`${formatValue(outcome.result)}${stored.join('')}`);
};

const hasSameBytes = ({outcome: a}: CallRecord, other: CallRecord | undefined): boolean => {
  const b = other?.outcome;
  if (a?.kind !== 'returned' || b?.kind !== 'returned') return true;
  return Object.entries(a.out).every(([name, value]) => {
    const made = b.out[name];
    return value.kind !== 'bytes' || made === undefined || sameValue(value, made);
  });
};

/** Bytes are what calls and commands put there; those of calls have been compared. */
const valueDifferences = ({name: actor, memory}: Actor, now: Actor | undefined): readonly Difference[] =>
  Object.entries(memory).flatMap(([name, value]) => {
    const made = now !== undefined && Object.hasOwn(now.memory, name) ? now.memory[name] : undefined;
    if (made === undefined || !isCompared(value) || sameValue(value, made)) return [];
    return [{actor, what: name, before: sameText(formatValue(value)), after: sameText(formatValue(made))}];
  });

const isCompared = ({kind}: Value): boolean => kind === 'address';

/** States pass; addresses stay. */
const socketDifferences = (old: World, actor: Actor, now: World): readonly Difference[] => {
  const made = now.actors[actor.name];
  const views = made === undefined ? [] : socketViews(now, made);
  return socketViews(old, actor).flatMap(view => {
    const other = views.find(({fd}) => fd === view.fd);
    return (['local', 'peer'] as const).flatMap(side => {
      const [was, is] = [view[side], other?.[side]];
      if (was === undefined || is === undefined || formatAddress(was) === formatAddress(is)) return [];
      const texts = {before: sameText(formatAddress(was)), after: sameText(formatAddress(is))};
      return [{actor: actor.name, what: `${view.fd} ${side}`, ...texts}];
    });
  });
};
