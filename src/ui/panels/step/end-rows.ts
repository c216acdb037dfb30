import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import {keysOf} from '../../key-hints.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';

/** Whether the lab is finished now, or how much was jumped over, and what the learner had believed. */
export const endRows = ({locale, width, run}: PanelView): readonly Row[] => {
  const {left = [], held = 0, isFinished = true} = endingOf(run) ?? {};
  const said = isFinished ? messages.stepsJumped : messages.stepsLeft;
  const heading = left.length === 0 ? messages.labFinished : said(left.length, run.lab.steps.length, keysOf(['steps']));
  return [
    ...wrapSpans(row(span(heading[locale], 'strong')), width),
    ...(held === 0 ? [] : wrapSpans(row(messages.believedWrongly(held, keysOf(['beliefs']))[locale]), width)),
  ];
};

/** What was jumped over has no mark, though its calls were made. */
export const endedSteps = ({locale, width, run}: PanelView): readonly Row[] => {
  const left = endingOf(run)?.left ?? [];
  return run.lab.steps.flatMap(({id, title}) => {
    const passed = left.includes(id) ? undefined : run.verdicts[id]?.passed;
    const mark = passed === undefined ? span('· ', 'dim') : passed ? span('✓ ', 'good') : span('✗ ', 'bad');
    return wrapSpans(row(mark, safeText(title[locale])), width, {hang: 2});
  });
};

const endingOf = ({stage}: PanelView['run']) => (stage.kind === 'finished' ? stage.ending : undefined);
