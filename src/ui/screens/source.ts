import {type Source, sourceList} from '../../app/source-list.js';
import type {State} from '../../app/state.js';
import {pick} from '../../i18n/locale.js';
import {sourceMessages as messages} from '../../i18n/source-messages.js';
import {runFacts, translate} from '../../translate/translate.js';
import {wrapSpans} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {type Row, row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';

/** The run that is over as source that makes the same calls, or what others made of an exercise. */
export const sourceScreen = (view: ScreenView): readonly Row[] => {
  const {state, columns, rows} = view;
  const sources = sourceList(state);
  const titles = sources.flatMap((source, index) => [
    span(index === 0 ? '' : '  '),
    span(titleOf(source), index === state.list.at ? 'title' : 'dim'),
  ]);
  const what = sources[0]?.kind === 'solution' ? messages.solutions : messages.title;
  const framed = frame(
    {
      title: row(...titles),
      right: row(span(pick(what, state.locale), 'dim')),
      rows: sourceRows(view),
      focused: true,
      scroll: state.list.scroll,
    },
    columns,
    rows - 1,
  );
  return withNotice([...framed, footerRow(view)], view);
};

/** How far it can be scrolled: 0 when all of it is seen. */
export const sourceEnd = (view: ScreenView): number =>
  Math.max(0, sourceRows(view).length - (view.rows - 1 - frameHeight));

const titleOf = (source: Source): string =>
  `${source.kind === 'run' ? source.actor : source.exercise}: ${messages.languages[source.language]}`;

const sourceRows = ({state, columns}: ScreenView): readonly Row[] =>
  textOf(state)
    .split('\n')
    .flatMap(line => lineRows(line, columns - frameWidth));

const textOf = (state: State): string => {
  const source = sourceList(state)[state.list.at];
  if (source === undefined) return '';
  if (source.kind === 'solution') return source.source;
  const {run, actor, language} = source;
  return translate(runFacts(run.lab.id, run.trace, actor), language);
};

/** What is too wide goes on further in, as in a printed program. */
const lineRows = (line: string, width: number): readonly Row[] => {
  const isComment = /^\s*(\/\*|\/\/|#(?!include))/.test(line);
  return wrapSpans([span(line, isComment ? 'dim' : 'plain')], width, {hang: line.search(/\S|$/) + 8});
};
