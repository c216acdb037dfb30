import {chosenExercise} from '../../app/exercise/exercise-list.js';
import type {State} from '../../app/state.js';
import {exerciseMessages as messages} from '../../i18n/exercise-messages.js';
import {pick} from '../../i18n/locale.js';
import {type ExerciseState, exerciseStateOf} from '../../lab/attempt-progress.js';
import {safeText} from '../../wire/printable.js';
import {table, wrapSpans} from '../fit.js';
import {glyphs} from '../glyphs.js';
import {type Row, row, type Span, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {beginBar, introduction, roomy} from './above-list.js';
import {needRows, section} from './lab-detail.js';
import {type ListContent, type Part, selected} from './list-screen.js';

/** The exercises, the easiest first, with what is to be achieved in the chosen one. */
export const exercisesContent = (view: ScreenView): ListContent => {
  const {state} = view;
  const {locale, list, exercises, progress} = state;
  const listed = exercises?.listed ?? [];
  const chosen = chosenExercise(state)?.exercise;
  const solved = listed.filter(({exercise}) => exerciseStateOf(exercise.id, progress) === 'solved').length;
  return {
    above: [
      beginBar(view, messages.atPrompt, chosen && safeText(chosen.title[locale])),
      ...(view.rows < roomy ? [] : introduction(view, messages.what)),
    ],
    list: {
      title: row(span(pick(messages.title, locale), 'title')),
      right: row(span(`${glyphs.done} ${solved}/${listed.length}`, 'dim')),
      rows: width => listRows(state, width),
    },
    detail: detailOf(state),
    scroll: list.scroll,
  };
};

const listRows = (state: State, width: number): readonly Row[] => {
  const {exercises, locale, progress} = state;
  if (exercises === undefined) return [row(span(pick(messages.isReading, locale), 'dim'))];
  if (exercises.listed.length === 0) return [row(pick(messages.none, locale))];
  const lines = exercises.listed.map(({exercise: {id, title}}, index) => [
    row(index === exercises.chosen ? glyphs.here : ' '),
    row(safeText(title[locale])),
    stateRow(exerciseStateOf(id, progress), state),
  ]);
  return table([{}, {least: 12}, {}], lines, width).map((line, index) =>
    index === exercises.chosen ? selected(line, width) : line,
  );
};

const stateRow = (known: ExerciseState, {locale}: State): Row => {
  const words = pick(messages.states[known], locale);
  return row(span(`${marks[known].text} ${words}`, marks[known].role));
};

const marks: Readonly<Record<ExerciseState, Span>> = {
  new: span(glyphs.ahead, 'dim'),
  tried: span(glyphs.here, 'key'),
  solved: span(glyphs.done, 'good'),
};

const detailOf = (state: State): Part | undefined => {
  const {locale} = state;
  const chosen = chosenExercise(state)?.exercise;
  if (chosen === undefined) return undefined;
  return {
    title: row(span(safeText(chosen.title[locale]), 'title')),
    right: row(span(chosen.id, 'dim')),
    rows: width => [
      ...wrapSpans([span(safeText(chosen.goal[locale]))], width),
      ...needRows(state, chosen, width),
      ...section(
        pick(messages.doneWhen, locale),
        chosen.done.map(({text}) => row(`${glyphs.ahead} ${safeText(text[locale])}`)),
        width,
      ),
      ...section(
        pick(messages.byProgram, locale),
        [row(span(`socket-lab exercise ${chosen.id} -- python3 mine.py`, 'key'))],
        width,
      ),
    ],
  };
};
