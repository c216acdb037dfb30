import {appMessages} from '../i18n/app-messages.js';
import {holds} from '../lab/judge.js';
import {type Update, withEffects, withRun} from './change.js';
import {viewOf} from './evidence.js';
import {isOnAutopilot} from './plays-itself.js';
import type {Run, State, Stumbles} from './state.js';

/** The next hint that fits what the learner did, by its index; hints that fit only now come before those that always do. */
export const nextHint = (run: Run): number | undefined => {
  const step = run.lab.steps[run.step];
  const shown = step === undefined ? [] : (run.hints[step.id] ?? []);
  const view = viewOf(run);
  const fitting = (step?.hints ?? []).flatMap(({when}, index) =>
    !shown.includes(index) && (when === undefined || holds(when, view)) ? [{index, isSpecial: when !== undefined}] : [],
  );
  return (fitting.find(({isSpecial}) => isSpecial) ?? fitting[0])?.index;
};

export const showHint = (state: State, run: Run): Update => {
  const step = run.lab.steps[run.step];
  const next = nextHint(run);
  if (step === undefined || next === undefined) return withEffects({...state, notice: appMessages.noMoreHints});
  return withEffects(withRun(state, {hints: {...run.hints, [step.id]: [...(run.hints[step.id] ?? []), next]}}));
};

const none: Stumbles = {checks: 0, notation: 0};

export const stumble = (state: State, over: keyof Stumbles): State => {
  const {run} = state;
  const step = run?.lab.steps[run.step];
  if (run === undefined || step === undefined) return state;
  const before = run.stumbles[step.id] ?? none;
  return withRun(state, {stumbles: {...run.stumbles, [step.id]: {...before, [over]: before[over] + 1}}});
};

/** Where help with the calls of the step is worth something: while they are still to be made, or did not do it. */
export const isHelpful = ({stage}: Run): boolean => {
  switch (stage.kind) {
    case 'ready':
    case 'typing':
    case 'calling':
      return true;
    case 'done':
      return !stage.verdict.passed;
    case 'starting':
    case 'predicting':
    case 'checking':
    case 'asking':
    case 'unavailable':
    case 'broken':
    case 'finished':
      return false;
  }
};

/** After so much that went wrong the step can be shown; there is something to show only where the learner is to make calls. */
export const isWorkedOffered = (run: Run): boolean => {
  if (isOnAutopilot(run)) return false;
  const step = run.lab.steps[run.step];
  const {checks, notation} = (step && run.stumbles[step.id]) ?? none;
  return (step?.calls.length ?? 0) > 0 && (checks >= 2 || notation >= 3);
};
