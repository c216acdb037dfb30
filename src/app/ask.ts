import type {Verdict} from '../lab/judge.js';
import type {Question, Step} from '../lab/lab.js';
import {observe} from '../lab/observe.js';
import {answerText, sameAnswer} from '../lab/same-answer.js';
import type {Value} from '../model/value.js';
import {type Update, withEffects, withRun} from './change.js';
import {evidenceOf} from './evidence.js';
import {emptyInput} from './input.js';
import type {Asking, Run, Seen, State} from './state.js';

/** The question of a step that was passed; a step without one, or where nothing was observed to compare with, is done. */
export const askOrFinish = (state: State, step: Step, verdict: Verdict): State => {
  const isAsked = state.run !== undefined && verdict.passed && observedAnswer(state.run, step.question) !== undefined;
  if (!isAsked || state.run?.seen[step.id] !== undefined) return withRun(state, {stage: {kind: 'done', verdict}});
  const stage: Asking = {kind: 'asking', verdict, input: emptyInput, wrong: [], reminded: false};
  return withRun({...state, focus: {...state.focus, panel: 'step'}}, {stage});
};

/** What the answer is compared with. */
export const observedAnswer = (run: Run, question: Question | undefined): Value | undefined =>
  question && observe(question.answer, evidenceOf(run));

/** Enter: right, or wrong and asked once more; then it is told. An empty answer passes over it, after a reminder. */
export const submitAnswer = (state: State, run: Run, stage: Asking): Update => {
  const step = run.lab.steps[run.step];
  const observed = observedAnswer(run, step?.question);
  const typed = stage.input.text.trim();
  if (step === undefined || observed === undefined) return withEffects(finish(state, run, stage));
  const told = answerText(observed);
  if (typed === '') {
    return withEffects(
      stage.reminded
        ? finish(state, run, stage, {isRight: false, observed: told})
        : withRun(state, {stage: {...stage, reminded: true}}),
    );
  }
  const isRight = sameAnswer(typed, observed);
  if (isRight || stage.wrong.length > 0) {
    return withEffects(finish(state, run, stage, {typed, isRight, observed: told}));
  }
  return withEffects(withRun(state, {stage: {...stage, input: emptyInput, wrong: [typed], reminded: false}}));
};

const finish = (state: State, run: Run, {verdict}: Asking, seen?: Seen): State => {
  const id = run.lab.steps[run.step]?.id;
  const kept = id === undefined || seen === undefined ? run.seen : {...run.seen, [id]: seen};
  return withRun(state, {stage: {kind: 'done', verdict}, seen: kept});
};
