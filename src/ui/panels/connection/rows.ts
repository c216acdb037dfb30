import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Text} from '../../../model/text.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, padRow, widthOf, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {namesOfSources, sourceNotes, tellersOf} from '../provenance.js';
import {boxRows} from './boxes.js';
import {type EndShape, endRows} from './end-rows.js';
import {hasHadConnection} from './had.js';
import {type MarkedEnd, type Pipe, selectPipe} from './select.js';

export const connectionPanel: Panel = {
  id: 'connection',
  title: messages.connectionTitle,
  sources: view => {
    const {addresses, tables, calls} = spokenOf(view);
    return selectPipe(view) === undefined ? '' : namesOfSources(...addresses, ...tables, ...calls);
  },
  rows: view => {
    const {locale, width, world} = view;
    const pipe = selectPipe(view);
    if (pipe !== undefined) return pictureOf(pipe, view);
    const text = hasHadConnection(world) ? messages.noConnectionLeft : messages.noConnection;
    return wrapSpans(row(span(text[locale], 'dim')), width);
  },
};

const pictureOf = (pipe: Pipe, view: PanelView): readonly Row[] => {
  const {locale, width, height, world} = view;
  const boxWidth = Math.max(8, Math.min(24, Math.floor(width * 0.36)));
  const {near, far} = pipe;
  const rowsIn = (shape: EndShape) =>
    [near, far].map(end => (end === undefined ? [] : endRows(end, world, shape, locale)));
  const flat = width >= leastFlat && height < 9 ? rowsIn('flat') : [];
  const isFlat = flat.length > 0 && sum(flat.map(([first = []]) => widthOf(first))) + 2 <= width;
  const [left = [], right = []] = isFlat ? flat : rowsIn(boxWidth >= 24 || height < 10 ? 'wide' : 'tall');
  const caption = wrapSpans(row(span(captionOf(pipe)[locale])), width);
  const picture = [
    ...boxRows(pipe, width, boxWidth, locale),
    ...left.map((line, index) => sideBySide(line, right[index] ?? [], width - boxWidth, width)),
  ];
  const legend =
    isChanged(near) || isChanged(far) ? wrapSpans(row(span(messages.changedByCall[locale], 'changed')), width) : [];
  const parts = [caption, picture, [...legend, ...(view.focus.showSources ? notes(view) : [])]];
  const filled = parts.filter(part => part.length > 0);
  const isRoomy = filled.flat().length + filled.length - 1 <= height;
  return filled.flatMap((part, index) => (isRoomy && index > 0 ? [[], ...part] : part));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Room for state and queues of both ends on one row. */
const leastFlat = 74;

/** The right piece begins below its box, or as much earlier as it needs and the left one leaves. */
const sideBySide = (left: Row, right: Row, rightAt: number, width: number): Row => {
  if (right.length === 0) return cutRow(left, width);
  const at = Math.max(Math.min(rightAt, width - widthOf(right)), Math.min(rightAt, widthOf(left) + 2));
  return cutRow([...padRow(cutRow(left, at - 1), at), ...right], width);
};

const captionOf = ({situation, near, far, there}: Pipe): Text => {
  switch (situation) {
    case 'listening':
      return messages.isListening(near.connection?.receiveQueue);
    case 'unconnected':
      return messages.isUnconnected;
    case 'connecting':
      return messages.isConnecting;
    case 'open':
      return messages.isOpen;
    case 'half': {
      const names = [nameOf(near), nameOf(far)] as const;
      return there ? messages.isHalf(names[0], names[1]) : messages.isHalf(names[1], names[0]);
    }
    case 'over':
      return messages.isOver;
    case 'unknown':
      return messages.isUnknown;
    case 'datagrams':
      return messages.isDatagrams;
  }
};

const nameOf = (end: MarkedEnd | undefined): string => (end?.actor === undefined ? '?' : safeText(end.actor));

const isChanged = (end: MarkedEnd | undefined): boolean =>
  end !== undefined && Object.values(end.changed).includes(true);

const spokenOf = ({world, trace}: PanelView) => ({
  addresses: Object.values(world.actors).map(actor => actor.sockets),
  tables: Object.values(world.tables),
  calls: tellersOfEnds(trace),
});

const tellersOfEnds = tellersOf(kind => kind === 'call-entered' || kind === 'call-returned');

const notes = (view: PanelView): readonly Row[] => {
  const {addresses, tables, calls} = spokenOf(view);
  return sourceNotes(
    [
      [messages.addresses[view.locale], addresses],
      [messages.queues[view.locale], tables],
      [messages.latestCalls[view.locale], calls],
    ],
    view.width,
  );
};
