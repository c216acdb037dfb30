import {appMessages} from '../i18n/app-messages.js';
import {judge} from '../lab/judge.js';
import type {Action, Step} from '../lab/lab.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import {apply} from '../model/world.js';
import type {Action as Happening} from './action.js';
import {submitAnswer} from './ask.js';
import {type Update, withEffects, withRun, withStage} from './change.js';
import type {Effect} from './effect.js';
import {passPresent} from './ending.js';
import {beginStep, enterStep, finishStep} from './enter-step.js';
import {viewOf} from './evidence.js';
import {isTyped} from './field.js';
import {stumble} from './hints.js';
import {inputOf} from './input.js';
import {blockedAfter, checkPatience, hungAfter, programPatience, typedPatience} from './patience.js';
import {playsItself} from './plays-itself.js';
import {commitPrediction} from './predict.js';
import type {Run, Stage, State, Typing} from './state.js';
import {enterAction, problemOf} from './typing.js';
import {showAll} from './update-focus.js';

export const stepOf = (run: Run): Step | undefined => run.lab.steps[run.step];

export const runStarted = (state: State, beganAt: number, now: number): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  return enterStep(withRun(state, {beganAt}), 0, now, run.lab.set);
};

/** What Enter does, by stage. */
export const proceedRun = (state: State, now: number): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  switch (run.stage.kind) {
    case 'predicting':
      return commitPrediction(state, run, run.stage.highlighted, now);
    case 'ready':
      return makeCall(state, run, run.stage.call);
    case 'typing':
      return submitCall(state, run, run.stage);
    case 'asking':
      return submitAnswer(state, run, run.stage);
    case 'unavailable':
      return run.stage.whole ? withEffects(state) : goPast(state, run, now);
    case 'done':
      return run.stage.verdict.passed ? enterStep(state, run.step + 1, now) : withEffects(tryAgain(state, run));
    case 'calling':
      return withEffects({...state, notice: appMessages.callIsOpen});
    case 'starting':
    case 'checking':
    case 'broken':
    case 'finished':
      return withEffects(state);
  }
};

const tryAgain = (state: State, run: Run): State => enterAction(withRun(state, {stepFrom: run.trace.length}), 0);

/** A typed call is made exactly as it was typed, if it can be made at all. */
const submitCall = (state: State, run: Run, stage: Typing): Update => {
  const typed = stage.input.text;
  const actor = stepOf(run)?.calls[stage.call]?.actor ?? '';
  const problem = problemOf(state, actor, typed);
  if (problem === undefined) return makeCall(state, run, stage.call, typed);
  if (playsItself(run)) return runBroke(state, problem.message);
  const told = withStage(state, {...stage, problem: {...problem, typed}});
  return withEffects(typed.trim() === '' ? told : stumble(told, 'notation'));
};

const makeCall = (state: State, run: Run, index: number, typed?: string): Update => {
  const call = stepOf(run)?.calls[index];
  if (call === undefined) return beginCheck(state, run);
  const {token, step} = run;
  const seq = run.trace.length;
  const stage: Stage = {
    kind: 'calling',
    call: index,
    interrupted: false,
    ...(typed === undefined ? {} : {typed}),
  };
  const calling = withRun(state, {callFrom: seq, stage});
  const made = effectOf(call, token, typed);
  if (!playsItself(run)) return withEffects(calling, made);
  const milliseconds = call.kind === 'program' ? programPatience : call.blocks ? blockedAfter : hungAfter;
  return withEffects(calling, made, {type: 'set-deadline', token, step, seq, milliseconds});
};

const effectOf = (action: Action, token: number, typed?: string): Effect =>
  action.kind === 'program'
    ? {type: 'run-program', token, actor: action.actor, program: action.program, options: action.options}
    : {type: 'make-call', token, actor: action.actor, written: typed ?? action.written};

/** Gives up the call that blocks: the kernel ends it with EINTR, and the socket stays as it was. */
export const interruptCall = (state: State): Update => {
  const {run} = state;
  if (run?.stage.kind !== 'calling') return withEffects(state);
  const actor = stepOf(run)?.calls[run.stage.call]?.actor;
  if (actor === undefined) return withEffects(state);
  return withEffects(withStage(state, {...run.stage, interrupted: true}), {type: 'interrupt', token: run.token, actor});
};

export const observe = (state: State, observations: readonly Observation[]): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  const seen = withRun(state, {trace: [...run.trace, ...observations], world: observations.reduce(apply, run.world)});
  const died = observations.find(({kind}) => kind === 'subject-exited');
  if (died !== undefined && run.stage.kind !== 'finished') return runBroke(seen, appMessages.subjectDied(died.actor));
  return isJudged(run) ? judgeStep(seen, false) : withEffects(beginStep(seen));
};

/** A fact that comes late counts, too, unless it would take the field away while something stands in it. */
const isJudged = ({stage}: Run): boolean =>
  stage.kind === 'checking' || (stage.kind === 'typing' && stage.findings !== undefined && stage.input.text === '');

/** The call returned and the kernel was asked: on to the next call of the step, or to its check. */
export const settleCall = (before: State): Update => {
  const state = withoutCallIsOpen(showAll(before, 'step'));
  const {run} = state;
  const step = run && stepOf(run);
  if (run === undefined || step === undefined || run.stage.kind !== 'calling') return withEffects(state);
  const {call, typed} = run.stage;
  if (call + 1 < step.calls.length) return withEffects(enterAction(state, call + 1));
  if (!isRepeated(run, step)) return beginCheck(state, run);
  const again = enterAction(state, call);
  const input = typed === undefined ? undefined : inputOf(typed);
  return withEffects(
    input !== undefined && again.run?.stage.kind === 'typing' ? withStage(again, {...again.run.stage, input}) : again,
  );
};

/** What was said of a call that is open is not so any more. */
const withoutCallIsOpen = (state: State): State => {
  const {notice, ...rest} = state;
  return notice === appMessages.callIsOpen ? rest : state;
};

const isRepeated = (run: Run, {repeatUntil, atMost = Number.POSITIVE_INFINITY}: Step): boolean =>
  repeatUntil !== undefined &&
  !judge([repeatUntil], viewOf(run)).passed &&
  lastCallWorked(run) &&
  timesMade(run) < atMost;

/** How often the last call of the step was made in it. */
const timesMade = (run: Run): number => {
  const call = stepOf(run)?.calls.at(-1);
  const made = (call && run.world.actors[call.actor]?.calls) ?? [];
  const name = made.at(-1)?.call.name;
  return made.filter(record => record.seq >= run.stepFrom && record.call.name === name).length;
};

const lastCallWorked = (run: Run): boolean => {
  const call = stepOf(run)?.calls.at(-1);
  const outcome = call && run.world.actors[call.actor]?.calls.at(-1)?.outcome;
  return outcome?.kind === 'returned' && outcome.value > 0;
};

const beginCheck = (state: State, run: Run): Update => {
  const [next, effects] = judgeStep(withStage(state, {kind: 'checking'}), false);
  if (next.run?.stage.kind !== 'checking') return [next, effects];
  const {token, step} = run;
  const isWaitedFor = isTyped(stepOf(run)?.calls.at(-1)) && !playsItself(run);
  const milliseconds = isWaitedFor ? typedPatience : checkPatience;
  return withEffects(next, {type: 'set-deadline', token, step, seq: run.trace.length, milliseconds});
};

const judgeStep = (state: State, isLast: boolean): Update => {
  const {run} = state;
  const step = run && stepOf(run);
  if (run === undefined || step === undefined) return withEffects(state);
  const verdict = judge(step.check, viewOf(run));
  if (verdict.passed) return finishStep(state, run, verdict);
  if (!isLast) return withEffects(state);
  const last = step.calls.length - 1;
  const stumbled = stumble(state, 'checks');
  // Whoever types may go on until it is done: an unmet check is news, not an end.
  if (isTyped(step.calls[last]) && !playsItself(run)) return withEffects(enterAction(stumbled, last, verdict.findings));
  return finishStep(stumbled, run, verdict);
};

/** Time is up: a check that still waits has failed; a call that the autopilot expected to return, or to block, is given up. */
export const passDeadline = (state: State, {step, seq}: Happening & {type: 'deadline'}): Update => {
  const {run} = state;
  if (run === undefined || run.step !== step) return withEffects(state);
  // The time of a call that has returned meanwhile says nothing about its check.
  if (run.stage.kind === 'checking') return seq === run.callFrom ? withEffects(state) : judgeStep(state, true);
  const isSameCall = run.stage.kind === 'calling' && run.callFrom === seq && !run.stage.interrupted;
  return isSameCall && playsItself(run) ? interruptCall(state) : withEffects(state);
};

/** A call that the subject did not make: a typed one can be mended. */
export const callRefused = (before: State, problem: Text): Update => {
  const state = withoutCallIsOpen(before);
  const {run} = state;
  if (run?.stage.kind !== 'calling' || run.stage.typed === undefined) return runBroke(state, problem);
  const {call, typed} = run.stage;
  const typing = {kind: 'typing', call, input: inputOf(typed), problem: {at: 0, message: problem, typed}} as const;
  return withEffects(withStage(state, typing));
};

export const runUnavailable = (state: State, reason: Text): Update =>
  withEffects(withStage(state, {kind: 'unavailable', reason, whole: true}));

export const runBroke = (state: State, problem: Text): Update =>
  withEffects(withStage(withoutCallIsOpen(state), {kind: 'broken', problem}));

/** On behind a step that this computer can't show. */
const goPast = (state: State, run: Run, now: number): Update => {
  const [passed, kept] = passPresent(state, run);
  const [entered, effects] = enterStep(passed, run.step + 1, now);
  return [entered, [...kept, ...effects]];
};
