import type {Reviewing} from '../../app/lists.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import {beliefs} from '../../lab/beliefs.js';
import {dayOf} from '../../lab/day.js';
import {own} from '../../lab/own.js';
import {dueQuestions, openQuestions} from '../../lab/review.js';
import type {Text} from '../../model/text.js';
import {wrapSpans} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';

/** A prediction that once was wrong, asked again; once it is answered, what the learner's own experiment showed. */
export const reviewScreen = (view: ScreenView, review: Reviewing): readonly Row[] => {
  const {state, columns, rows} = view;
  const {locale, labs, progress, today} = state;
  const left = dueQuestions(labs, progress, today).length - (review.option === undefined ? 1 : 0);
  const framed = frame(
    {
      title: row(span(pick(messages.review, locale), 'title')),
      right: row(span(pick(messages.reviewLeft(left), locale), 'dim')),
      rows: reviewRows(view, review),
      focused: true,
      scroll: review.option === undefined ? undefined : state.list.scroll,
    },
    columns,
    rows - 1,
  );
  return withNotice([...framed, footerRow(view)], view);
};

/** How far it can be scrolled: 0 when all of it is seen. */
export const reviewEnd = (view: ScreenView, review: Reviewing): number =>
  Math.max(0, reviewRows(view, review).length - (view.rows - 1 - frameHeight));

/** Longer lines are tiring to read. */
const widest = 90;

const reviewRows = (view: ScreenView, review: Reviewing): readonly Row[] => {
  const {locale} = view.state;
  const width = Math.min(widest, view.columns - frameWidth);
  const {lab, step, answer, asked} = review.question;
  const where = messages.where(pick(lab.title, locale), pick(step.title, locale), dayOf(answer.at));
  return [
    ...wrapSpans(row(span(where, 'dim')), width),
    ...wrapSpans(row(span(pick(messages.reviewIntro, locale), 'dim')), width),
    [],
    ...wrapSpans(row(span(pick(asked.ask, locale), 'strong')), width),
    ...asked.options.flatMap(({id, text}, index) => optionRows(review, id, index, pick(text, locale), width)),
    ...(review.option === undefined ? [] : [[], ...outcomeRows(view, review, review.option, width)]),
  ];
};

const optionRows = (review: Reviewing, id: string, index: number, text: string, width: number): readonly Row[] => {
  const {option, highlighted, question} = review;
  const isChosen = option === undefined ? index === highlighted : id === option;
  const role = isChosen && option === undefined ? 'selected' : 'plain';
  const head = span(`${isChosen ? glyphs.here : ' '} ${index + 1}  `, role === 'selected' ? 'selected' : 'key');
  return wrapSpans(row(head, span(text, role), ...markOf(id, option, question.right)), width, {hang: 5});
};

const markOf = (id: string, option: string | undefined, right: string): readonly Span[] => {
  if (option === undefined) return [];
  if (id === right) return [span(` ${glyphs.done}`, 'good')];
  return id === option ? [span(` ${glyphs.failed}`, 'bad')] : [];
};

const outcomeRows = ({state}: ScreenView, {question}: Reviewing, option: string, width: number): readonly Row[] => {
  const {locale, labs, progress} = state;
  const {lab, step, answer, right} = question;
  const say = (text: Text, ...more: Row) => wrapSpans([span(pick(text, locale), 'dim'), ...more], width, {hang: 2});
  const isRight = option === right;
  const belief = isRight ? undefined : step.predict?.options.find(({id}) => id === option)?.belief;
  const next = openQuestions(labs, progress).find(each => each.lab.id === lab.id && each.step.id === step.id);
  const named = belief === undefined ? undefined : own(beliefs, belief);
  return [
    isRight
      ? row(span(`${glyphs.done} ${pick(messages.reviewRight, locale)}`, 'good'))
      : row(span(`${glyphs.failed} ${pick(messages.reviewWrong, locale)}`, 'bad')),
    ...(named === undefined ? [] : wrapSpans(row(span(`${belief}: ${pick(named, locale)}`, 'dim')), width, {hang: 2})),
    ...(answer.evidence === undefined
      ? say(messages.seenNothing)
      : say(messages.seen, span(pick(answer.evidence, locale)))),
    [],
    ...say(next === undefined ? messages.reviewOver : messages.reviewAgain(next.due)),
  ];
};
