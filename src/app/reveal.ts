import {judge} from '../lab/judge.js';
import type {Condition} from '../lab/lab.js';
import type {Text} from '../model/text.js';
import {evidenceOf} from './evidence.js';
import type {Run} from './state.js';

/** What to say after the call: the first text whose condition holds for what was observed. */
export const revealOf = (run: Run): Text | undefined => {
  const view = evidenceOf(run);
  const holds = (when: Condition | undefined) => when === undefined || judge([when], view).passed;
  return run.lab.steps[run.step]?.reveal.find(({when}) => holds(when))?.say;
};

/** Actors without a program: the learner makes their calls. */
export const learnersOf = (run: Run): readonly string[] =>
  Object.entries(run.lab.place).flatMap(([actor, {program}]) => (program === undefined ? [actor] : []));
