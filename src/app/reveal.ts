import {holds, type Verdict} from '../lab/judge.js';
import type {Text} from '../model/text.js';
import {evidenceOf} from './evidence.js';
import type {Run} from './state.js';

/**
 * What to say after the calls: the first text whose condition holds for what was observed. One without a condition tells what
 * happens when all goes as it should, so that it is said only of a step that passed.
 */
export const revealOf = (run: Run, verdict: Verdict): Text | undefined => {
  const view = evidenceOf(run);
  const fits = run.lab.steps[run.step]?.reveal.find(({when}) =>
    when === undefined ? verdict.passed : holds(when, view),
  );
  return fits?.say;
};
