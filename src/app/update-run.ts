import {appMessages} from '../i18n/app-messages.js';
import {judge} from '../lab/judge.js';
import type {Action, Step} from '../lab/lab.js';
import type {View} from '../lab/observe.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import {apply} from '../model/world.js';
import type {Action as Happening} from './action.js';
import {type Update, withEffects, withRun, withStage} from './change.js';
import type {Effect} from './effect.js';
import {beginStep, enterStep, finishStep} from './enter-step.js';
import {blockedAfter, checkPatience, hungAfter, programPatience} from './patience.js';
import {commitPrediction} from './predict.js';
import type {Run, State} from './state.js';

export const stepOf = (run: Run): Step | undefined => run.lab.steps[run.step];

/** What a condition of the present step is judged against. */
export const viewOf = (run: Run): View => ({world: run.world, since: run.stepFrom});

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
      return makeCall(state, run, run.stage.call, now);
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

const tryAgain = (state: State, run: Run): State =>
  withRun(state, {stage: {kind: 'ready', call: 0}, stepFrom: run.trace.length});

const makeCall = (state: State, run: Run, index: number, now: number): Update => {
  const call = stepOf(run)?.calls[index];
  if (call === undefined) return beginCheck(state, run, now);
  const {token, step} = run;
  const seq = run.trace.length;
  const calling = withRun(state, {callFrom: seq, stage: {kind: 'calling', call: index, interrupted: false}});
  const made = effectOf(call, token);
  if (step >= run.autopilot) return withEffects(calling, made);
  const milliseconds = call.kind === 'program' ? programPatience : call.blocks ? blockedAfter : hungAfter;
  return withEffects(calling, made, {type: 'set-deadline', token, step, seq, milliseconds});
};

const effectOf = (action: Action, token: number): Effect =>
  action.kind === 'program'
    ? {type: 'run-program', token, actor: action.actor, program: action.program, options: action.options}
    : {type: 'make-call', token, actor: action.actor, written: action.written};

/** Gives up the call that blocks: the kernel ends it with EINTR, and the socket stays as it was. */
export const interruptCall = (state: State): Update => {
  const {run} = state;
  if (run?.stage.kind !== 'calling') return withEffects(state);
  const actor = stepOf(run)?.calls[run.stage.call]?.actor;
  if (actor === undefined) return withEffects(state);
  return withEffects(withStage(state, {...run.stage, interrupted: true}), {type: 'interrupt', token: run.token, actor});
};

export const observe = (state: State, observations: readonly Observation[], now: number): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  const seen = withRun(state, {trace: [...run.trace, ...observations], world: observations.reduce(apply, run.world)});
  const died = observations.find(({kind}) => kind === 'subject-exited');
  if (died !== undefined && run.stage.kind !== 'finished') return runBroke(seen, appMessages.subjectDied(died.actor));
  return run.stage.kind === 'checking' ? judgeStep(seen, now, false) : withEffects(beginStep(seen));
};

/** The call returned and the kernel was asked: on to the next call of the step, or to its check. */
export const settleCall = (state: State, now: number): Update => {
  const {run} = state;
  const step = run && stepOf(run);
  if (run === undefined || step === undefined || run.stage.kind !== 'calling') return withEffects(state);
  const {call} = run.stage;
  if (call + 1 < step.calls.length) return withEffects(withStage(state, {kind: 'ready', call: call + 1}));
  const repeat = step.repeatUntil;
  if (repeat !== undefined && !judge([repeat], viewOf(run)).passed && lastCallWorked(run)) {
    return withEffects(withStage(state, {kind: 'ready', call}));
  }
  return beginCheck(state, run, now);
};

const lastCallWorked = (run: Run): boolean => {
  const call = stepOf(run)?.calls.at(-1);
  const outcome = call && run.world.actors[call.actor]?.calls.at(-1)?.outcome;
  return outcome?.kind === 'returned' && outcome.value > 0;
};

export const beginCheck = (state: State, run: Run, now: number): Update => {
  const [next, effects] = judgeStep(withStage(state, {kind: 'checking'}), now, false);
  if (next.run?.stage.kind !== 'checking') return [next, effects];
  const {token, step} = run;
  return withEffects(next, {
    type: 'set-deadline',
    token,
    step,
    seq: run.trace.length,
    milliseconds: checkPatience,
  });
};

const judgeStep = (state: State, now: number, isLast: boolean): Update => {
  const {run} = state;
  const step = run && stepOf(run);
  if (run === undefined || step === undefined) return withEffects(state);
  const verdict = judge(step.check, viewOf(run));
  return verdict.passed || isLast ? finishStep(state, run, verdict, now) : withEffects(state);
};

/** Time is up: a check that still waits has failed; a call that the autopilot expected to return, or to block, is given up. */
export const passDeadline = (state: State, {step, seq}: Happening & {type: 'deadline'}, now: number): Update => {
  const {run} = state;
  if (run === undefined || run.step !== step) return withEffects(state);
  if (run.stage.kind === 'checking') return judgeStep(state, now, true);
  const isSameCall = run.stage.kind === 'calling' && run.callFrom === seq && !run.stage.interrupted;
  return isSameCall && run.step < run.autopilot ? interruptCall(state) : withEffects(state);
};

export const runBroke = (state: State, problem: Text): Update =>
  withEffects(withStage(state, {kind: 'broken', problem}));
