import type {Run} from '../../app/state.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import {phaseNames} from '../../i18n/phase-names.js';
import type {Step} from '../../lab/lab.js';
import type {Locale} from '../../model/text.js';
import {safeText} from '../../wire/printable.js';
import {table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {type ListContent, selected} from './list-screen.js';

/** The steps of the lab that is played, to go to one of them. */
export const stepsContent = ({state}: ScreenView, run: Run): ListContent => {
  const {locale, list, progress} = state;
  const answers = progress.labs[run.lab.id]?.answers ?? {};
  const chosen = run.lab.steps[list.at];
  return {
    above: [],
    list: {
      title: row(span(pick(messages.steps, locale), 'title')),
      right: row(span(pick(run.lab.title, locale), 'dim')),
      rows: width => listRows(run, list.at, locale, width, id => answers[id] !== undefined),
    },
    detail: {
      title: row(span(chosen === undefined ? '' : pick(phaseNames[chosen.phase], locale), 'title')),
      rows: width => [
        ...wrapSpans(row(span(safeText(chosen?.title[locale] ?? ''), 'strong')), width),
        ...wrapSpans(row(span(pick(messages.jumpNote, locale), 'dim')), width),
      ],
    },
    scroll: list.scroll,
  };
};

const listRows = (
  run: Run,
  at: number,
  locale: Locale,
  width: number,
  isAnswered: (id: string) => boolean,
): readonly Row[] =>
  table(
    [{}, {align: 'right'}, {}, {least: 12}, {}],
    run.lab.steps.map((step, index) => [
      row(index === at ? glyphs.here : ' '),
      row(span(`${index + 1}`, 'dim')),
      row(markOf(run, step, index)),
      row(safeText(step.title[locale])),
      row(span(questionOf(step, locale, isAnswered), 'dim')),
    ]),
    width,
  ).map((line, index) => (index === at ? selected(line, width) : line));

const markOf = ({verdicts, step: present, stage}: Run, {id}: Step, index: number): Span => {
  if (index === present && stage.kind !== 'finished') return span(glyphs.here, 'key');
  const passed = verdicts[id]?.passed;
  if (passed === undefined) return span(glyphs.ahead, 'dim');
  return passed ? span(glyphs.done, 'good') : span(glyphs.failed, 'bad');
};

const questionOf = ({id, predict}: Step, locale: Locale, isAnswered: (id: string) => boolean): string =>
  predict === undefined ? '' : pick(isAnswered(id) ? messages.stepAnswered : messages.stepOpen, locale);
