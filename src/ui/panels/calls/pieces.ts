import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Call, NativeArgument} from '../../../model/call.js';
import {safeText} from '../../../wire/printable.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {outcomeSpans} from '../call-text.js';
import {durationText, shortened} from '../value-text.js';
import type {LoggedCall} from './select.js';

/** What of a call stands in which column, on the way down and on the way back. `back` is absent until it returned. */
export type Pieces = {
  readonly actor: Row;
  readonly written: Row;
  readonly native: Row;
  readonly stack: Row;
  /** What can be done about a call that has not returned. */
  readonly hint?: Row;
  readonly back?: {readonly result: Row; readonly native: Row; readonly time: Row};
};

export const piecesOf = (call: LoggedCall, view: PanelView): Pieces => {
  const {record} = call;
  const {outcome, nanoseconds} = record;
  const down = {
    actor: row(span(shortened(safeText(record.actor), mostName), 'strong')),
    written: row(span(safeText(record.call.written), 'code')),
    native: row(span(`${safeText(record.call.name)}(${argumentsText(record.call)})`)),
    stack: outcome === undefined ? waitingText(call, view) : statesText(call),
  };
  if (outcome === undefined) return {...down, hint: hintOf(call, view)};
  const [first, ...others] = outcomeSpans(outcome, view.locale);
  const result = first === undefined ? [] : [span(first.text.replace(/^= /, ''), first.role), ...others];
  const native = outcome.kind === 'failed' ? `${outcome.value}, errno ${outcome.errno.number}` : String(outcome.value);
  const time = nanoseconds === undefined ? [] : row(span(durationText(nanoseconds), 'dim'));
  return {...down, back: {result, native: row(span(native)), time}};
};

const mostName = 8;

/** Of a program that is watched the kernel tells many calls only as they are written. */
const argumentsText = ({native, arguments: given}: Call): string =>
  (native.length > 0 ? native.map(nativeText) : given.map(({written}) => safeText(written))).join(', ');

/** Pointers are real, and long; their beginning and end are enough to tell them apart. */
const nativeText = (argument: NativeArgument): string => {
  if (argument.kind === 'number') return String(argument.number);
  const address = safeText(argument.address);
  return address.length <= 8 ? address : `${address.slice(0, 4)}…${address.slice(-2)}`;
};

const statesText = ({states}: LoggedCall): Row =>
  states.length === 0 ? row(span('·', 'dim')) : row(span(states.join(' ─▶ '), states.length > 1 ? 'state' : 'dim'));

const waitingText = ({record, isLost}: LoggedCall, {locale, now, past}: PanelView): Row => {
  if (isLost) return row(span(`✗ ${messages.neverReturned[locale]}`, 'bad'));
  if (past) return row(span(`… ${messages.notReturned[locale]}`, 'warn'));
  const time = durationText(Math.max(0, now - record.at) * 1e6);
  return row(span(`… ${messages.waiting(time)[locale]}`, 'warn'));
};

const hintOf = ({record, isLearners}: LoggedCall, {locale, past, run}: PanelView): Row => {
  const isOurs = isLearners && !past && run.stage.kind === 'calling' && record.seq >= run.callFrom;
  return isOurs ? row(span(messages.escape[locale], 'dim')) : [];
};
