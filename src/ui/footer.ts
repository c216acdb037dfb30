import {type Available, availableCommands} from '../app/available.js';
import {hasField} from '../app/field.js';
import {pick} from '../i18n/locale.js';
import {barRow, type Piece} from './bar.js';
import {fitRow, wrapSpans} from './fit.js';
import {keyHints} from './key-hints.js';
import {type Row, row, span} from './row.js';
import type {ScreenView} from './screen-view.js';

/**
 * The keys that do something now, most important first; those at the end go first where room is short, but never the way
 * to the help, which has them all. A notice stands before them. `first`, `last`: what the screen can do besides.
 */
export const footerRow = (view: ScreenView, first: readonly Available[] = [], last: readonly Available[] = []): Row => {
  const {state, columns, ascii} = view;
  const hints = keyHints([...first, ...availableCommands(state), ...last], state.locale, {
    ascii,
    inField: hasField(state),
  });
  const keys = hints.map(({commands, keys, label}, index): Piece => {
    const keep = commands.includes('help') ? 1000 : 100 - index;
    return [{row: row(span(keys, 'key'), ' ', span(label, 'dim')), keep}];
  });
  const [notice, ...more] = noticeRows(view);
  const said: readonly Piece[] = notice === undefined || more.length > 0 ? [] : [[{row: notice, keep: 2000}]];
  return barRow({left: [...said, ...keys], right: []}, columns);
};

/** A notice too long for the footer lies over the rows above it until the next key. */
export const withNotice = (rows: readonly Row[], view: ScreenView): readonly Row[] => {
  const lines = noticeRows(view);
  if (lines.length < 2) return rows;
  const shown = lines.slice(0, rows.length - 2).map(line => fitRow([span(' '), ...line], view.columns));
  return [...rows.slice(0, rows.length - 1 - shown.length), ...shown, ...rows.slice(-1)];
};

const noticeRows = ({state, columns}: ScreenView): readonly Row[] =>
  state.notice === undefined
    ? []
    : wrapSpans([span('! ', 'warn'), span(pick(state.notice, state.locale))], columns - 2, {hang: 2});
