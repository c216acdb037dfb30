import {evidenceOf as atVerdict} from '../../../app/evidence.js';
import {learnersOf} from '../../../app/learners.js';
import {revealOf} from '../../../app/reveal.js';
import type {Reached, Run} from '../../../app/state.js';
import {correctOption, type Verdict, type View} from '../../../lab/judge.js';
import type {Action, Option, Prediction, Step} from '../../../lab/lab.js';
import type {Text} from '../../../model/text.js';
import {type CallRecord, openCall, type World} from '../../../model/world.js';
import {safeText} from '../../../wire/printable.js';
import type {PanelView} from '../../panel.js';
import {type Span, span} from '../../row.js';

export type StepCalls = {
  /** The calls that this step has made so far, in the order in which they were entered. */
  readonly made: readonly CallRecord[];
  /** Those still to come; the first is the next. */
  readonly ahead: readonly Action[];
};

export const selectStep = ({lab, step}: Run): Step | undefined => lab.steps[step];

/** The step to which the moment that is shown belongs; absent before the first one. */
export const selectMoment = ({run, trace, past}: PanelView): Reached | undefined => {
  const present = {step: run.step, from: run.stepFrom};
  return past ? (run.reached ?? [present]).findLast(({from}) => from < trace.length) : present;
};

/** What conditions and placeholders of the step are read from, at the moment that is shown. */
export const evidenceOf = (view: PanelView): View => ({world: view.world, since: selectMoment(view)?.from ?? 0});

export const selectCalls = (view: PanelView, step: Step): StepCalls => {
  const actors = [...new Set(step.calls.map(({actor}) => actor))];
  const made = actors
    .flatMap(name => view.world.actors[name]?.calls ?? [])
    .filter(({seq}) => seq >= evidenceOf(view).since)
    .sort((a, b) => a.seq - b.seq);
  return {made, ahead: view.past ? [] : aheadOf(view.run, step, made)};
};

const aheadOf = (run: Run, step: Step, made: readonly CallRecord[]): readonly Action[] => {
  const ahead = step.calls.slice(firstAhead(run, made));
  const typed = run.stage.kind === 'calling' ? run.stage.typed : undefined;
  if (typed === undefined) return ahead;
  // Whoever writes the calls decides what comes after this one.
  return ahead
    .slice(0, 1)
    .flatMap(action => (action.kind === 'call' ? [{...action, written: typed, given: 'whole'}] : []));
};

const firstAhead = ({stage, callFrom}: Run, made: readonly CallRecord[]): number => {
  switch (stage.kind) {
    case 'starting':
    case 'predicting':
      return 0;
    case 'ready':
      return stage.call;
    case 'calling':
      // Handed over, but the subject has not yet said that it entered it.
      return stage.call + (made.some(({seq}) => seq >= callFrom) ? 1 : 0);
    // The field stands there instead.
    case 'typing':
    case 'checking':
    case 'asking':
    case 'done':
    case 'unavailable':
    case 'broken':
    case 'finished':
      return Number.POSITIVE_INFINITY;
  }
};

/** Who makes a call, in front of it: only where the learner plays more than one application. */
export const spokenBy = ({run}: PanelView, actor: string): readonly Span[] =>
  learnersOf(run.lab).length > 1 ? [span(`${safeText(actor)}  `, 'strong')] : [];

/** Everybody who waits inside a call now. */
export const selectWaiting = (world: World): readonly CallRecord[] =>
  Object.values(world.actors).flatMap(actor => openCall(actor) ?? []);

export type Answered = {
  readonly option: Option;
  /** Absent until what happened has answered the question. */
  readonly isRight?: boolean;
};

export const selectAnswer = (view: PanelView, step: Step): Answered | undefined => {
  const {predict} = step;
  const option = predict?.options.find(({id}) => id === view.run.answers[step.id]);
  if (predict === undefined || option === undefined) return undefined;
  const right = verdictOf(view.run) !== undefined ? rightOption(predict, view) : undefined;
  return {option, ...(right === undefined ? {} : {isRight: right.id === option.id})};
};

// The verdict belongs to the present; looking back does not change it.
const rightOption = (predict: Prediction, {run}: PanelView): Option | undefined =>
  correctOption(predict, atVerdict(run));

/** What to say of what happened: only once the step is judged, and not while looking at how it came to that. */
export const selectReveal = ({past, run}: PanelView): Text | undefined => {
  const verdict = past ? undefined : verdictOf(run);
  return verdict && revealOf(run, verdict);
};

/** A question about what was seen comes first: reveal and check would tell the answer. */
export const verdictOf = ({stage}: Run): Verdict | undefined => (stage.kind === 'done' ? stage.verdict : undefined);

/** The step has been judged, whether or not that was said already. */
export const isJudged = ({stage}: Run): boolean => stage.kind === 'done' || stage.kind === 'asking';
