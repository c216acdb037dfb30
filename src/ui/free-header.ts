import type {Run} from '../app/state.js';
import {pick} from '../i18n/locale.js';
import {barRow, type Piece} from './bar.js';
import {pastMark, placeRow} from './lab-header.js';
import {type Row, row, span} from './row.js';
import type {ScreenView} from './screen-view.js';

/** Free play, or a program that is watched; in which network, and whether we look at the past. */
export const freeHeaderRow = ({state: {locale}, columns}: ScreenView, run: Run): Row => {
  const piece = (form: Row, keep: number): readonly Piece[] => (form.length === 0 ? [] : [[{row: form, keep}]]);
  return barRow(
    {
      left: [
        ...piece(row(span('socket-lab', 'title')), 2),
        ...piece(row(span(pick(run.lab.title, locale), 'strong')), 5),
      ],
      right: [
        ...piece(pastMark(run, locale), 10),
        ...piece(placeRow(run, locale), run.lab.live === undefined ? 3 : 9),
        ...piece(row(span(locale, 'dim')), 1),
      ],
    },
    columns,
  );
};
