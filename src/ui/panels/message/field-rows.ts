import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Locale} from '../../../model/text.js';
import {hexText, safeText} from '../../../wire/printable.js';
import {type Column, cutRow, table, wrapSpans} from '../../fit.js';
import {type Row, row, span} from '../../row.js';
import {shortened} from '../value-text.js';
import type {FlatField, Reading} from './decode.js';

/** One row for each field, the selected one marked. A value can be a whole body: only what may be seen of it is looked at. */
export const fieldRows = ({fields, bytes}: Reading, selected: number, width: number, locale: Locale): readonly Row[] =>
  table(
    columns,
    fields.map((field, index) => {
      const isSelected = index === selected;
      const role = isSelected ? 'selected' : 'plain';
      return [
        row(isSelected ? span('▸ ', 'key') : '  ', span(`${'  '.repeat(field.depth)}${safeText(field.name)}`, role)),
        row(span(bytesText(field, bytes, locale), isSelected ? 'selected' : 'dim')),
        row(span(shortened(safeText(field.value.slice(0, 4 * width)), Math.max(1, width)), role)),
      ];
    }),
    width,
  );

const columns: readonly Column[] = [{least: 8}, {drop: 1}, {least: 8}];

const bytesText = ({from, to}: FlatField, bytes: Uint8Array, locale: Locale): string =>
  to - from <= 4 ? hexText(bytes.subarray(from, to)) : messages.bytes(to - from)[locale];

/** What else there is to say: of the selected field, and of the message as a whole. */
export const noteRows = (
  {decoded, fields}: Reading,
  selected: number,
  width: number,
  locale: Locale,
): readonly Row[] => {
  const note = fields[selected]?.note;
  const {problem, missing} = decoded;
  return [
    ...(note === undefined ? [] : wrapSpans(row(span(`  ${safeText(note[locale])}`, 'dim')), width, {hang: 2})),
    ...(problem === undefined
      ? []
      : wrapSpans(row(span('✗ ', 'bad'), safeText(problem.message[locale])), width, {hang: 2})),
    ...(missing === undefined ? [] : wrapSpans(row(span(`… ${safeText(missing[locale])}`, 'warn')), width, {hang: 2})),
  ].map(line => cutRow(line, width));
};
