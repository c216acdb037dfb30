import type {State} from '../../app/state.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import {screenMessages} from '../../i18n/screen-messages.js';
import {beliefMap, beliefsOf} from '../../lab/belief-map.js';
import type {Lab} from '../../lab/lab.js';
import {isFinished} from '../../lab/lab-state.js';
import {own} from '../../lab/own.js';
import {truths} from '../../lab/truths.js';
import {wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, type Span, span} from '../row.js';
import {beliefMark} from './beliefs.js';
import type {Part} from './list-screen.js';

/**
 * What a lab is about: how long it takes, what it is good to have done before, and how many beliefs it tests. Which those
 * are is said once their questions were answered, and what is true once the lab is finished: it is not to be read before.
 */
export const labDetail = (state: State, lab: Lab | undefined): Part | undefined => {
  const {locale} = state;
  if (lab === undefined) return undefined;
  return {
    title: row(span(pick(lab.title, locale), 'title')),
    right: row(span(pick(screenMessages.minutes(lab.minutes), locale), 'dim')),
    rows: width => [
      ...wrapSpans([span(pick(lab.summary, locale))], width),
      ...needRows(state, lab, width),
      ...beliefRows(state, lab, width),
      ...truthRows(state, lab, width),
    ],
  };
};

export const needRows = (
  {labs, progress, locale}: State,
  {needs}: Pick<Lab, 'needs'>,
  width: number,
): readonly Row[] => {
  const known = needs.flatMap(id => labs.find(lab => lab.id === id) ?? []);
  if (known.length === 0) return [];
  const marks = known.flatMap(({id, title}, index): readonly Span[] => {
    const mark = isFinished(id, progress) ? span(`${glyphs.done} `, 'good') : span(`${glyphs.ahead} `, 'dim');
    return [span(index === 0 ? '' : ', '), mark, span(pick(title, locale))];
  });
  const isOpen = known.some(({id}) => !isFinished(id, progress));
  const open = isOpen ? wrapSpans(row(span(`  ${pick(messages.needsOpen, locale)}`, 'dim')), width, {hang: 2}) : [];
  return [...wrapSpans([span(`${pick(messages.needs, locale)}: `, 'dim'), ...marks], width, {hang: 2}), ...open];
};

const beliefRows = ({labs, progress, locale}: State, lab: Lab, width: number): readonly Row[] => {
  const ids = beliefsOf(lab);
  const met = beliefMap(labs, progress).filter(({id}) => ids.includes(id));
  const told = met.filter(({isAsked}) => isAsked);
  const ahead = met.length - told.length;
  const asked = told.map(({state, belief}) => row(beliefMark(state, locale), `  ${pick(belief, locale)}`));
  const more = told.length === 0 ? messages.beliefsAhead(ahead) : messages.moreBeliefs(ahead);
  const lines = ahead === 0 ? asked : [...asked, row(span(`${glyphs.ahead} ${pick(more, locale)}`, 'dim'))];
  return section(pick(messages.meets, locale), lines, width);
};

const truthRows = ({locale, progress}: State, {id, teaches}: Lab, width: number): readonly Row[] => {
  const known = isFinished(id, progress) ? teaches.flatMap(slug => own(truths, slug) ?? []) : [];
  return section(
    pick(messages.teaches, locale),
    known.map(text => row(`${glyphs.done} ${pick(text, locale)}`)),
    width,
  );
};

export const section = (title: string, lines: readonly Row[], width: number): readonly Row[] =>
  lines.length === 0 ? [] : [row(span(title, 'dim')), ...lines.flatMap(line => wrapSpans(line, width, {hang: 2}))];
