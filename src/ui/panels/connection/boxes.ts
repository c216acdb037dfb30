import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {formatAddress} from '../../../model/address.js';
import type {Locale} from '../../../model/text.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, cutRowAtStart, fitRow, widthOf} from '../../fit.js';
import {type Row, row, type Span, span} from '../../row.js';
import type {MarkedEnd, Pipe} from './select.js';

/** Two boxes of `boxWidth` cells with what lies between them, four rows high. */
export const boxRows = (
  {situation, near, far, there, back}: Pipe,
  width: number,
  boxWidth: number,
  locale: Locale,
): readonly Row[] => {
  const left = boxOf(near, boxWidth, locale);
  const right = far === undefined ? [] : boxOf(far, boxWidth, locale);
  const room = Math.max(0, width - 2 * boxWidth);
  const line = situation === 'datagrams' ? '─' : situation === 'connecting' ? '┄' : '═';
  const pipe = [row(), pipeRow(there, line, room, 'there'), pipeRow(back, line, room, 'back'), row()];
  return left.map((box, index) => cutRow([...box, ...fitRow(pipe[index] ?? [], room), ...(right[index] ?? [])], width));
};

const pipeRow = (isOpen: boolean, line: string, room: number, way: 'there' | 'back'): Row => {
  if (!isOpen || room < 2) return [];
  const body = line.repeat(room - 1);
  return row(span(way === 'there' ? `${body}▶` : `◀${body}`, 'state'));
};

const boxOf = ({actor, fd, local, changed}: MarkedEnd, width: number, locale: Locale): readonly Row[] => {
  const room = Math.max(0, width - 4);
  const name = cutRow(row(span(actor === undefined ? messages.kernelOnly[locale] : safeText(actor), 'strong')), room);
  const inside = (line: Row): Row => [edge('│ '), ...fitRow(line, room), edge(' │')];
  return [
    [edge('┌ '), ...name, edge(` ${'─'.repeat(room - widthOf(name))}┐`)],
    inside(
      fd === undefined
        ? row(span(messages.noDescriptor[locale], 'dim'), ...star(changed.fd))
        : row('fd ', span(String(fd), 'descriptor'), ...star(changed.fd)),
    ),
    inside(
      local === undefined
        ? row(span('–', 'dim'))
        : cutRowAtStart(row(span(formatAddress(local), 'local'), ...star(changed.local)), room),
    ),
    row(edge(`└${'─'.repeat(Math.max(0, width - 2))}┘`)),
  ];
};

const edge = (text: string): Span => span(text, 'dim');

const star = (isChanged: boolean): readonly Span[] => (isChanged ? [span('*', 'changed')] : []);
