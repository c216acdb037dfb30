import {type Day, dayOf, daysAfter} from './day.js';
import type {Lab, Step} from './lab.js';
import {
  type Answer,
  type Asked,
  judgedAnswer,
  keepReview,
  type LabProgress,
  type Progress,
  type Review,
} from './progress.js';

/** A prediction that once was wrong, to be asked again. */
export type Question = {
  readonly lab: Lab;
  readonly step: Step;
  /** What was answered when the experiment was made. */
  readonly answer: Answer;
  readonly asked: Asked;
  readonly right: string;
  /** On this day, or any after it. */
  readonly due: Day;
};

/** More would be a chore. */
const mostADay = 3;

/** Days until a question is asked again, by how often it was right in a row; after that it is done. */
const pauses: readonly number[] = [1, 3, 7];

/** What to ask today, at most three a day: what is due the longest first, else in the order of the labs and their steps. */
export const dueQuestions = (labs: readonly Lab[], progress: Progress, today: Day): readonly Question[] => {
  const room = Math.max(0, mostADay - answeredOn(progress, today));
  return openQuestions(labs, progress)
    .filter(({due}) => due <= today)
    .slice(0, room);
};

/** Every question that is not done, with the day from which it is asked. */
export const openQuestions = (labs: readonly Lab[], progress: Progress): readonly Question[] =>
  labs
    .flatMap(lab => lab.steps.flatMap(step => questionOf(lab, step, progress.labs[lab.id]) ?? []))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

/** From here on this answer stands, and says when the question comes again. */
export const answerReview = (
  progress: Progress,
  {lab, step, right}: Question,
  option: string,
  at: string,
): Progress => {
  const correct = option === right;
  const before = standingOf(progress.labs[lab.id], step.id)?.rights ?? 0;
  return keepReview(progress, lab.id, step.id, {option, at, correct, rights: correct ? before + 1 : 0});
};

const questionOf = (lab: Lab, step: Step, kept: LabProgress | undefined): Question | undefined => {
  const answer = kept && judgedAnswer(kept, step.id);
  const standing = standingOf(kept, step.id);
  if (answer?.asked === undefined || answer.right === undefined || standing === undefined) return undefined;
  const pause = pauses[standing.rights];
  if (pause === undefined) return undefined;
  return {lab, step, answer, asked: answer.asked, right: answer.right, due: daysAfter(dayOf(standing.at), pause)};
};

/** How often it was right in a row, and since when; whoever was wrong in the lab anew begins anew. */
const standingOf = (kept: LabProgress | undefined, step: string): Pick<Review, 'at' | 'rights'> | undefined => {
  const answer = kept && judgedAnswer(kept, step);
  const review = kept?.reviews?.[step];
  const isWrongAnew = answer?.correct === false && (review === undefined || review.at < answer.at);
  return isWrongAnew ? {at: answer.at, rights: 0} : review;
};

const answeredOn = ({labs}: Progress, today: Day): number =>
  Object.values(labs)
    .flatMap(({reviews}) => Object.values(reviews ?? {}))
    .filter(({at}) => dayOf(at) === today).length;
