import {sourceList} from '../../app/source-list.js';
import type {Run} from '../../app/state.js';
import {pick} from '../../i18n/locale.js';
import {sourceMessages as messages} from '../../i18n/source-messages.js';
import {runFacts, translate} from '../../translate/translate.js';
import {wrapSpans} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {type Row, row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';

/** The run that is over, as source that makes the same calls. */
export const sourceScreen = (view: ScreenView, run: Run): readonly Row[] => {
  const {state, columns, rows} = view;
  const sources = sourceList(run);
  const titles = sources.flatMap(({actor, language}, index) => [
    span(index === 0 ? '' : '  '),
    span(`${actor}: ${messages.languages[language]}`, index === state.list.at ? 'title' : 'dim'),
  ]);
  const framed = frame(
    {
      title: row(...titles),
      right: row(span(pick(messages.title, state.locale), 'dim')),
      rows: sourceRows(view, run),
      focused: true,
      scroll: state.list.scroll,
    },
    columns,
    rows - 1,
  );
  return withNotice([...framed, footerRow(view)], view);
};

/** How far it can be scrolled: 0 when all of it is seen. */
export const sourceEnd = (view: ScreenView, run: Run): number =>
  Math.max(0, sourceRows(view, run).length - (view.rows - 1 - frameHeight));

const sourceRows = ({state, columns}: ScreenView, run: Run): readonly Row[] => {
  const {actor = '', language = 'c'} = sourceList(run)[state.list.at] ?? {};
  const source = translate(runFacts(run.lab.id, run.trace, actor), language);
  return source.split('\n').flatMap(line => lineRows(line, columns - frameWidth));
};

/** What is too wide goes on further in, as in a printed program. */
const lineRows = (line: string, width: number): readonly Row[] => {
  const isComment = /^\s*(\/\*|#(?!include))/.test(line);
  return wrapSpans([span(line, isComment ? 'dim' : 'plain')], width, {hang: line.search(/\S|$/) + 8});
};
