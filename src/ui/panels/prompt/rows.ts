import type {Free} from '../../../app/free/free.js';
import {applicationsOf} from '../../../app/free/processes.js';
import {linesUpTo} from '../../../app/free/turn.js';
import {exerciseMessages} from '../../../i18n/exercise-messages.js';
import {freeMessages as messages} from '../../../i18n/free-messages.js';
import {panelMessages} from '../../../i18n/panel-messages.js';
import type {Text} from '../../../model/text.js';
import {moments} from '../../../model/trace.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Role, type Row, row, span} from '../../row.js';
import {namesOfSources, tellersOfCalls} from '../provenance.js';
import {differenceRows} from './difference-rows.js';
import {exerciseRows, goalRows} from './exercise-rows.js';
import {firstLines} from './first-lines.js';
import {logRows} from './log-rows.js';
import {promptRows} from './prompt-rows.js';
import {tabsRow} from './tabs.js';

/** Where a lab has its step, free play has this: what was made, and below it the field for the next line. */
export const promptPanel: Panel = {
  id: 'step',
  title: messages.promptTitle,
  sources: ({trace}) => namesOfSources(...tellersOfCalls(trace)),
  rows: view => {
    const {free, stage} = view.run;
    if (free === undefined) return [];
    switch (stage.kind) {
      case 'broken':
        return [...said(view, '✗ ', stage.problem, 'bad'), ...said(view, '', enterOf(free).broken, 'key')];
      case 'unavailable':
        return [...said(view, '· ', stage.reason, 'warn'), ...said(view, '', enterOf(free).unavailable, 'key')];
      case 'starting':
        return said(view, '', messages.isStarting, 'dim');
      case 'ready':
      case 'predicting':
      case 'typing':
      case 'calling':
      case 'checking':
      case 'asking':
      case 'done':
      case 'finished':
        return view.past ? pastRows(view, free) : presentRows(view, free);
    }
  },
};

/** What Enter does where nothing can be typed. */
const enterOf = ({exercise}: Free): Readonly<Record<'broken' | 'unavailable', Text>> =>
  exercise === undefined
    ? {broken: messages.enterStartsAgain, unavailable: messages.enterStartsAgain}
    : {broken: exerciseMessages.enterStartsAgain, unavailable: exerciseMessages.enterLeaves};

const said = ({locale, width}: PanelView, mark: string, text: Text, role: Role): readonly Row[] =>
  wrapSpans(
    row(span(mark, role), span(safeText(text[locale]), role === 'bad' || role === 'warn' ? 'plain' : role)),
    width,
    {
      hang: mark.length,
    },
  );

const presentRows = (view: PanelView, free: Free): readonly Row[] => [
  ...(free.exercise === undefined ? firstLines(view, free) : goalRows(view, free.exercise)),
  ...logRows(view, free),
  ...differenceRows(view, free),
  ...(free.ahead.length > 0 ? said(view, '', messages.isMaking(free.ahead.length), 'dim') : []),
  ...(free.exercise === undefined ? [] : exerciseRows(view, free.exercise)),
  // With a goal, rows are needed more than the name of the one application.
  ...(free.exercise !== undefined && applicationsOf(view.run).length === 1
    ? []
    : [cutRow(tabsRow(view, free), view.width)]),
  ...promptRows(view, free),
];

const pastRows = (view: PanelView, free: Free): readonly Row[] => {
  const {run} = view;
  const count = moments(run.trace).length;
  return [
    ...logRows(view, {...free, deeds: linesUpTo(run, free)}),
    ...said(view, '', panelMessages.lookingBack((run.past ?? count - 1) + 1, count), 'dim'),
    ...said(view, '', messages.enterGoesOnFromHere, 'key'),
  ];
};
