import {glossaryList, type ListedTerm} from '../../app/glossary-list.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import type {Locale} from '../../model/text.js';
import {table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {type ListContent, selected} from './list-screen.js';
import {searchRow} from './search-row.js';

/** Words and what they mean here; those of the present step first. */
export const glossaryContent = ({state, columns}: ScreenView): ListContent => {
  const {locale, list} = state;
  const terms = glossaryList(state);
  const chosen = terms[list.at];
  const searched = searchRow(list.search, `${terms.length}`, columns);
  return {
    above: searched === undefined ? [] : [searched],
    list: {
      title: row(span(pick(messages.glossary, locale), 'title')),
      rows: width =>
        terms.length === 0
          ? wrapSpans(row(pick(messages.noTerm, locale)), width)
          : listRows(terms, list.at, locale, width),
    },
    detail: chosen && {
      title: row(span(chosen.term.names[locale][0], 'title')),
      rows: width => detailRows(chosen, locale, width),
    },
    scroll: list.scroll,
  };
};

const listRows = (terms: readonly ListedTerm[], at: number, locale: Locale, width: number): readonly Row[] => {
  const other: Locale = locale === 'en' ? 'ko' : 'en';
  return table(
    [{}, {}, {least: 6}, {}],
    terms.map(({term, isHere}, index) => [
      row(index === at ? glyphs.here : ' '),
      row(term.names[locale][0]),
      row(span(term.names[other][0], 'dim')),
      row(span(isHere ? pick(messages.termsHere, locale) : '', 'key')),
    ]),
    width,
  ).map((line, index) => (index === at ? selected(line, width) : line));
};

const detailRows = ({term}: ListedTerm, locale: Locale, width: number): readonly Row[] => {
  const [, ...also] = term.names[locale];
  return [
    ...wrapSpans(row(pick(term.say, locale)), width),
    ...(also.length === 0
      ? []
      : wrapSpans(row(span(pick(messages.alsoCalled, locale), 'dim'), also.join(', ')), width)),
    ...(term.source === undefined
      ? []
      : [[], ...wrapSpans(row(span(pick(messages.source, locale) + term.source, 'dim')), width)]),
  ];
};
