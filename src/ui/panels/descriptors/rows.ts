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
    const holdings = selectHoldings(view);
    if (holdings.length === 0) return wrapSpans(row(span(messages.nothingStarted[view.locale], 'dim')), view.width);
    const foot = [...legend(holdings, view), ...(view.focus.showSources ? notes(view) : [])];
    const whole = sectionsOf(holdings, view, false);
    const spare = view.height - whole.flat().length - foot.length;
    if (spare < 0) return [...sectionsOf(holdings, view, true).flat(), ...foot];
    // Blank rows between the processes only where everything fits anyway.
    if (spare < whole.length) return [...whole.flat(), ...foot];
    const body = whole.flatMap((section, index) => (index > 1 ? [[], ...section] : section));
    return foot.length > 0 ? [...body, [], ...foot] : body;
  },
};

/**
 * The heading, then one section for each process; all share one set of columns. `isTight`: what is no descriptor of the
 * application stands in the title of its process.
 */
const sectionsOf = (holdings: readonly Holdings[], view: PanelView, isTight: boolean): readonly (readonly Row[])[] => {
  const {locale, width} = view;
  const marksNew = holdings.some(({sockets}) => sockets.some(({changes}) => changes.isNew));
  const lines = holdings.flatMap(({sockets}) =>
    sockets.map(({socket, changes}) => socketCells(socket, changes, marksNew)),
  );
  const [head = [], ...placed] = table(columns, [headingOf(locale), ...lines], width);
  const indent = fdWidth(holdings, marksNew);
  let at = 0;
  const sections = holdings.map(held => {
    const own = placed.slice(at, at + held.sockets.length);
    at += own.length;
    const rest = isTight ? goneRows(held, indent, locale) : restOf(held, indent, locale);
    return [titleOf(held, view, isTight), ...own, ...rest.map(line => cutRow(line, width))];
  });
  return [[head], ...sections];
};

const headingOf = (locale: Locale): readonly Row[] =>
  ['fd', messages.socket[locale], messages.local[locale], messages.peer[locale], messages.state[locale]].map(word =>
    row(span(word, 'dim')),
  );

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

const titleOf = ({actor, runtime}: Holdings, {locale, width, world, before}: PanelView, isTight: boolean): Row =>
  actorTitle(actor, {
    locale,
    width,
    showsHost: hasSeveralHosts(world),
    hasJustEnded: actor.exit !== undefined && before.actors[actor.name]?.exit === undefined,
    more: isTight && runtime ? `+ ${messages.ofRuntime(runtime)[locale]}` : undefined,
  });

const restOf = (held: Holdings, indent: number, locale: Locale): readonly Row[] => {
  const {actor, sockets, gone, runtime} = held;
  const isEmpty = sockets.length === 0 && gone.length === 0 && actor.exit === undefined;
  return [
    ...goneRows(held, indent, locale),
    ...(isEmpty ? [row(span(`${'–'.padStart(indent)} ${messages.noSocket[locale]}`, 'dim'))] : []),
    ...(runtime ? [row(span(`${'+'.padStart(indent)} ${messages.ofRuntime(runtime)[locale]}`, 'dim'))] : []),
  ];
};

const goneRows = ({gone}: Holdings, indent: number, locale: Locale): readonly Row[] =>
  gone.map(({fd}) =>
    row(span(String(fd).padStart(indent), 'descriptor'), ' ', span(messages.closed[locale], 'dim'), ' ', star),
  );

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
