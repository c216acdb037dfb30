import type {Free} from '../../../app/free/free.js';
import {freeMessages as messages} from '../../../i18n/free-messages.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';

/** What came out differently when everything up to a moment was made afresh. */
export const differenceRows = ({locale, width}: PanelView, {turn}: Free): readonly Row[] => {
  const {differences} = turn ?? {};
  if (differences === undefined) return [];
  if (differences.length === 0) return wrapSpans(row(span('✓ ', 'good'), messages.sameAgain[locale]), width);
  const shown = differences.slice(0, mostShown);
  const more = differences.length - shown.length;
  return [
    ...wrapSpans(row(span(messages.cameOutDifferently[locale], 'strong')), width),
    ...shown.flatMap(({actor, what, before, after}) => {
      const text = messages.differs(actor, what, before[locale], after[locale]);
      return wrapSpans(row(span('≠ ', 'changed'), safeText(text)), width, {hang: 4});
    }),
    ...(more > 0 ? wrapSpans(row(span(messages.moreDifferences(more)[locale], 'dim')), width) : []),
  ];
};

const mostShown = 8;
