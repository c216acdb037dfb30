import type {State} from '../../app/state.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import {type BeliefState, beliefMap, type Evidence, type MappedBelief} from '../../lab/belief-map.js';
import {dayOf} from '../../lab/day.js';
import {fillText} from '../../lab/fill.js';
import {openQuestions} from '../../lab/review.js';
import type {Locale, Text} from '../../model/text.js';
import {emptyWorld} from '../../model/world.js';
import {table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {keysOf} from '../key-hints.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {type ListContent, selected} from './list-screen.js';

/** What the learner believed, and which experiment of their own says what of it. What was not asked yet is not told. */
export const beliefsContent = ({state}: ScreenView): ListContent => {
  const {locale, list} = state;
  const map = beliefMap(state.labs, state.progress);
  const chosen = map[list.at];
  const count = (wanted: BeliefState) => map.filter(each => each.state === wanted).length;
  const counts = pick(messages.beliefCounts(count('refuted'), count('held'), count('untested')), locale);
  return {
    above: [],
    list: {
      title: row(span(pick(messages.beliefs, locale), 'title')),
      right: row(span(counts, 'dim')),
      rows: width => listRows(map, list.at, locale, width),
    },
    detail: {
      title: row(span(chosen?.id ?? '', 'title')),
      rows: width => (chosen === undefined ? [] : detailRows(chosen, state, width)),
    },
    scroll: list.scroll,
  };
};

/** A mark with its word: no colour is needed to tell. */
export const beliefMark = (state: BeliefState, locale: Locale): Span => {
  const word = pick(messages.beliefStates[state], locale);
  switch (state) {
    case 'untested':
      return span(`${glyphs.ahead} ${word}`, 'dim');
    case 'held':
      return span(`${glyphs.failed} ${word}`, 'bad');
    case 'refuted':
      return span(`${glyphs.done} ${word}`, 'good');
  }
};

const listRows = (map: readonly MappedBelief[], at: number, locale: Locale, width: number): readonly Row[] =>
  table(
    [{}, {}, {}, {least: 12}],
    map.map(({id, belief, state, isAsked}, index) => [
      row(index === at ? glyphs.here : ' '),
      row(beliefMark(state, locale)),
      row(span(id, 'dim')),
      isAsked ? row(pick(belief, locale)) : row(span(pick(messages.beliefAhead, locale), 'dim')),
    ]),
    width,
  ).map((line, index) => (index === at ? selected(line, width) : line));

const detailRows = (mapped: MappedBelief, state: State, width: number): readonly Row[] => {
  const {belief, state: known, isAsked, met, evidence} = mapped;
  const {locale} = state;
  const say = (...spans: Row) => wrapSpans(spans, width, {hang: 2});
  const places = [...new Set(met.map(({lab}) => pick(lab.title, locale)))].join(' · ');
  const tested =
    places === ''
      ? say(span(pick(messages.testedNowhere, locale), 'dim'))
      : say(span(pick(messages.testedIn, locale), 'dim'), span(places));
  return [
    ...(isAsked ? wrapSpans(row(span(pick(belief, locale), 'strong')), width) : []),
    row(beliefMark(known, locale)),
    ...(known === 'held' && evidence !== undefined ? say(...row(pick(untilRefuted(evidence, state), locale))) : []),
    [],
    ...(evidence === undefined
      ? say(span(pick(isAsked ? messages.untestedStill : messages.untestedYet, locale), 'dim'))
      : evidenceRows(evidence, locale, width)),
    [],
    ...tested,
  ];
};

/** What the experiment showed is one thing; that the learner believes it, a right answer tells. */
const untilRefuted = ({lab, step}: Evidence, {labs, progress}: State): Text => {
  const question = openQuestions(labs, progress).find(each => each.lab.id === lab.id && each.step.id === step.id);
  return messages.heldUntil(keysOf(['review']), question?.due);
};

const evidenceRows = (evidence: Evidence, locale: Locale, width: number): readonly Row[] => {
  const {lab, step, answer, option, at, correct} = evidence;
  const label = (text: Text) => span(pick(text, locale), 'dim');
  const say = (...spans: Row) => wrapSpans(spans, width, {hang: 2});
  const where = messages.where(pick(lab.title, locale), pick(step.title, locale), dayOf(at));
  const asked = answer.asked?.ask ?? plain(step.predict?.ask);
  const said =
    answer.asked?.options.find(({id}) => id === option)?.text ??
    plain(step.predict?.options.find(({id}) => id === option)?.text);
  const mark = correct ? span(` ${glyphs.done}`, 'good') : span(` ${glyphs.failed}`, 'bad');
  return [
    ...say(span(where, 'dim')),
    ...(asked === undefined ? [] : say(label(messages.asked), span(pick(asked, locale)))),
    ...(said === undefined ? [] : say(label(messages.answered), span(pick(said, locale)), mark)),
    ...(answer.evidence === undefined
      ? say(label(messages.seenNothing))
      : say(label(messages.seen), span(pick(answer.evidence, locale)))),
  ];
};

/** An older file has not kept how it stood on the screen: what was observed then is not known any more. */
const plain = (text: Text | undefined): Text | undefined => text && fillText(text, {world: emptyWorld, since: 0}).text;
