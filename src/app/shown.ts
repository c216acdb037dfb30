import {fillText} from '../lab/fill.js';
import {correctOption, type Verdict} from '../lab/judge.js';
import type {Prediction} from '../lab/lab.js';
import type {Asked, Judgement} from '../lab/progress.js';
import {viewOf} from './evidence.js';
import {revealOf} from './reveal.js';
import type {Run} from './state.js';

/** A question as it stands before the learner, to be kept with the answer. */
export const askedOf = ({ask, options}: Prediction, run: Run): Asked => {
  const view = viewOf(run);
  return {
    ask: fillText(ask, view).text,
    options: options.map(({id, text}) => ({id, text: fillText(text, view).text})),
  };
};

/**
 * What the experiment says of an answer, with what was observed in words; undefined while it has not shown what the step
 * is about, or where nothing tells which option is right.
 */
export const judgementOf = (predict: Prediction, chosen: string, run: Run, verdict: Verdict): Judgement | undefined => {
  const view = viewOf(run);
  const right = correctOption(predict, view)?.id;
  if (!verdict.passed || right === undefined) return undefined;
  const reveal = revealOf(run, verdict);
  return {correct: right === chosen, right, ...(reveal === undefined ? {} : {evidence: fillText(reveal, view).text})};
};
