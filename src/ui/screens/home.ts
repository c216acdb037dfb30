import {chosenLab, visibleLabs} from '../../app/visible-labs.js';
import {courseMessages} from '../../i18n/course-messages.js';
import {commandNames} from '../../i18n/key-messages.js';
import {pick} from '../../i18n/locale.js';
import {screenMessages as messages} from '../../i18n/screen-messages.js';
import type {Lab} from '../../lab/lab.js';
import {type LabState, labStateOf, type WayIn, wayInto} from '../../lab/lab-state.js';
import {labStateText} from '../../lab/lab-state-text.js';
import {dueQuestions} from '../../lab/review.js';
import type {Text} from '../../model/text.js';
import {type Column, table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {keysOf} from '../key-hints.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {beginBar, introduction, roomy} from './above-list.js';
import {labDetail} from './lab-detail.js';
import {type ListContent, selected} from './list-screen.js';
import {searchRow} from './search-row.js';

/** The list of labs. Its first row says the one key that begins. */
export const homeContent = (view: ScreenView): ListContent => {
  const {state} = view;
  const {labList, locale} = state;
  const visible = visibleLabs(state);
  const searched = searchRow(labList.search, `${visible.length}/${state.labs.length}`, view.columns);
  return {
    above: [beginRow(view), ...(searched === undefined ? introRows(view) : [searched]), ...dueRows(view)],
    list: {
      title: row(span(pick(messages.labs, locale), 'title')),
      right: filterRow(view, visible.length),
      rows: width => listRows(view, visible, width),
    },
    detail: labDetail(state, chosenLab(state)),
    scroll: labList.scroll,
  };
};

const beginRow = (view: ScreenView): Row => {
  const {state} = view;
  const lab = chosenLab(state);
  const way = lab === undefined ? 'begin' : wayInto(lab, state.progress);
  return beginBar(view, begins[way], lab && pick(lab.title, state.locale));
};

const begins: Readonly<Record<WayIn, Text>> = {
  begin: messages.enterBegins,
  continue: messages.enterContinues,
  again: messages.enterAgain,
};

/** What this is, for whoever has not begun anything, or has the room. */
const introRows = (view: ScreenView): readonly Row[] => {
  const isNew = Object.keys(view.state.progress.labs).length === 0;
  return isNew || view.rows >= roomy ? introduction(view, messages.what) : [];
};

const dueRows = ({state, ascii}: ScreenView): readonly Row[] => {
  const count = dueQuestions(state.labs, state.progress, state.today).length;
  if (count === 0) return [];
  const key = span(keysOf(['review'], {ascii}), 'key');
  return [row(' ', key, ' ', span(pick(courseMessages.due(count), state.locale), 'warn'))];
};

/** Which labs are listed, where that is not all of them, and the keys that change it. */
const filterRow = ({state: {labs, labList, locale}, ascii}: ScreenView, count: number): Row => {
  const listed = labList.filter === 'all' ? '' : ` ${count}/${labs.length}`;
  const name = pick(courseMessages.filters[labList.filter], locale);
  return row(
    span(keysOf(['filter'], {ascii}), 'key'),
    span(` ${name}${listed}  `, labList.filter === 'all' ? 'dim' : 'plain'),
    span(keysOf(['search'], {ascii}), 'key'),
    span(` ${pick(commandNames.search.short, locale)}`, 'dim'),
  );
};

const listRows = ({state}: ScreenView, visible: readonly number[], width: number): readonly Row[] => {
  const {labs, locale} = state;
  if (labs.length === 0) return [row(pick(messages.noLabs, locale))];
  if (visible.length === 0) return wrapSpans(row(nothingListed(state)), width);
  const chosen = chosenLab(state);
  const listed = visible.flatMap(index => labs[index] ?? []);
  const at = listed.findIndex(
    (lab, index) => lab === chosen && (visible[index] === state.chosen || !visible.includes(state.chosen)),
  );
  const lines = listed.map((lab, index) => labLine(state, lab, index === at));
  return table(labColumns, lines, width).map((line, index) => (index === at ? selected(line, width) : line));
};

/** Only what would list some; while something is typed, an f is a letter. */
const nothingListed = ({labList: {filter, search}, locale}: ScreenView['state']): string => {
  const ways = [
    ...(filter === 'all' || search?.isOpen === true ? [] : [courseMessages.changesFilter(keysOf(['filter']))]),
    ...(search === undefined ? [] : [courseMessages.endsSearch(keysOf(['back']))]),
  ];
  return [courseMessages.noMatch, ...ways].map(text => pick(text, locale)).join(' ');
};

const labColumns: readonly Column[] = [{}, {least: 12}, {}, {align: 'right', drop: 1}];

const labLine = (state: ScreenView['state'], lab: Lab, isChosen: boolean): readonly Row[] => [
  row(isChosen ? glyphs.here : ' '),
  row(pick(lab.title, state.locale)),
  stateRow(state, lab),
  row(span(pick(messages.minutes(lab.minutes), state.locale), 'dim')),
];

const stateRow = ({progress, locale}: ScreenView['state'], lab: Lab): Row => {
  const {text, role} = marks[labStateOf(lab, progress).kind];
  return row(span(`${text} ${pick(labStateText(lab, progress), locale)}`, role));
};

const marks: Readonly<Record<LabState['kind'], Span>> = {
  new: span(glyphs.ahead, 'dim'),
  begun: span(glyphs.here, 'key'),
  finished: span(glyphs.done, 'good'),
};
