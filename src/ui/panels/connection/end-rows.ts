import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {type BeyondBytes, beyondBytes} from '../../../model/beyond-bytes.js';
import type {Locale} from '../../../model/text.js';
import type {World} from '../../../model/world.js';
import {safeText} from '../../../wire/printable.js';
import {type Row, row, type Span, span} from '../../row.js';
import {outcomeSpans} from '../call-text.js';
import type {MarkedEnd} from './select.js';

/** `tall`: state and both queues on rows of their own. `wide`: the queues on one. `flat`: all on one. */
export type EndShape = 'tall' | 'wide' | 'flat';

/** What stands below a box: state, queues, and what its process did last. */
export const endRows = (end: MarkedEnd, world: World, shape: EndShape, locale: Locale): readonly Row[] => {
  const state = stateRow(end);
  const queues = queueRows(end, world, shape !== 'tall', locale);
  const latest = latestRow(end, world, locale);
  return shape === 'flat' ? [[...state, span('  '), ...(queues[0] ?? [])], latest] : [state, ...queues, latest];
};

const stateRow = ({connection, changed}: MarkedEnd): Row =>
  connection?.state === undefined
    ? row(span('–', 'dim'))
    : row(span(connection.state, 'state'), ...(changed.state ? [span(' *', 'changed')] : []));

const queueRows = (end: MarkedEnd, world: World, isWide: boolean, locale: Locale): readonly Row[] => {
  const {connection, changed} = end;
  const beyond = beyondOf(end, world);
  const toSend = [
    ...counted(messages.toSend[locale], connection?.sendQueue, changed.sendQueue),
    ...partRow(connection?.sendQueue, beyond.toSend, locale),
  ];
  const toRead = [
    ...counted(messages.toRead[locale], connection?.receiveQueue, changed.receiveQueue),
    ...partRow(connection?.receiveQueue, beyond.toRead, locale),
  ];
  if (connection?.state === 'LISTEN') {
    const queue = counted(messages.acceptQueue[locale], connection.receiveQueue, changed.receiveQueue);
    return isWide ? [queue] : [queue, []];
  }
  if (connection === undefined) return isWide ? [[]] : [[], []];
  return isWide ? [[...toSend, span('  '), ...toRead]] : [toSend, toRead];
};

/** Every table comes by the same road. */
const beyondOf = ({connection}: MarkedEnd, {tables}: World): BeyondBytes => {
  const [table] = Object.values(tables);
  return connection === undefined || table === undefined ? {} : beyondBytes(connection, table.source);
};

/** `(163 + end)` behind a count in which 1 is no byte. */
const partRow = (count: number | undefined, what: 'syn' | 'fin' | undefined, locale: Locale): Row =>
  count === undefined || what === undefined
    ? []
    : row(span(` (${messages.andBeyond[what](count - 1)[locale]})`, 'dim'));

const counted = (name: string, count: number | undefined, isChanged: boolean): Row =>
  row(span(`${name} `, 'dim'), span(count === undefined ? '–' : String(count)), ...star(isChanged));

const star = (isChanged: boolean): readonly Span[] => (isChanged ? [span('*', 'changed')] : []);

const latestRow = ({actor, latest}: MarkedEnd, world: World, locale: Locale): Row => {
  if (actor === undefined || latest === undefined) return [];
  const name = safeText(latest.call.name);
  if (latest.outcome !== undefined) {
    return [
      span(`${messages.last[locale]} `, 'dim'),
      span(`${name} `),
      ...outcomeSpans({...latest.outcome, ...withoutStored}, locale),
    ];
  }
  const isDead = world.actors[actor]?.exit !== undefined;
  return row(
    span((isDead ? messages.neverCameBack(name) : messages.waitsInCall(name))[locale], isDead ? 'bad' : 'warn'),
  );
};

/** The peer's address stands in the boxes already. */
const withoutStored = {out: {}};
