import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {cutRow, fitRow, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {bytesPerRow, hexRows} from '../hex-rows.js';
import {namesOfSources, sourceNotes} from '../provenance.js';
import {firstField, type Reading, readMessage} from './decode.js';
import {fieldRows, noteRows} from './field-rows.js';
import {headingOf} from './heading.js';
import {type Message, selectMessage} from './select.js';

export const messagePanel: Panel = {
  id: 'message',
  title: messages.messageTitle,
  sources: view => namesOfSources(selectMessage(view)?.message),
  rows: view => {
    const {locale, width, focus} = view;
    const selected = selectMessage(view);
    if (selected === undefined) return wrapSpans(row(span(messages.noMessage[locale], 'dim')), width);
    const {message} = selected;
    const reading = readMessage(message);
    const heading = wrapSpans(headingOf(selected, reading, locale), width, {hang: 2});
    const notes = focus.showSources ? sourceNotes([[messages.messageTitle[locale], [message]]], width) : [];
    const room = Math.max(leastRows, view.height - heading.length - notes.length);
    return [...heading, ...bodyRows(message, reading, view, room), ...notes];
  },
};

/** Whatever the height, some of the bytes and some of the fields are there. */
const leastRows = 4;

const bodyRows = (message: Message, reading: Reading, view: PanelView, room: number): readonly Row[] => {
  const {width, locale, focus} = view;
  const isBeside = width >= narrowDump + leastFields;
  const dumpWidth = !isBeside ? width : width >= widestDump + leastFields ? widestDump : narrowDump;
  const fieldsWidth = isBeside ? width - dumpWidth - 2 : width;
  const field = (firstField(message, reading) + focus.field) % Math.max(1, reading.fields.length);
  const fields = fieldRows(reading, field, fieldsWidth, locale);
  const notes = noteRows(reading, field, fieldsWidth, locale);
  const rows = Math.ceil(reading.bytes.length / bytesPerRow(dumpWidth, offsetDigits));
  const dumpRoom = isBeside
    ? room
    : Math.min(rows, Math.max(2, room - fields.length - notes.length, Math.floor(room * 0.4)));
  const dump = dumpRows(message, reading, field, dumpWidth, dumpRoom);
  const fieldsRoom = (isBeside ? room : room - dumpRoom) - notes.length;
  const start = windowStart(fields.length, field, fieldsRoom);
  const shown = [...fields.slice(start, start + Math.max(1, fieldsRoom)), ...notes];
  return isBeside ? beside(dump, shown, dumpWidth, width) : [...dump, ...shown];
};

/** Offset, bytes and characters of 8 and of 16 in a row, and what the fields need beside them. */
const narrowDump = 39;
const widestDump = 71;
const leastFields = 35;
const offsetDigits = 4;

const beside = (left: readonly Row[], right: readonly Row[], leftWidth: number, width: number): readonly Row[] =>
  Array.from({length: Math.max(left.length, right.length)}, (_, index) =>
    cutRow([...fitRow(left[index] ?? [], leftWidth), span('  '), ...(right[index] ?? [])], width),
  );

const dumpRows = (
  message: Message,
  reading: Reading,
  selected: number,
  width: number,
  room: number,
): readonly Row[] => {
  const {start, bytes, fields} = reading;
  const field = fields[selected];
  const perRow = bytesPerRow(width, offsetDigits);
  return hexRows(bytes, {
    width,
    offsetDigits,
    ...(field === undefined ? {} : {marked: {from: field.from, to: field.to, role: 'selected'}}),
    roleOf: at => (start + at >= message.from && start + at < message.to ? 'bytes' : 'dim'),
    first: windowStart(Math.ceil(bytes.length / perRow), Math.floor((field?.from ?? 0) / perRow), room),
    count: Math.max(1, room),
  }).map(line => cutRow(line, width));
};

/** The first of `room` rows out of `count` such that the selected one is among them, with some before it. */
const windowStart = (count: number, selected: number, room: number): number => {
  const height = Math.max(1, room);
  return Math.max(0, Math.min(count - height, selected - Math.floor(height / 3)));
};
