import {evidenceOf as atVerdict} from '../../../app/evidence.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Step} from '../../../lab/lab.js';
import {type Count, tallyOf} from '../../../lab/tally.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {proseSpans} from './prose.js';
import {evidenceOf, isJudged, verdictOf} from './select.js';

/** How often which result came: a bar as long as its share, and the numbers beside it. */
export const tallyRows = (view: PanelView, step: Step): readonly Row[] => {
  const {locale, width} = view;
  if (step.tally === undefined || view.past || !isJudged(view.run)) return [];
  const counts = tallyOf(step.tally, evidenceOf(view));
  const total = counts.reduce((sum, {count}) => sum + count, 0);
  const heading = messages.tallyOf(safeText(step.tally.parts.at(-1) ?? ''), total);
  const others = counts.slice(mostBars);
  return [
    ...wrapSpans(row(span(heading[locale], 'dim')), width),
    ...bars(counts.slice(0, mostBars), total, width),
    ...(others.length === 0
      ? []
      : wrapSpans(row(span(messages.otherResults(others.length, sumOf(others))[locale], 'dim')), width)),
  ];
};

const mostBars = 8;

/** Blanks around label, bar and count. */
const gaps = 4;

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, {count}) => sum + count, 0);

const bars = (counts: readonly Count[], total: number, width: number): readonly Row[] => {
  const label = Math.max(0, ...counts.map(one => one.label.length));
  const most = Math.max(1, ...counts.map(({count}) => count));
  const number = String(most).length;
  const room = Math.max(1, width - label - number - gaps - '100%'.length);
  return counts.map(one => {
    // What happened at all is seen, however rare it was.
    const length = Math.max(1, Math.round((one.count / most) * room));
    const share = `${Math.round((one.count / total) * 100)}%`.padStart(4);
    return cutRow(
      row(
        span(` ${one.label.padStart(label)} `, 'code'),
        span('█'.repeat(length), 'bytes'),
        `${' '.repeat(room - length)} ${String(one.count).padStart(number)} `,
        span(share, 'dim'),
      ),
      width,
    );
  });
};

/** The question after the call, answered: what was typed, whether that was it, and what was observed. */
export const seenRows = (view: PanelView, step: Step): readonly Row[] => {
  const {locale, width, run, past} = view;
  const seen = run.seen[step.id];
  if (step.question === undefined || seen === undefined || past || run.stage.kind !== 'done') return [];
  const question = proseSpans(step.question.ask, atVerdict(run), locale, 'dim');
  const observed = span(safeText(seen.observed), 'code');
  const mark = seen.isRight ? span('✓ ', 'good') : span('· ', 'dim');
  const typed =
    seen.isRight || seen.typed === undefined ? [] : [span(messages.youWrote(safeText(seen.typed))[locale], 'dim')];
  return wrapSpans([mark, ...question, span(' '), observed, ...typed], width, {hang: 2});
};

/** The hints that were asked for, in the order in which they were. */
export const hintRows = (view: PanelView, step: Step): readonly Row[] => {
  const {locale, width, run, past} = view;
  if (past || run.stage.kind === 'asking' || verdictOf(run)?.passed === true) return [];
  return (run.hints[step.id] ?? []).flatMap(index => {
    const hint = step.hints[index];
    const said = hint === undefined ? [] : proseSpans(hint.say, evidenceOf(view), locale);
    return wrapSpans([span(messages.hint[locale], 'key'), ...said], width, {hang: 2});
  });
};
