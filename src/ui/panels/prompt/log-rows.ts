import {type Deed, type Free, promptOf} from '../../../app/free/free.js';
import {learnersOf} from '../../../app/learners.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {callHistory} from '../../../model/call-history.js';
import {remember} from '../../../model/remember.js';
import type {CallRecord} from '../../../model/world.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';
import {callSpans, outcomeSpans} from '../call-text.js';
import {errnoRows, kernelText} from '../step/call-rows.js';
import {durationText} from '../value-text.js';

/** The lines that were made, each with what came of it; the newest say enough, the panel of the calls has them all. */
export const logRows = (view: PanelView, free: Free): readonly Row[] => {
  const {deeds} = free;
  const {locale, width, run} = view;
  const isNamed = learnersOf(run.lab).length > 1;
  const shown = deeds.slice(-mostShown);
  const left = deeds.length - shown.length;
  return [
    ...(left === 0 ? [] : wrapSpans(row(span(messages.earlierCalls(left)[locale], 'dim')), width)),
    ...shown.flatMap((deed, index) => {
      const rows = deedRows(view, deed, isNamed);
      return index === shown.length - 1 && isLong(view, free, rows.length) ? beginning(rows) : rows;
    }),
  ];
};

/** What the latest command said is read from its beginning where it is longer than the panel, until a line is typed. */
const isLong = ({height}: PanelView, free: Free, rows: number): boolean =>
  rows + fieldHeight > height && promptOf(free, free.selected).input.text === '';

/** The applications, the field, and what is said of it. */
const fieldHeight = 3;

const beginning = ([first = [], ...rest]: readonly Row[]): readonly Row[] => [[span('', 'begin'), ...first], ...rest];

const mostShown = 20;

const history = remember(callHistory);

const deedRows = (view: PanelView, deed: Deed, isNamed: boolean): readonly Row[] => {
  const {locale, width} = view;
  const {actor, text, at, said} = deed;
  const by: readonly Span[] = isNamed ? [span(`${safeText(actor)}  `, 'strong')] : [];
  if (text.startsWith(':')) {
    const lines = said?.[locale].split('\n') ?? [];
    return [
      ...wrapSpans([...by, span(safeText(text), 'code')], width, {hang: 2}),
      ...lines.flatMap(line => wrapSpans(row(span(`  ${safeText(line)}`, 'dim')), width, {hang: 4})),
    ];
  }
  const record = history(view.trace).find(one => one.actor === actor && one.seq >= at);
  const written = record === undefined ? row(span(safeText(text), 'code')) : callSpans(record.call, locale);
  return [
    ...wrapSpans([...by, ...written], width, {hang: 2}),
    ...(record === undefined ? [] : resultRows(view, record)),
  ];
};

const resultRows = (view: PanelView, record: CallRecord): readonly Row[] => {
  const {locale, width} = view;
  const {outcome, nanoseconds} = record;
  if (outcome === undefined) return waitingRows(view, record);
  const time = nanoseconds === undefined ? [] : [span(`   ${durationText(nanoseconds)}`, 'dim')];
  const result = wrapSpans([span('  '), ...outcomeSpans(outcome, locale), ...time], width, {hang: 4});
  // Why it failed is news only while it is the latest.
  const isLatest = history(view.trace).findLast(({actor}) => actor === record.actor) === record;
  return outcome.kind === 'failed' && isLatest ? [...result, ...errnoRows(outcome.errno.name, view)] : result;
};

const waitingRows = (view: PanelView, {actor, at, waitsIn, call}: CallRecord): readonly Row[] => {
  const {locale, width, past, now, run, world} = view;
  const line = (text: string): readonly Row[] => wrapSpans(row(span(`  … ${text}`, 'warn')), width, {hang: 4});
  const {exit} = world.actors[actor] ?? {};
  if (call.name === 'exit' && exit?.code !== undefined)
    return wrapSpans(row(span(`  ${messages.hasEnded(exit.code)[locale]}`, 'dim')), width, {hang: 4});
  const isOver = world.actors[actor]?.exit !== undefined || !world.actors[actor]?.calls.some(one => one.call === call);
  if (isOver) return line(messages.neverReturned[locale]);
  if (past) return line(messages.notReturned[locale]);
  const time = durationText(Math.max(0, now - at) * 1e6);
  const isGivenUp = run.free?.givenUp.includes(actor) === true;
  const isSelected = run.free?.selected === actor;
  const said = isGivenUp ? messages.givingUp(time) : isSelected ? messages.blocks(time) : messages.waiting(time);
  return line(`${said[locale]}${kernelText(waitsIn, view)}`);
};
