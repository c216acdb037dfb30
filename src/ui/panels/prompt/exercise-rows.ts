import {isAsked} from '../../../app/exercise/asked.js';
import {atPrompt} from '../../../app/exercise/at-prompt.js';
import {shownHints} from '../../../app/exercise/hint.js';
import {learner, type Playing} from '../../../app/exercise/playing.js';
import {faultAt, pointsAt} from '../../../app/exercise/view.js';
import {exerciseMessages as messages} from '../../../i18n/exercise-messages.js';
import {own} from '../../../lab/own.js';
import {printedBy} from '../../../lab/printed.js';
import type {Text} from '../../../model/text.js';
import type {Value} from '../../../model/value.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {cellsOf} from '../../text-cells.js';
import {shortened, valueText} from '../value-text.js';

/** What is to be achieved. It stands above what was made, and scrolls away with it. */
export const goalRows = ({locale, width}: PanelView, {exercise}: Playing): readonly Row[] =>
  wrapSpans(row(span(safeText(atPrompt(exercise.goal, exercise)[locale]))), width);

/** What there is to work with, and how much of the goal is reached; it ticks itself. The newest hint is nearest to the field. */
export const exerciseRows = (view: PanelView, playing: Playing): readonly Row[] => {
  const {locale, width, trace} = view;
  return [
    ...givenRows(view, playing),
    ...pointsAt(playing, trace).flatMap(({text, done}) =>
      wrapSpans(row(done ? span('✓ ', 'good') : span('· ', 'dim'), span(safeText(text[locale]))), width, {hang: 2}),
    ),
    ...printedRows(view),
    ...faultRows(view, playing),
    ...hintRows(view, shownHints(playing, trace)),
    ...(playing.isSolved ? wrapSpans(row(span(messages.solved[locale], 'good')), width) : []),
  ];
};

const faultRows = ({locale, width, trace}: PanelView, playing: Playing): readonly Row[] => {
  const fault = faultAt(playing, trace);
  return fault === undefined ? [] : wrapSpans(row(span('✗ ', 'bad'), span(safeText(fault[locale]))), width, {hang: 2});
};

const hintRows = ({locale, width}: PanelView, hints: readonly Text[]): readonly Row[] =>
  hints.flatMap(hint =>
    wrapSpans(row(span(`${messages.hint[locale]}: `, 'key'), span(safeText(hint[locale]))), width, {hang: 2}),
  );

const givenRows = ({locale, width, world}: PanelView, playing: Playing): readonly Row[] => {
  const names = Object.keys(playing.exercise.give).map(name => name.toLowerCase());
  const memory = world.actors[learner]?.memory ?? {};
  const whole = messages.given(names.map(name => withValue(name, own(memory, name), locale)))[locale];
  const given = cellsOf(whole) <= width ? whole : messages.given(names)[locale];
  const ways = messages
    .ways(names[0], isAsked(playing, 'told'), isAsked(playing, 'exit'))
    // Each stays whole where they do not fit into one row.
    .map(way => way[locale].replaceAll(' ', '\u00a0'))
    .join('   ');
  const line = playing.exercise.talks ? [messages.needsNoLine[locale]] : [];
  return [...line, ...(names.length === 0 ? [] : [given]), ways].flatMap(text =>
    wrapSpans(row(span(text, 'dim')), width),
  );
};

const withValue = (name: string, value: Value | undefined, locale: PanelView['locale']): string => {
  if (value === undefined) return name;
  const text = value.kind === 'bytes' ? shortened(safeText(decoded(value.bytes)), mostText) : valueText(value, locale);
  return `${name} = ${text}`;
};

/** In cells. */
const mostText = 32;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A terminal would show what was printed; here it is the last line of it. */
const printedRows = ({locale, width, world}: PanelView): readonly Row[] => {
  const text = decoded(printedBy(world.actors[learner]?.calls ?? []));
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (text === '') return [];
  const said = `${messages.printed(lines.length)[locale]}  `;
  const last = shortened(safeText(lines.at(-1) ?? ''), Math.max(8, width - cellsOf(said)));
  return [row(span(said, 'dim'), span(last, 'code'))];
};
