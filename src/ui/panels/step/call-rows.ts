import {explainErrno} from '../../../calls/errnos.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Action, Step} from '../../../lab/lab.js';
import type {Locale, Text} from '../../../model/text.js';
import type {Actor, CallRecord} from '../../../model/world.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';
import {blankSpans, callSpans, outcomeSpans, writtenSpans} from '../call-text.js';
import {durationText} from '../value-text.js';
import {selectCalls, selectWaiting, spokenBy} from './select.js';

/** The calls of the step: those that were made with their results, the next, and those after it. */
export const callRows = (view: PanelView, step: Step): readonly Row[] => {
  const {locale, width, world} = view;
  const {made, ahead} = selectCalls(view, step);
  const by = (actor: string): readonly Span[] => spokenBy(view, actor);
  const shown = made.length > mostShown ? made.slice(1 - mostShown) : made;
  const left = made.length - shown.length;
  return [
    ...(left === 0 ? [] : wrapSpans(row(span(messages.earlierCalls(left)[locale], 'dim')), width)),
    ...shown.flatMap(record => [
      ...wrapSpans([span('▸ ', 'key'), ...by(record.actor), ...callSpans(record.call, locale)], width, {hang: 4}),
      ...resultRows(record, view),
    ]),
    ...ahead.flatMap((action, index) => {
      const isNext = index === 0;
      const asked = actionSpans(action, world.actors[action.actor]?.memory ?? {}, locale);
      const mark = isNext ? span('▸ ', 'key') : span('· ', 'dim');
      return wrapSpans([mark, ...by(action.actor), ...(isNext ? asked : asked.map(dimmed))], width, {hang: 4});
    }),
  ];
};

/** As much of what is to be done as the learner is given. */
const actionSpans = (action: Action, memory: Actor['memory'], locale: Locale): Row => {
  if (action.kind === 'program') return row(span(messages.runsProgram(safeText(action.program))[locale], 'code'));
  switch (action.given) {
    case 'whole':
      return writtenSpans(action.written, memory, locale);
    case 'blanks':
      return blankSpans(action.written);
    case 'goal':
      return row(span(messages.ownCall[locale], 'dim'));
  }
};

/** A step that reads until the end makes many calls; the newest say enough. */
const mostShown = 4;

const dimmed = ({text}: Span): Span => span(text, 'dim');

const resultRows = (record: CallRecord, view: PanelView): readonly Row[] => {
  const {locale, width} = view;
  const {outcome, nanoseconds} = record;
  if (outcome === undefined) return waitingRows(record, view);
  const time = nanoseconds === undefined ? [] : [span(`   ${durationText(nanoseconds)}`, 'dim')];
  const result = wrapSpans([span('  '), ...outcomeSpans(outcome, locale), ...time], width, {hang: 4});
  return outcome.kind === 'failed' ? [...result, ...errnoRows(outcome.errno.name, view)] : result;
};

export const errnoRows = (name: string, {locale, width}: PanelView): readonly Row[] => {
  const explained = explainErrno(name);
  if (explained === undefined) return [];
  const indented = {hang: 4};
  return [
    ...wrapSpans(row(span(`    ${explained.meaning[locale]}`)), width, indented),
    ...wrapSpans(row(span(`    ${explained.advice[locale]}`, 'dim')), width, indented),
  ];
};

const waitingRows = (record: CallRecord, view: PanelView): readonly Row[] => {
  const {locale, width, world} = view;
  const line = (text: string): readonly Row[] => wrapSpans(row(span(`  … ${text}`, 'warn')), width, {hang: 4});
  if (world.actors[record.actor]?.exit !== undefined) return line(messages.neverReturned[locale]);
  const others = selectWaiting(world).filter(({id, actor}) => id !== record.id || actor !== record.actor);
  return [
    ...line(waitingText(record, view)[locale]),
    ...[record, ...others].flatMap(({actor, call, waitsIn}) => {
      const said = messages.waitsIn(safeText(actor), safeText(call.name), kernelText(waitsIn, view));
      return wrapSpans(row(span(`    ${said[locale]}`, 'dim')), width, {hang: 6});
    }),
  ];
};

/** That the kernel says it sleeps; in which of its functions, only where sources are asked for. */
export const kernelText = (waitsIn: string | undefined, {locale, focus}: PanelView): string => {
  if (waitsIn === undefined) return '';
  return (focus.showSources ? messages.inKernelAt(safeText(waitsIn)) : messages.inKernel)[locale];
};

const waitingText = ({at}: CallRecord, {run: {stage}, past, now}: PanelView): Text => {
  if (past || stage.kind !== 'calling') return messages.notReturned;
  const time = durationText(Math.max(0, now - at) * 1e6);
  return stage.interrupted ? messages.givingUp(time) : messages.blocks(time);
};
