import {isReadable} from '../../../app/not-here.js';
import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Step} from '../../../lab/lab.js';
import type {Text} from '../../../model/text.js';
import {moments} from '../../../model/trace.js';
import {safeText} from '../../../wire/printable.js';
import {cutRow, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {namesOfSources, sourceNotes} from '../provenance.js';
import {callRows} from './call-rows.js';
import {endedSteps, endRows} from './end-rows.js';
import {askingRows, typingRows} from './field-rows.js';
import {hintRows, seenRows, tallyRows} from './outcome-rows.js';
import {predictionRows} from './prediction-rows.js';
import {proseSpans} from './prose.js';
import {evidenceOf, selectCalls, selectMoment, selectStep, verdictOf} from './select.js';
import {checkRows, nextRows, revealRows} from './stage-rows.js';

export const stepPanel: Panel = {
  id: 'step',
  title: messages.stepTitle,
  sources: view => namesOfSources(...factsOf(view)),
  rows: view => {
    const step = selectStep(view.run);
    if (step === undefined) return nextRows(view);
    return fitted(step, view);
  },
};

/** `text` may give way to a single row of it when the learner has read it and the rest needs the room. */
type Sections = {
  readonly title: readonly Row[];
  readonly text: readonly Row[];
  readonly rest: readonly (readonly Row[])[];
};

const sectionsOf = (view: PanelView, step: Step, isTight: boolean): Sections => {
  const {stage, lab} = view.run;
  if (view.past && (stage.kind === 'finished' || selectMoment(view)?.step !== view.run.step)) return otherStep(view);
  switch (stage.kind) {
    case 'starting':
      // Later steps are prepared within a moment; then their text stands there already.
      if (stage.awaited !== undefined) return stepSections(view, step, isTight);
      return {title: titleRows(lab.title, view), text: [], rest: [startingRows(view), nextRows(view)]};
    case 'finished':
      return {title: titleRows(lab.title, view), text: [], rest: [endRows(view), nextRows(view), endedSteps(view)]};
    case 'broken':
      return {
        title: titleRows(step.title, view),
        text: [],
        rest: [callRows(view, step), problemRows(stage.problem, view), nextRows(view)],
      };
    case 'unavailable':
      return {
        title: titleRows(stage.whole ? lab.title : step.title, view),
        text: stage.whole || !isReadable(step, view.run) ? [] : textRows(step, view),
        rest: [reasonRows(stage.reason, view), nextRows(view)],
      };
    case 'predicting':
    case 'typing':
    case 'asking':
    case 'ready':
    case 'calling':
    case 'checking':
    case 'done':
      return stepSections(view, step, isTight);
  }
};

/** A moment of another step than the present one, whose text would be about something else. */
const otherStep = (view: PanelView): Sections => {
  const {lab} = view.run;
  const step = lab.steps[selectMoment(view)?.step ?? -1];
  const calls = step === undefined ? [] : callRows(view, step);
  return {title: titleRows(step?.title ?? lab.title, view), text: [], rest: [calls, nextRows(view)]};
};

const stepSections = (view: PanelView, step: Step, isTight: boolean): Sections => ({
  title: titleRows(step.title, view),
  text: textRows(step, view),
  rest: [
    hintRows(view, step),
    ...outcomeSections(view, step),
    checkRows(view, step, isTight),
    seenRows(view, step),
    fieldRows(view, step),
    [...nextRows(view), ...(view.focus.showSources ? notes(view) : [])],
  ],
});

/** Once the step is judged, what was predicted stands right above what happened, below the calls that it was about. */
const outcomeSections = (view: PanelView, step: Step): Sections['rest'] => {
  const predicted = predictionRows(view, step);
  const called = [callRows(view, step), tallyRows(view, step)];
  return verdictOf(view.run) === undefined || view.past
    ? [predicted, ...called]
    : [...called, [...predicted, ...revealRows(view)]];
};

const textRows = (step: Step, view: PanelView): readonly Row[] =>
  wrapSpans(proseSpans(step.say, evidenceOf(view), view.locale), view.width);

const fieldRows = (view: PanelView, step: Step): readonly Row[] => {
  const {stage} = view.run;
  if (view.past) return [];
  if (stage.kind === 'typing') return typingRows(view, step, stage);
  return stage.kind === 'asking' ? askingRows(view, step, stage) : [];
};

const titleRows = (title: Text, view: PanelView): readonly Row[] => [
  ...(view.past ? pastRows(view) : []),
  ...wrapSpans(row(span(safeText(title[view.locale]), 'title')), view.width),
];

const problemRows = (problem: Text, {locale, width}: PanelView): readonly Row[] =>
  wrapSpans(row(span('✗ ', 'bad'), safeText(problem[locale])), width, {hang: 2});

const reasonRows = (reason: Text, {locale, width}: PanelView): readonly Row[] =>
  wrapSpans(row(span('· ', 'warn'), safeText(reason[locale])), width, {hang: 2});

/**
 * Blank rows between the parts if there is room for them. If there is not even without, the text that was read shrinks, then
 * the checks that hold, and then the text is left out.
 */
const fitted = (step: Step, view: PanelView): readonly Row[] => {
  const {title, text, rest} = sectionsOf(view, step, false);
  const parts = [title, text, ...rest].filter(part => part.length > 0);
  const dense = parts.flat();
  if (dense.length + parts.length - 1 <= view.height) {
    return parts.flatMap((part, index) => (index === 0 ? part : [[], ...part]));
  }
  // What is to be achieved stays in sight of whoever types.
  const isRead = view.run.stage.kind !== 'typing' && selectCalls(view, step).made.length > 0;
  if (dense.length <= view.height || !isRead) return dense;
  const begun = [...title, ...(text.length < 2 ? text : beginningOf(step, view))];
  const shrunk = [...begun, ...rest.flat()];
  if (shrunk.length <= view.height) return shrunk;
  const least = sectionsOf(view, step, true).rest.flat();
  return begun.length + least.length <= view.height ? [...begun, ...least] : [...title, ...least];
};

const beginningOf = (step: Step, view: PanelView): readonly Row[] =>
  wrapSpans(proseSpans(step.say, evidenceOf(view), view.locale), view.width - 2)
    .slice(0, 1)
    .map(first => [...first, span(' …', 'dim')]);

const pastRows = (view: PanelView): readonly Row[] => {
  const {locale, width, run} = view;
  const count = moments(run.trace).length;
  const step = (selectMoment(view)?.step ?? -1) + 1;
  const said = messages.lookingBackAt((run.past ?? count - 1) + 1, count, step);
  return wrapSpans(row(span(said[locale], 'warn')), width);
};

const startingRows = ({locale, width, run, world}: PanelView): readonly Row[] =>
  Object.keys(run.lab.place).map(name => {
    const actor = world.actors[name];
    const mark = actor === undefined ? span('· ', 'dim') : span('✓ ', 'good');
    const text = actor === undefined ? messages.notStartedYet[locale] : `pid ${actor.pid}`;
    return cutRow(row(mark, span(safeText(name), 'strong'), span(`  ${text}`, 'dim')), width);
  });

const factsOf = (view: PanelView) => {
  const {since} = evidenceOf(view);
  const step = view.run.lab.steps[selectMoment(view)?.step ?? -1];
  const actors = new Set(step?.calls.map(({actor}) => actor));
  return view.trace.filter(({kind, seq, actor}) => kind.startsWith('call-') && seq >= since && actors.has(actor));
};

const notes = (view: PanelView): readonly Row[] =>
  sourceNotes([[messages.callsTitle[view.locale], factsOf(view)]], view.width);
