import type {Run} from '../app/state.js';
import {pick} from '../i18n/locale.js';
import {phaseNames} from '../i18n/phase-names.js';
import {screenMessages as messages} from '../i18n/screen-messages.js';
import {watchedMessages} from '../i18n/watched-messages.js';
import {type Phase, phases} from '../lab/lab.js';
import type {Locale} from '../model/text.js';
import {moments} from '../model/trace.js';
import {barRow, type Piece} from './bar.js';
import {glyphs} from './glyphs.js';
import {type Row, row, type Span, span} from './row.js';
import type {ScreenView} from './screen-view.js';

/** Which lab, how far in its phases and steps, where its hosts live, and whether we look at the past. */
export const headerRow = ({state: {locale}, columns}: ScreenView, run: Run): Row => {
  const text = (form: Row, keep: number): readonly Piece[] => (form.length === 0 ? [] : [[{row: form, keep}]]);
  return barRow(
    {
      left: [
        ...text([span('socket-lab', 'title')], 3),
        ...text([span(pick(run.lab.title, locale))], 5),
        [
          {row: phaseRow(run, locale, '  '), keep: 4},
          {row: phaseRow(run, locale, ' '), keep: 6},
          {row: [currentPhase(run, locale)], keep: 8},
        ],
      ],
      right: [
        ...text(pastMark(run, locale), 10),
        ...text([span(stepText(run, locale))], 9),
        ...text(placeRow(run, locale), run.lab.live === undefined ? 2 : 9),
        ...text([span(locale, 'dim')], 1),
      ],
    },
    columns,
  );
};

const phaseRow = (run: Run, locale: Locale, gap: string): Row =>
  phases
    .filter(phase => run.lab.steps.some(step => step.phase === phase))
    .flatMap((phase, index) =>
      index === 0 ? [phaseSpan(run, phase, locale)] : [span(gap), phaseSpan(run, phase, locale)],
    );

const currentPhase = (run: Run, locale: Locale): Span =>
  phaseSpan(run, run.lab.steps[run.step]?.phase ?? 'name', locale);

const phaseSpan = (run: Run, phase: Phase, locale: Locale): Span => {
  const name = pick(phaseNames[phase], locale);
  const isHere = run.stage.kind !== 'finished' && run.lab.steps[run.step]?.phase === phase;
  if (isHere) return span(`${glyphs.here} ${name}`, 'strong');
  const isBehind = run.lab.steps.every((step, index) => step.phase !== phase || index < run.step);
  return (isBehind || run.stage.kind === 'finished') && !isLeft(run, phase)
    ? span(`${glyphs.done} ${name}`, 'good')
    : span(`${glyphs.ahead} ${name}`, 'dim');
};

/** Something of it was jumped over, and that is what has come of it. */
const isLeft = ({lab, stage}: Run, phase: Phase): boolean => {
  const left = (stage.kind === 'finished' ? stage.ending?.left : undefined) ?? [];
  return lab.steps.some(step => step.phase === phase && left.includes(step.id));
};

const stepText = (run: Run, locale: Locale): string => {
  const count = run.lab.steps.length;
  return pick(messages.stepOf(Math.min(run.step + 1, count), count), locale);
};

export const pastMark = (run: Run, locale: Locale): Row =>
  run.past === undefined
    ? []
    : row(span(` ${glyphs.back} ${pick(messages.pastOf(run.past + 1, moments(run.trace).length), locale)} `, 'past'));

/** Who is contacted, or what the session calls the hosts of this run: nothing before the first process has started. */
export const placeRow = (run: Run, locale: Locale): Row => {
  if (run.lab.live !== undefined) return row(span(` LIVE ${run.lab.live} `, 'live'));
  if (run.watched !== undefined) return row(span(pick(watchedMessages.thisComputer, locale), 'dim'));
  const hosts = [...new Set(Object.values(run.world.actors).map(({host}) => host))];
  return hosts.length === 0 ? [] : row(span(hosts.join(', '), 'dim'));
};
