import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {beliefs} from '../../../lab/beliefs.js';
import type {Prediction, Step} from '../../../lab/lab.js';
import {cutRow, padRow, widthOf, wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';
import {proseSpans} from './prose.js';
import {type Answered, evidenceOf, selectAnswer} from './select.js';

/** The question while it is open; then what was answered, with what became of it once the step is judged. */
export const predictionRows = (view: PanelView, step: Step): readonly Row[] => {
  if (step.predict === undefined) return [];
  const {stage} = view.run;
  if (stage.kind === 'predicting') return questionRows(view, step.predict, stage.highlighted);
  const answer = selectAnswer(view, step);
  return answer === undefined ? [] : answerRows(view, answer);
};

const questionRows = (view: PanelView, {ask, options}: Prediction, highlighted: number): readonly Row[] => {
  const {locale, width} = view;
  const evidence = evidenceOf(view);
  return [
    ...wrapSpans(proseSpans(ask, evidence, locale, 'strong'), width),
    ...options.flatMap(({text}, index) => {
      const isChosen = index === highlighted;
      const head = span(`${isChosen ? '▸' : ' '} ${index + 1}  `, isChosen ? 'selected' : 'key');
      return wrapSpans([head, ...proseSpans(text, evidence, locale, isChosen ? 'selected' : 'plain')], width, {
        hang: 5,
      });
    }),
  ];
};

const answerRows = (view: PanelView, {option, isRight}: Answered): readonly Row[] => {
  const {locale, width} = view;
  const mark = isRight === undefined ? [] : [markOf(isRight, option.belief)];
  const said = [span(messages.youPredicted[locale], 'dim'), ...proseSpans(option.text, evidenceOf(view), locale)];
  const room = mark.length === 0 ? width : width - widthOf(mark) - 2;
  const [first = [], ...others] = wrapSpans(said, room, {hang: 2});
  const belief = isRight === false && option.belief !== undefined ? beliefs[option.belief]?.[locale] : undefined;
  return [
    cutRow(mark.length === 0 ? first : row(...padRow(first, room + 2), ...mark), width),
    ...others,
    ...(belief === undefined
      ? []
      : wrapSpans(row(span(messages.youSeemedToThink[locale], 'dim'), span(belief, 'dim')), width, {hang: 2})),
  ];
};

const markOf = (isRight: boolean, belief: string | undefined): Span =>
  isRight ? span('✓', 'good') : span(belief === undefined ? '✗' : `✗ ${belief}`, 'bad');
