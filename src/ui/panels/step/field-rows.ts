import {evidenceOf} from '../../../app/evidence.js';
import type {Input} from '../../../app/input.js';
import type {Asking, Typing} from '../../../app/state.js';
import {findCall} from '../../../calls/catalogue.js';
import {formatUsage} from '../../../calls/format-call.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {explainFinding} from '../../../lab/explain-finding.js';
import {lookFor} from '../../../lab/judge.js';
import type {Step} from '../../../lab/lab.js';
import {panelNames} from '../../../lab/panel-names.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';
import {cellsOf} from '../../text-cells.js';
import {visiblePart} from '../../visible-part.js';
import {proseSpans} from './prose.js';
import {spokenBy} from './select.js';

/** The field in which a call is written, with what is wrong with it, and what the calls so far have not achieved. */
export const typingRows = (view: PanelView, step: Step, stage: Typing): readonly Row[] => {
  const {locale, width} = view;
  const actor = step.calls[stage.call]?.actor ?? '';
  const prompt = [span('▸ ', 'key'), ...spokenBy(view, actor)];
  const {problem, input} = stage;
  const at = problem?.typed === input.text ? problem.at : undefined;
  return [
    ...(stage.findings ?? [])
      .filter(({passed}) => !passed)
      .flatMap(finding => wrapSpans(row(span('✗ ', 'bad'), explainFinding(finding)[locale]), width, {hang: 2})),
    ...fieldRows(view, prompt, input, at),
    ...(problem === undefined
      ? usageRows(input, width)
      : problemRows(problem.message[locale], at !== undefined, width)),
    ...choiceRows(stage, width),
  ];
};

/** It stays to be read while it is being mended, but then it speaks of a text that stands there no more. */
export const problemRows = (message: string, isCurrent: boolean, width: number): readonly Row[] => {
  const said = isCurrent ? row(span('✗ ', 'bad'), safeText(message)) : row(span(`  ${safeText(message)}`, 'dim'));
  return wrapSpans(said, width, {hang: 2});
};

/** The question about what was seen, the field for it, and what was said of a first answer. */
export const askingRows = (view: PanelView, step: Step, stage: Asking): readonly Row[] => {
  const {locale, width} = view;
  if (step.question === undefined) return [];
  const {ask, answer} = step.question;
  const [typed] = stage.wrong;
  const panel = panelNames[lookFor(answer)][locale];
  return [
    ...wrapSpans(proseSpans(ask, evidenceOf(view.run), locale, 'strong'), width),
    ...fieldRows(view, [span('▸ ', 'key')], stage.input, undefined),
    ...(typed === undefined
      ? []
      : wrapSpans(row(span('✗ ', 'bad'), messages.notSeen(safeText(typed), panel)[locale]), width, {hang: 2})),
    ...(stage.reminded ? wrapSpans(row(span(messages.emptyPasses[locale], 'dim')), width) : []),
  ];
};

/** The row with the text and the mark for the cursor; below it `^` where something is wrong. Columns count characters. */
export const fieldRows = (view: PanelView, prompt: Row, input: Input, at: number | undefined): readonly Row[] => {
  const room = Math.max(1, view.width - cellsOf(prompt.map(({text}) => text).join('')) - 1);
  const {before, after, hidden} = visiblePart(input, room);
  const cursor: readonly Span[] = view.focused && !view.past ? [span('', 'cursor')] : [];
  const field = row(...prompt, span(before, 'code'), ...cursor, span(after, 'code'));
  if (at === undefined) return [field];
  const wrong = cellsOf([...input.text].slice(0, at).join('')) - hidden;
  const column = view.width - room - 1 + Math.max(0, Math.min(room, wrong));
  return [field, row(span(' '.repeat(column)), span('^', 'bad'))];
};

/** What belongs between the parentheses, once the name of a call stands before them. */
const usageRows = ({text}: Input, width: number): readonly Row[] => {
  const name = /([a-z]\w*)\s*\(/.exec(text)?.[1];
  const definition = name === undefined ? undefined : findCall(name);
  return definition === undefined ? [] : [cutRow(row(span(`  ${formatUsage(definition)}`, 'dim')), width)];
};

const mostChoices = 24;

export const choiceRows = ({choices = []}: Pick<Typing, 'choices'>, width: number): readonly Row[] => {
  const names = choices.slice(0, mostChoices).map(({name}) => safeText(name));
  const more = choices.length > mostChoices ? ['…'] : [];
  return names.length === 0 ? [] : wrapSpans(row(span(`  ${[...names, ...more].join('  ')}`, 'dim')), width, {hang: 2});
};
