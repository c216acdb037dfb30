import type {Text} from '../model/text.js';
import {beliefs} from './beliefs.js';
import type {Lab, Step} from './lab.js';
import {type Answer, judgedAnswer, type Progress} from './progress.js';

export type BeliefState = 'untested' | 'held' | 'refuted';

/** Where a belief was met last: the experiment, and what was answered then or in a later review. */
export type Evidence = {
  readonly lab: Lab;
  readonly step: Step;
  readonly answer: Answer;
  /** Of the latest answer. */
  readonly option: string;
  readonly at: string;
  readonly correct: boolean;
};

export type MappedBelief = {
  readonly id: string;
  readonly belief: Text;
  /**
   * `untested`: no judged answer tells, for none was given where this belief is an option, or it was wrong in another way.
   * `held`: the latest chose it. `refuted`: the latest was right, so the experiment was seen and believed.
   */
  readonly state: BeliefState;
  /** A question that offers it was answered and judged; before that nobody is to be shown what might be believed. */
  readonly isAsked: boolean;
  /** The steps that ask for it. */
  readonly met: readonly {readonly lab: Lab; readonly step: Step}[];
  readonly evidence?: Evidence;
};

/** All false beliefs, in the order of their ids, as the learner's own answers and experiments tell. */
export const beliefMap = (labs: readonly Lab[], progress: Progress): readonly MappedBelief[] =>
  Object.entries(beliefs).map(([id, belief]) => {
    const met = labs.flatMap(lab => lab.steps.filter(step => offers(step, id)).map(step => ({lab, step})));
    const answers = met.flatMap(({lab, step}) => latestAnswer(lab, step, progress) ?? []);
    const isAsked = answers.length > 0;
    const evidence = answers
      .filter(each => each.correct || chose(each, id))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1);
    if (evidence === undefined) return {id, belief, state: 'untested', isAsked, met};
    return {id, belief, state: evidence.correct ? 'refuted' : 'held', isAsked, met, evidence};
  });

/** The beliefs that a lab asks for, in the order of its steps. */
export const beliefsOf = ({steps}: Lab): readonly string[] => [
  ...new Set(steps.flatMap(({predict}) => (predict?.options ?? []).flatMap(({belief}) => belief ?? []))),
];

const offers = ({predict}: Step, id: string): boolean => predict?.options.some(({belief}) => belief === id) === true;

const latestAnswer = (lab: Lab, step: Step, progress: Progress): Evidence | undefined => {
  const kept = progress.labs[lab.id];
  const answer = kept && judgedAnswer(kept, step.id);
  if (answer?.correct === undefined) return undefined;
  const review = kept?.reviews?.[step.id];
  const {option, at, correct} = review !== undefined && review.at > answer.at ? review : answer;
  return {lab, step, answer, option, at, correct: correct === true};
};

const chose = ({step, option}: Evidence, id: string): boolean =>
  step.predict?.options.find(each => each.id === option)?.belief === id;
