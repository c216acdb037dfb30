import {pick} from '../../i18n/locale.js';
import {screenMessages} from '../../i18n/screen-messages.js';
import {fitRow, wrapSpans} from '../fit.js';
import {smallest} from '../layout.js';
import {span} from '../row.js';
import type {Screen} from '../screen-view.js';

/** Says how large the terminal is and how large it must be; in as few rows as there are. */
export const tooSmall: Screen = ({state, columns, rows}) => {
  const text = pick(screenMessages.tooSmall(columns, rows, smallest), state.locale);
  const lines = wrapSpans([span(text)], columns);
  return Array.from({length: rows}, (_, index) => fitRow(lines[index] ?? [], columns));
};
