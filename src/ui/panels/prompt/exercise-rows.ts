import {shownHints} from '../../../app/exercise/hint.js';
import type {Playing} from '../../../app/exercise/playing.js';
import {pointsAt} from '../../../app/exercise/view.js';
import {exerciseMessages as messages} from '../../../i18n/exercise-messages.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';

/** What is to be achieved, and how much of it has been; it ticks itself. */
export const exerciseRows = ({locale, width, trace}: PanelView, playing: Playing): readonly Row[] => {
  const names = Object.keys(playing.exercise.give).map(name => name.toLowerCase());
  return [
    ...wrapSpans(row(span(safeText(playing.exercise.goal[locale]))), width),
    ...(names.length === 0 ? [] : wrapSpans(row(span(messages.inMemory(names)[locale], 'dim')), width)),
    ...pointsAt(playing, trace).flatMap(({text, done}) =>
      wrapSpans(row(done ? span('✓ ', 'good') : span('· ', 'dim'), span(safeText(text[locale]))), width, {hang: 2}),
    ),
    ...shownHints(playing, trace).flatMap(hint =>
      wrapSpans(row(span(`${messages.hint[locale]}: `, 'key'), span(safeText(hint[locale]))), width, {hang: 2}),
    ),
    ...(playing.isSolved ? wrapSpans(row(span(messages.solved[locale], 'good')), width) : []),
    row(span('')),
  ];
};
