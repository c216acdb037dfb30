import {evidenceOf} from '../../../app/evidence.js';
import {isHelpful, isWorkedOffered} from '../../../app/hints.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {explainFinding} from '../../../lab/explain-finding.js';
import type {Step} from '../../../lab/lab.js';
import {sayCondition} from '../../../lab/say-condition.js';
import {sameText, type Text} from '../../../model/text.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import {keysOf} from '../../key-hints.js';
import type {PanelView} from '../../panel.js';
import {type Role, type Row, row, type Span, span} from '../../row.js';
import {proseSpans} from './prose.js';
import {selectReveal, verdictOf} from './select.js';

/**
 * Each check with what was found; a failing one says what was expected, what was seen and where to look. `isTight`: those
 * that hold are only counted.
 */
export const checkRows = (view: PanelView, step: Step, isTight: boolean): readonly Row[] => {
  const {locale, width, run, past} = view;
  if (past) return [];
  const line = (mark: Span, text: string): readonly Row[] => wrapSpans(row(mark, text), width, {hang: 2});
  if (run.stage.kind === 'checking') {
    return step.check.flatMap(condition =>
      wrapSpans(row(span(`… ${safeText(sayCondition(condition)[locale])}`, 'dim')), width, {hang: 2}),
    );
  }
  const findings = verdictOf(run)?.findings ?? [];
  const held = findings.filter(({passed}) => passed).length;
  const isCounted = isTight && held > 1;
  return [
    ...(isCounted ? line(span('✓ ', 'good'), messages.checksHold(held)[locale]) : []),
    ...findings.flatMap(finding => {
      if (!finding.passed) return line(span('✗ ', 'bad'), explainFinding(finding)[locale]);
      return isCounted
        ? []
        : line(span('✓ ', 'good'), safeText(sayCondition(finding.condition, finding.value)[locale]));
    }),
  ];
};

export const revealRows = (view: PanelView): readonly Row[] => {
  const {locale, width, run} = view;
  const reveal = selectReveal(view);
  if (reveal === undefined) return [];
  const evidence = evidenceOf(run);
  return wrapSpans([span(messages.whatHappened[locale], 'dim'), ...proseSpans(reveal, evidence, locale)], width);
};

/** What the next key does; in every stage there is exactly one. */
export const nextRows = (view: PanelView): readonly Row[] => [...nextRow(view), ...workedRows(view)];

const nextRow = ({locale, width, run, past, focused}: PanelView): readonly Row[] => {
  const {stage} = run;
  const say = (text: Text, role: Role = 'key'): readonly Row[] => wrapSpans(row(span(text[locale], role)), width);
  if (past) return say(messages.enterToPresent);
  switch (stage.kind) {
    case 'starting':
      return say(stage.awaited === undefined ? messages.isStarting : messages.isPreparing, 'dim');
    case 'predicting':
      return say(messages.enterCommits);
    case 'ready':
      return say(
        run.lab.steps[run.step]?.calls[stage.call]?.kind === 'program' ? messages.enterRuns : messages.enterCalls,
      );
    case 'typing':
      return say(focused ? messages.enterMakesTyped : messages.enterToField);
    case 'asking':
      return say(focused ? messages.enterAnswers : messages.enterToField);
    case 'unavailable':
      return say(stage.whole ? messages.enterToLabs : messages.enterPassesOver);
    case 'calling':
      // What can be done stands beside the call itself.
      return [];
    case 'checking':
      return say(messages.isChecking, 'dim');
    case 'done':
      return say(stage.verdict.passed ? messages.enterGoesOn : messages.enterTriesAgain);
    case 'broken':
      return say(messages.enterStartsAfresh);
    case 'finished': {
      const next = stage.ending?.next;
      return say(next === undefined ? messages.enterToLabs : sameText(safeText(messages.enterToNext(next)[locale])));
    }
  }
};

const workedRows = ({locale, width, run, past, focused}: PanelView): readonly Row[] => {
  if (past || !isHelpful(run) || !isWorkedOffered(run)) return [];
  const key = keysOf(['worked'], {inField: run.stage.kind === 'typing' && focused});
  return wrapSpans(row(span(messages.workedOffered(key)[locale], 'dim')), width);
};
