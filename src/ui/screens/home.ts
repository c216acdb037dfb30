import type {State} from '../../app/state.js';
import {pick} from '../../i18n/locale.js';
import {screenMessages as messages} from '../../i18n/screen-messages.js';
import type {Lab} from '../../lab/lab.js';
import {barRow} from '../bar.js';
import {type Column, fitRow, table, wrapSpans} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {glyphs} from '../glyphs.js';
import {keysOf} from '../key-hints.js';
import {type Row, row, span} from '../row.js';
import type {Screen, ScreenView} from '../screen-view.js';

/** The list of labs. Its first row says the one key that begins. */
export const home: Screen = view => {
  const {columns, rows} = view;
  const width = Math.min(columns, widest);
  const what = wrapSpans([span(pick(messages.what, view.state.locale))], width - 4).map(line => row('  ', ...line));
  const about = aboutChosen(view, width);
  const room = rows - what.length - about.length - 4;
  const list = labList(view, width, room);
  const body = [beginRow(view), [], ...what, [], ...list, ...about];
  const screen = Array.from({length: rows - 1}, (_, index) => fitRow(body[index] ?? [], columns));
  return withNotice([...screen, footerRow(view)], view);
};

const widest = 104;

const beginRow = ({state, columns, ascii}: ScreenView): Row => {
  const {locale, labs, chosen, progress} = state;
  const lab = labs[chosen];
  const isBegun = lab !== undefined && progress.labs[lab.id]?.step !== undefined;
  const begins = pick(isBegun ? messages.enterContinues : messages.enterBegins, locale);
  const begin: Row =
    lab === undefined
      ? []
      : row(span(keysOf(['proceed'], {ascii}), 'key'), ` ${begins}: `, span(pick(lab.title, locale), 'strong'));
  return barRow(
    {
      left: [[{row: row(span('socket-lab', 'title')), keep: 1}], [{row: begin, keep: 2}]],
      right: [[{row: row(span(locale, 'dim')), keep: 0}]],
    },
    columns,
  );
};

const labList = ({state}: ScreenView, width: number, room: number): readonly Row[] => {
  const {labs, locale, chosen} = state;
  const lines = labs.map((lab, index) => labLine(state, lab, index));
  const rows =
    labs.length === 0
      ? [row(pick(messages.noLabs, locale))]
      : table(labColumns, lines, width - frameWidth).map((line, index) =>
          index === chosen ? selected(line, width - frameWidth) : line,
        );
  const title = row(span(pick(messages.labs, locale), 'title'));
  return frame({title, rows, focused: true}, width, Math.min(room, rows.length + frameHeight));
};

const selected = (line: Row, width: number): Row => fitRow(line, width).map(({text}) => span(text, 'selected'));

const labColumns: readonly Column[] = [{}, {least: 12}, {}, {align: 'right', drop: 1}];

const labLine = (state: State, lab: Lab, index: number): readonly Row[] => [
  row(index === state.chosen ? glyphs.here : ' '),
  row(pick(lab.title, state.locale)),
  labState(state, lab),
  row(span(pick(messages.minutes(lab.minutes), state.locale), 'dim')),
];

const labState = ({progress, locale}: State, lab: Lab): Row => {
  const kept = progress.labs[lab.id];
  const at = lab.steps.findIndex(({id}) => id === kept?.step);
  if (at !== -1) return row(span(`${glyphs.here} ${pick(messages.atStep(at + 1, lab.steps.length), locale)}`, 'key'));
  if (kept?.finished !== undefined) return row(span(`${glyphs.done} ${pick(messages.finished, locale)}`, 'good'));
  return row(span(`${glyphs.ahead} ${pick(messages.notStarted, locale)}`, 'dim'));
};

/** What the chosen lab is about, and what it is good to have done before. */
const aboutChosen = ({state, rows}: ScreenView, width: number): readonly Row[] => {
  const {labs, chosen, locale} = state;
  const lab = labs[chosen];
  if (lab === undefined) return [];
  const inner = width - frameWidth;
  const needs = lab.needs.map(id => labs.find(other => other.id === id)).filter(other => other !== undefined);
  const before = needs.map(other => pick(other.title, locale)).join(', ');
  const builds = before === '' ? [] : wrapSpans([span(pick(messages.buildsOn, locale) + before, 'dim')], inner);
  const about = [...wrapSpans([span(pick(lab.summary, locale))], inner), ...builds];
  const title = row(span(pick(lab.title, locale), 'title'));
  return frame({title, rows: about}, width, Math.min(about.length + frameHeight, Math.max(4, Math.floor(rows / 3))));
};
