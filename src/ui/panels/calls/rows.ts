import {explainErrno} from '../../../calls/errnos.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {type Column, cutRow, table, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {namesOfSources, sourceNotes, tellersOfCalls} from '../provenance.js';
import {type Pieces, piecesOf} from './pieces.js';
import {type LoggedCall, selectCalls} from './select.js';

export const callsPanel: Panel = {
  id: 'calls',
  title: messages.callsTitle,
  sources: view => namesOfSources(...factsOf(view), ...tablesOf(view)),
  rows: view => {
    const {locale, width, focus} = view;
    const {calls, earlier} = selectCalls(view, mostShown);
    if (calls.length === 0) return wrapSpans(row(span(messages.noCall[locale], 'dim')), width);
    return [
      ...(earlier === 0 ? [] : wrapSpans(row(span(messages.earlierCalls(earlier)[locale], 'dim')), width)),
      ...logRows(calls, view),
      ...(focus.showSources ? notes(view) : []),
    ];
  },
};

/** More would only make every frame slower; the trace keeps them all. */
const mostShown = 60;

const logRows = (calls: readonly LoggedCall[], view: PanelView): readonly Row[] => {
  const {width} = view;
  const isNamed = new Set(calls.map(({record}) => record.actor)).size > 1;
  const blocks = calls.map(call => {
    const pieces = piecesOf(call, view);
    return {
      call,
      lines: width >= leastThree ? threeColumns(pieces) : width >= leastTwo ? twoColumns(pieces) : oneColumn(pieces),
    };
  });
  const heading = headingOf(view);
  const lines = [...heading, ...blocks.flatMap(block => block.lines)];
  const placed = table(columnsFor(width, isNamed), isNamed ? lines : lines.map(([, ...others]) => others), width, 1);
  let at = heading.length;
  const body = blocks.flatMap(block => {
    const own = placed.slice(at, at + block.lines.length);
    at += block.lines.length;
    return [...own, ...errnoRows(block.call, view)];
  });
  return [...placed.slice(0, heading.length), ...body];
};

const leastThree = 70;
const leastTwo = 46;

const columnsFor = (width: number, isNamed: boolean): readonly Column[] => {
  const name: readonly Column[] = isNamed ? [{}] : [];
  if (width >= leastThree) return [...name, {least: 14}, {}, {least: 14}, {}, {least: 8}];
  return width >= leastTwo ? [...name, {least: 10}, {}, {least: 10}] : [...name, {least: 8}];
};

const down = row(span('──▶', 'dim'));
const up = row(span('◀──', 'dim'));

const headingOf = ({width, locale}: PanelView): readonly (readonly Row[])[] => {
  const [application, library, stack] = [messages.application, messages.library, messages.stack].map(text =>
    row(span(text[locale], 'dim')),
  );
  if (width >= leastThree) return [[[], application ?? [], [], library ?? [], [], stack ?? []]];
  return width >= leastTwo ? [[[], application ?? [], [], library ?? []]] : [];
};

type Lines = readonly (readonly Row[])[];

const threeColumns = ({actor, written, native, stack, hint = [], back}: Pieces): Lines => [
  [actor, written, down, native, down, stack],
  ...(hint.length === 0 ? [] : [[[], [], [], [], [], hint]]),
  ...(back === undefined ? [] : [[[], back.result, up, back.native, up, back.time]]),
];

const twoColumns = ({actor, written, native, stack, hint = [], back}: Pieces): Lines => [
  [actor, written, down, native],
  ...(hasNews(stack) ? [[[], [], [], stack]] : []),
  ...(hint.length === 0 ? [] : [[[], [], [], hint]]),
  ...(back === undefined ? [] : [[[], back.result, up, [...back.native, span('  '), ...back.time]]]),
];

const oneColumn = ({actor, written, native, stack, hint = [], back}: Pieces): Lines => [
  [actor, written],
  [[], row(span('→ ', 'dim'), ...native)],
  ...(hasNews(stack) ? [[[], row('  ', ...stack)]] : []),
  ...(hint.length === 0 ? [] : [[[], row('  ', ...hint)]]),
  ...(back === undefined ? [] : [[[], row(span('← ', 'dim'), ...back.result, '  ', ...back.time)]]),
];

/** Where it costs a row, a state that stayed as it was is not worth it. */
const hasNews = (stack: Row): boolean => stack.some(({role}) => role !== 'dim');

const errnoRows = ({record}: LoggedCall, {locale, width}: PanelView): readonly Row[] => {
  const {outcome} = record;
  const explained = outcome?.kind === 'failed' ? explainErrno(outcome.errno.name) : undefined;
  return explained === undefined
    ? []
    : wrapSpans(row(span(`  ${explained.meaning[locale]}`, 'dim')), width, {hang: 2}).map(line => cutRow(line, width));
};

const factsOf = ({trace}: PanelView) => tellersOfCalls(trace);

/** The tables say something of the calls only where they have been read. */
const tablesOf = ({world}: PanelView) => Object.values(world.tables);

const notes = (view: PanelView): readonly Row[] =>
  sourceNotes(
    [
      [messages.latestCalls[view.locale], factsOf(view)],
      [messages.state[view.locale], tablesOf(view)],
    ],
    view.width,
  );
