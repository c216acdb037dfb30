import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {formatAddress} from '../../../model/address.js';
import type {SocketView} from '../../../model/socket-view.js';
import type {Locale} from '../../../model/text.js';
import {type Column, cutRow, table, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Role, type Row, row, type Span, span} from '../../row.js';
import {actorTitle} from '../actor-title.js';
import {hasSeveralHosts} from '../actors.js';
import type {SocketChanges} from '../changes.js';
import {namesOfSources, sourceNotes, tableOf} from '../provenance.js';
import {socketKind} from '../socket-kind.js';
import {type Holdings, selectHoldings} from './select.js';

export const descriptorsPanel: Panel = {
  id: 'descriptors',
  title: messages.descriptorsTitle,
  sources: view => namesOfSources(...spoken(view, 'descriptors'), ...spoken(view, 'sockets'), ...tables(view)),
  rows: view => {
    const holdings = selectHoldings(view.world, view.before);
    if (holdings.length === 0) return wrapSpans(row(span(messages.nothingStarted[view.locale], 'dim')), view.width);
    const sections = sectionsOf(holdings, view);
    const foot = [...legend(holdings, view), ...(view.focus.showSources ? notes(view) : [])];
    // Blank rows between the processes only where everything fits anyway.
    const isRoomy = sections.flat().length + sections.length + foot.length <= view.height;
    const body = sections.flatMap((section, index) => (isRoomy && index > 1 ? [[], ...section] : section));
    return [...body, ...(isRoomy && foot.length > 0 ? [[], ...foot] : foot)];
  },
};

/** The heading, then one section for each process; all share one set of columns. */
const sectionsOf = (holdings: readonly Holdings[], view: PanelView): readonly (readonly Row[])[] => {
  const {locale, width} = view;
  const marksNew = holdings.some(({sockets}) => sockets.some(({changes}) => changes.isNew));
  const heading = [
    'fd',
    messages.socket[locale],
    messages.local[locale],
    messages.peer[locale],
    messages.state[locale],
  ];
  const lines = holdings.flatMap(({sockets}) =>
    sockets.map(({socket, changes}) => socketCells(socket, changes, marksNew)),
  );
  const [head = [], ...placed] = table(columns, [heading.map(word => row(span(word, 'dim'))), ...lines], width);
  const indent = fdWidth(holdings, marksNew);
  const sections = holdings.map(({sockets}, index) => {
    const from = holdings.slice(0, index).reduce((sum, earlier) => sum + earlier.sockets.length, 0);
    return placed.slice(from, from + sockets.length);
  });
  return [
    [head],
    ...holdings.map((held, index) => [
      titleOf(held, view),
      ...(sections[index] ?? []),
      ...restOf(held, indent, locale).map(line => cutRow(line, width)),
    ]),
  ];
};

const columns: readonly Column[] = [{align: 'right'}, {drop: 1}, {least: 7, keep: 'end'}, {least: 7, keep: 'end'}, {}];

const socketCells = (socket: SocketView, changes: SocketChanges, marksNew: boolean): readonly Row[] => {
  const {fd, local, peer, connection} = socket;
  return [
    row(span(String(fd), 'descriptor'), ...(changes.isNew ? [star] : marksNew ? [' '] : [])),
    row(socketKind(socket)),
    value(local && formatAddress(local), 'local', changes.local),
    value(peer && formatAddress(peer), 'peer', changes.peer),
    value(connection?.state, 'state', changes.state),
  ];
};

const star: Span = span('*', 'changed');

const value = (text: string | undefined, role: Role, changed: boolean): Row =>
  row(text === undefined ? span('–', 'dim') : span(text, role), ...(changed ? [star] : []));

const fdWidth = (holdings: readonly Holdings[], marksNew: boolean): number => {
  const digits = holdings.flatMap(({sockets}) => sockets.map(({socket}) => String(socket.fd).length));
  return Math.max(2, ...digits.map(count => count + (marksNew ? 1 : 0)));
};

const titleOf = ({actor}: Holdings, {locale, width, world, before}: PanelView): Row =>
  actorTitle(actor, {
    locale,
    width,
    showsHost: hasSeveralHosts(world),
    hasJustEnded: actor.exit !== undefined && before.actors[actor.name]?.exit === undefined,
  });

const restOf = ({actor, sockets, gone, runtime}: Holdings, indent: number, locale: Locale): readonly Row[] => [
  ...gone.map(({fd}) =>
    row(span(String(fd).padStart(indent), 'descriptor'), ' ', span(messages.closed[locale], 'dim'), ' ', star),
  ),
  ...(sockets.length > 0 || gone.length > 0 || actor.exit !== undefined
    ? []
    : [row(span(`${'–'.padStart(indent)} ${messages.noSocket[locale]}`, 'dim'))]),
  ...(runtime === undefined || runtime === 0
    ? []
    : [row(span(`${'+'.padStart(indent)} ${messages.ofRuntime(runtime)[locale]}`, 'dim'))]),
];

const legend = (holdings: readonly Holdings[], {locale, width}: PanelView): readonly Row[] => {
  const isChanged = holdings.some(
    ({sockets, gone}) =>
      gone.length > 0 || sockets.some(({changes}) => changes.isNew || changes.local || changes.peer || changes.state),
  );
  return isChanged ? wrapSpans(row(span(messages.changedByCall[locale], 'changed')), width) : [];
};

const spoken = ({world}: PanelView, what: 'descriptors' | 'sockets') =>
  Object.values(world.actors).map(actor => actor[what]);

const tables = ({world}: PanelView) => Object.values(world.actors).map(actor => tableOf(world, actor));

const notes = (view: PanelView): readonly Row[] => {
  const {locale, width} = view;
  return sourceNotes(
    [
      ['fd', spoken(view, 'descriptors')],
      [`${messages.socket[locale]}, ${messages.local[locale]}, ${messages.peer[locale]}`, spoken(view, 'sockets')],
      [messages.state[locale], tables(view)],
    ],
    width,
  );
};
