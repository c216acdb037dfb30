import {plainMessages} from '../i18n/plain-messages.js';
import {watchedMessages} from '../i18n/watched-messages.js';
import {formatAddress} from '../model/address.js';
import type {Argument} from '../model/call.js';
import type {DescriptorChange} from '../model/changes.js';
import type {Locale} from '../model/text.js';
import {formatValue, type Value} from '../model/value.js';
import type {CallRecord, World} from '../model/world.js';

/** `connect(fd = 3, server = 127.0.0.1:41873)`: what was written, with what it stood for. */
const callText = ({call}: CallRecord, locale: Locale): string => {
  const assigned = call.result === undefined ? '' : `${call.result} = `;
  return `${assigned}${call.name}(${call.arguments.map(argument => argumentText(argument, locale)).join(', ')})`;
};

/** A name that takes what the call stores says itself. */
const argumentText = ({written, value}: Argument, locale: Locale): string =>
  /^[a-z_]\w*$/.test(written) && !(value.kind === 'text' && value.text === written)
    ? `${written} = ${valueText(value, locale)}`
    : written;

const valueText = (value: Value, locale: Locale): string =>
  value.kind === 'bytes' ? plainMessages.bytes(value.bytes.length)[locale] : formatValue(value);

/** ` = 0   [0.11 ms]`, ` = -1 ECONNREFUSED   [0.20 ms]`, or that it waits. */
export const outcomeText = ({outcome, nanoseconds, waitsIn}: CallRecord, locale: Locale): string => {
  if (outcome === undefined) return ` ${plainMessages.waits(waitsIn !== undefined)[locale]}`;
  const {injected} = outcome;
  const mark = injected === undefined ? '' : `  (${watchedMessages.injectedResult(injected)[locale]})`;
  const took = `${mark}${nanoseconds === undefined ? '' : `   [${(nanoseconds / 1e6).toFixed(2)} ms]`}`;
  if (outcome.kind === 'failed') return ` = ${outcome.value} ${outcome.errno.name}${took}`;
  const {result, value} = outcome;
  // What a function of the library hands over is more than the number that C returned.
  const isMore = result.kind === 'address' || (result.kind === 'number' && result.number !== value);
  const more = isMore ? ` → ${formatValue(result)}` : '';
  return ` = ${outcome.value}${more}${storedText(outcome.out)}${took}`;
};

/** What the call stored besides, in names and numbers: `  revents = POLLIN, 0`. */
const storedText = (out: Readonly<Record<string, Value>>): string =>
  Object.entries(out)
    .flatMap(([name, value]) => (value.kind === 'bytes' ? [] : [`  ${name} = ${formatValue(value)}`]))
    .join('');

/** `client  connect(fd = 3, …) = 0   [0.11 ms]` */
export const callLine = (record: CallRecord, locale: Locale): string =>
  `${record.actor}  ${callText(record, locale)}${outcomeText(record, locale)}`;

/** The learners' calls that returned, or began to wait, between two worlds. */
export const callLines = (
  before: World | undefined,
  after: World,
  actors: readonly string[],
  locale: Locale,
): readonly string[] =>
  actors.flatMap(actor => {
    const known = new Map(before?.actors[actor]?.calls.map(record => [record.id, record]));
    return (after.actors[actor]?.calls ?? []).flatMap(record => {
      const earlier = known.get(record.id);
      const isNews =
        (record.outcome !== undefined && earlier?.outcome === undefined) ||
        (record.outcome === undefined && record.waitsIn !== undefined && earlier?.waitsIn === undefined);
      return isNews ? [`  ${callLine(record, locale)}`] : [];
    });
  });

/** What the others did since a place in the trace: calls that returned since, and calls they now wait in. */
export const meanwhileLines = (
  world: World,
  since: number,
  learners: readonly string[],
  locale: Locale,
): readonly string[] =>
  Object.values(world.actors)
    .filter(actor => !learners.includes(actor.name))
    .flatMap(actor => actor.calls.filter(record => record.seq >= since || (record.returnedSeq ?? -1) >= since))
    .map(record => `  ${plainMessages.meanwhile[locale]}  ${callLine(record, locale)}`);

/** `client 3: local 127.0.0.1:51132, ESTABLISHED`. */
export const changeLine = ({actor, fd, kind, fields, view}: DescriptorChange, locale: Locale): string => {
  const values = fields.map(field => {
    if (field === 'state') return view?.connection?.state;
    if (field === 'type') return view?.type;
    const address = view?.[field];
    return address && `${plainMessages[field][locale]} ${formatAddress(address)}`;
  });
  const news = kind === 'changed' ? [] : [plainMessages[kind][locale]];
  return `${actor} ${fd}: ${[...news, ...values.filter(value => value !== undefined)].join(', ')}`;
};
