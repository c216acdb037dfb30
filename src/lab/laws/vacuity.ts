import {apply, emptyWorld, project} from '../../model/world.js';
import {holds, type View} from '../judge.js';
import type {Action, Condition, Step} from '../lab.js';
import {callsIn, type MadeCall, type Mutant, type Stretch} from './mutant.js';
import {mutants} from './mutants.js';
import type {RecordedRun, RecordedStep} from './recorded-run.js';
import {endOtherwise, errnos, failedWith, leaveOut} from './without-calls.js';

/** How one condition fared: whether it held before the step did anything, and how many wrong histories it noticed. */
export type ConditionReport = {readonly written: string; readonly heldBefore: boolean; readonly noticed: number};

/** What a step did by itself, and which of its absences nobody would notice. */
export type ActionReport = {
  readonly action: number;
  readonly written: string;
  /** The check passes although it was never made. */
  readonly canBeLeftOut: boolean;
  /** The check passes although it ended so, by the names of the errors. */
  readonly mayEndWith: readonly string[];
};

/** How a step's check takes wrong histories for what they are. */
export type StepReport = {
  readonly step: Step;
  readonly index: number;
  readonly holdsOnNothing: boolean;
  readonly holdsBefore: boolean;
  readonly conditions: readonly ConditionReport[];
  readonly actions: readonly ActionReport[];
  /** How many mutants there were, and which of them pass for the right history. */
  readonly tried: number;
  readonly survivors: readonly Mutant[];
};

/** Judges every mutant of a step that was played and passed. */
export const reportStep = ({lab, trace}: RecordedRun, recorded: RecordedStep): StepReport | undefined => {
  const step = lab.steps[recorded.step];
  if (step === undefined || recorded.verdict?.passed !== true) return undefined;
  const stretch: Stretch = {trace, from: recorded.before, to: recorded.to};
  const base = project(trace.slice(0, stretch.from));
  const viewOf = (facts: Mutant['trace']): View => ({
    world: facts.slice(stretch.from).reduce(apply, base),
    since: recorded.from,
  });
  const before: View = {world: base, since: recorded.from};
  const tried = mutants(trace, stretch.from, stretch.to).map(mutant => ({
    mutant,
    held: heldIn(step.check, viewOf(mutant.trace)),
  }));
  const passes = (facts: Mutant['trace']): boolean => heldIn(step.check, viewOf(facts)).every(Boolean);
  return {
    step,
    index: recorded.step,
    holdsOnNothing: heldIn(step.check, {world: emptyWorld, since: 0}).every(Boolean),
    holdsBefore: heldIn(step.check, before).every(Boolean),
    conditions: step.check.map((condition, index) => ({
      written: condition.written,
      heldBefore: holds(condition, before),
      noticed: tried.filter(({held}) => held[index] === false).length,
    })),
    actions: step.calls.map((action, index) => reportAction(action, index, recorded, stretch, passes)),
    tried: tried.length,
    survivors: tried.filter(({held}) => held.every(Boolean)).map(({mutant}) => mutant),
  };
};

const heldIn = (check: readonly Condition[], view: View): readonly boolean[] =>
  check.map(condition => holds(condition, view));

const reportAction = (
  action: Action,
  index: number,
  {actions}: RecordedStep,
  stretch: Stretch,
  passes: (facts: Mutant['trace']) => boolean,
): ActionReport => {
  const made = actions
    .filter(one => one.action === index)
    .flatMap(({from, to}) => callsIn({...stretch, from, to}))
    .filter(({entered}) => entered.actor === action.actor);
  return {
    action: index,
    written: action.kind === 'call' ? action.written : action.program,
    canBeLeftOut: made.length > 0 && passes(leaveOut(stretch, made)),
    mayEndWith: otherEnds(action, made, stretch, passes),
  };
};

/**
 * Errors that nobody would notice. A call that was given up ends in many ways, a program's are its own affair, and close
 * takes the descriptor back whatever it reports (close(2)).
 */
const otherEnds = (
  action: Action,
  made: readonly MadeCall[],
  stretch: Stretch,
  passes: (facts: Mutant['trace']) => boolean,
): readonly string[] => {
  const last = made.at(-1);
  const outcome = last?.returned?.outcome;
  if (action.kind === 'program' || action.blocks || outcome === undefined) return [];
  if (last === undefined || last.entered.call.name === 'close') return [];
  const now = outcome.kind === 'failed' ? outcome.errno.name : undefined;
  return errnos
    .filter(({name}) => name !== now && passes(endOtherwise(stretch, made, failedWith({name, number: 0}))))
    .map(({name}) => name);
};
