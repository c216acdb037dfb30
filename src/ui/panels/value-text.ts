import {panelMessages as messages} from '../../i18n/panel-messages.js';
import type {Locale} from '../../model/text.js';
import {formatValue, type Value} from '../../model/value.js';
import {printableText} from '../../wire/printable.js';
import {cellsOf, splitAtCell} from '../text-cells.js';

/** A value in a few characters, safe to show; bytes by their count, text in quotation marks and not all of a long one. */
export const valueText = (value: Value, locale: Locale, mostText = 24): string => {
  switch (value.kind) {
    case 'bytes':
      return messages.bytes(value.bytes.length)[locale];
    case 'text':
      return `"${shortened(printableText(value.text), mostText)}"`;
    case 'number':
    case 'descriptor':
    case 'address':
      return formatValue(value);
  }
};

/** Nanoseconds as people compare them: `0.03 ms`, `12 ms`, `2.4 s`. */
export const durationText = (nanoseconds: number): string => {
  const milliseconds = nanoseconds / 1e6;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
};

export const shortened = (text: string, width: number): string =>
  cellsOf(text) <= width ? text : `${splitAtCell(text, width - 1)[0]}…`;
