import {pick} from '../../i18n/locale.js';
import type {Text} from '../../model/text.js';
import {barRow} from '../bar.js';
import {wrapSpans} from '../fit.js';
import {keysOf} from '../key-hints.js';
import {type Row, row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';

/** The first row above a list: the one key that begins, and what it begins; nothing where there is nothing to begin. */
export const beginBar = (
  {state: {locale}, columns, ascii}: ScreenView,
  begins: Text,
  what: string | undefined,
): Row => {
  const key = span(keysOf(['proceed'], {ascii}), 'key');
  const begin: Row = what === undefined ? [] : row(key, ` ${pick(begins, locale)}: `, span(what, 'strong'));
  return barRow(
    {
      left: [[{row: row(span('socket-lab', 'title')), keep: 1}], [{row: begin, keep: 2}]],
      right: [[{row: row(span(locale, 'dim')), keep: 0}]],
    },
    columns,
  );
};

/** What the list is for, where there is the room. */
export const introduction = ({state, columns}: ScreenView, what: Text): readonly Row[] => {
  const lines = wrapSpans([span(pick(what, state.locale))], Math.min(columns, widest) - 4);
  return [[], ...lines.map(line => row('  ', ...line)), []];
};

/** In rows: from here on there is. */
export const roomy = 32;
const widest = 104;
