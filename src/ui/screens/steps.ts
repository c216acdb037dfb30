import type {Run, State} from '../../app/state.js';
import {courseMessages as messages} from '../../i18n/course-messages.js';
import {pick} from '../../i18n/locale.js';
import {phaseNames} from '../../i18n/phase-names.js';
import type {Step} from '../../lab/lab.js';
import type {LabProgress} from '../../lab/progress.js';
import {stepsDone} from '../../lab/steps-done.js';
import type {Text} from '../../model/text.js';
import {safeText} from '../../wire/printable.js';
import {table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {type ListContent, selected} from './list-screen.js';

/** The steps of the lab that is played, to go to one of them. */
export const stepsContent = ({state}: ScreenView, run: Run): ListContent => {
  const {locale, list} = state;
  const chosen = run.lab.steps[list.at];
  return {
    above: [],
    list: {
      title: row(span(pick(messages.steps, locale), 'title')),
      right: row(span(pick(run.lab.title, locale), 'dim')),
      rows: width => listRows(state, run, width),
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

const listRows = ({locale, list: {at}, progress}: State, run: Run, width: number): readonly Row[] => {
  const answers = progress.labs[run.lab.id]?.answers ?? {};
  const done = stepsDone(run.lab, progress);
  const lines = run.lab.steps.map((step, index) => {
    const isHere = index === run.step && run.stage.kind !== 'finished';
    // Its calls were made all the same, for the steps behind it.
    const isJumped = !isHere && run.verdicts[step.id] !== undefined && !done.includes(step.id);
    const notes = [...(isJumped ? [messages.stepJumped] : []), ...questionOf(step, answers)];
    return [
      row(index === at ? glyphs.here : ' '),
      row(span(`${index + 1}`, 'dim')),
      row(isHere ? span(glyphs.here, 'key') : isJumped ? span(glyphs.ahead, 'dim') : markOf(run, step)),
      row(safeText(step.title[locale])),
      row(span(notes.map(note => pick(note, locale)).join(', '), 'dim')),
    ];
  });
  return table([{}, {align: 'right'}, {}, {least: 12}, {}], lines, width).map((line, index) =>
    index === at ? selected(line, width) : line,
  );
};

const markOf = ({verdicts}: Run, {id}: Step): Span => {
  const passed = verdicts[id]?.passed;
  if (passed === undefined) return span(glyphs.ahead, 'dim');
  return passed ? span(glyphs.done, 'good') : span(glyphs.failed, 'bad');
};

const questionOf = ({id, predict}: Step, answers: LabProgress['answers']): readonly Text[] =>
  predict === undefined ? [] : [answers[id] === undefined ? messages.stepOpen : messages.stepAnswered];
