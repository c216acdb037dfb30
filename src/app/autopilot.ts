import {answerText} from '../lab/same-answer.js';
import {openCall} from '../model/world.js';
import {observedAnswer} from './ask.js';
import {type Update, withEffects, withStage} from './change.js';
import {playExercise} from './exercise/play-exercise.js';
import {playAhead} from './free/ahead.js';
import {inputOf} from './input.js';
import {isOnAutopilot, playsItself} from './plays-itself.js';
import type {Asking, Run, State, Typing} from './state.js';
import {interruptCall, proceedRun} from './update-run.js';

/**
 * The next thing that plays by itself: to bring a run up to the step at which the learner left it, and to play a lab
 * without anybody at the keys. It does what a learner with the reference answers would do, and nothing more.
 */
export const autopilot = (state: State, now: number): Update | undefined => {
  const {run} = state;
  if (run?.free !== undefined) return playExercise(state, run, run.free, now) ?? playAhead(state, run, run.free);
  if (run === undefined || !playsItself(run)) return undefined;
  switch (run.stage.kind) {
    case 'predicting':
      return proceedRun(chooseReference(state, run), now);
    case 'ready':
      return proceedRun(state, now);
    case 'typing':
      return typeReference(state, run, run.stage, now);
    case 'asking':
      return isOnAutopilot(run) ? answerAsObserved(state, run, run.stage, now) : undefined;
    case 'unavailable':
      return isOnAutopilot(run) && !run.stage.whole ? proceedRun(state, now) : undefined;
    case 'done':
      if (!isOnAutopilot(run)) return undefined;
      // A failed check stops it: what the learner finds there is the failure, not a later consequence of it.
      return run.stage.verdict.passed ? proceedRun(state, now) : undefined;
    case 'calling':
      return isToGiveUp(run) ? interruptCall(state) : undefined;
    case 'starting':
    case 'checking':
    case 'broken':
    case 'finished':
      return undefined;
  }
};

/** The right option; where only the call can tell which is right, the one that is nobody's false belief. */
const chooseReference = (state: State, run: Run): State => {
  const options = run.lab.steps[run.step]?.predict?.options ?? [];
  const right = options.findIndex(option => option.correct === true);
  const likely = options.findIndex(option => option.correct !== false && option.belief === undefined);
  const highlighted = Math.max(0, right === -1 ? likely : right);
  return {...state, run: {...run, stage: {kind: 'predicting', highlighted}}};
};

/** First it stands in the field, to be seen and written down; then it is made. */
const typeReference = (state: State, run: Run, stage: Typing, now: number): Update | undefined => {
  const action = run.lab.steps[run.step]?.calls[stage.call];
  if (action?.kind !== 'call') return undefined;
  if (stage.input.text === action.written) return proceedRun(state, now);
  return withEffects(withStage(state, {kind: 'typing', call: stage.call, input: inputOf(action.written)}));
};

const answerAsObserved = (state: State, run: Run, stage: Asking, now: number): Update | undefined => {
  const observed = observedAnswer(run, run.lab.steps[run.step]?.question);
  const input = inputOf(observed === undefined ? '' : answerText(observed));
  return proceedRun(withStage(state, {...stage, input}), now);
};

const isToGiveUp = (run: Run): boolean => {
  if (run.stage.kind !== 'calling' || run.stage.interrupted) return false;
  const call = run.lab.steps[run.step]?.calls[run.stage.call];
  const actor = call?.kind === 'call' && call.blocks ? run.world.actors[call.actor] : undefined;
  return actor !== undefined && openCall(actor)?.waitsIn !== undefined;
};
