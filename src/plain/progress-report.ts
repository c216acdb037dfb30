import {courseMessages as messages} from '../i18n/course-messages.js';
import {beliefMap, type MappedBelief} from '../lab/belief-map.js';
import type {Day} from '../lab/day.js';
import type {Lab} from '../lab/lab.js';
import {labStateOf} from '../lab/lab-state.js';
import {labStateText} from '../lab/lab-state-text.js';
import type {Progress} from '../lab/progress.js';
import {dueQuestions, openQuestions, type Question} from '../lab/review.js';
import type {Locale} from '../model/text.js';
import {jsonText} from './json-text.js';

export type Course = {readonly labs: readonly Lab[]; readonly progress: Progress; readonly today: Day};

/** How far the learner is: the labs, the beliefs that were put to the test, what is due for review. */
export const progressReport = (course: Course, locale: Locale): string => {
  const {labs, progress, today} = course;
  const map = beliefMap(labs, progress);
  const count = (state: MappedBelief['state']) => map.filter(each => each.state === state).length;
  const due = dueQuestions(labs, progress, today);
  return [
    ...labs.map(lab => labLine(lab, progress, locale)),
    '',
    messages.beliefCounts(count('refuted'), count('held'), count('untested'))[locale],
    ...map.flatMap(belief => beliefLines(belief, locale)),
    '',
    due.length === 0 ? messages.noneDue[locale] : messages.due(due.length)[locale],
    ...due.map(question => `  ${question.lab.id}/${question.step.id}\t${question.asked.ask[locale]}`),
  ].join('\n');
};

/** The same as one JSON object. `reviews` holds all that are not done, `isDue` those that are asked today. */
export const progressJson = ({labs, progress, today}: Course): string => {
  const due = dueQuestions(labs, progress, today);
  return jsonText({
    labs: labs.map(lab => labEntry(lab, progress)),
    beliefs: beliefMap(labs, progress).map(beliefEntry),
    reviews: openQuestions(labs, progress).map(question => reviewEntry(question, due)),
  });
};

const labLine = (lab: Lab, progress: Progress, locale: Locale): string =>
  `${lab.id}\t${lab.title[locale]}\t${labStateText(lab, progress)[locale]}`;

/** What was never put to the test is only counted. */
const beliefLines = ({id, belief, state, evidence}: MappedBelief, locale: Locale): readonly string[] => {
  if (evidence === undefined) return [];
  const line = `  ${messages.beliefStates[state][locale]}\t${id}\t${belief[locale]}\t${evidence.lab.id}/${evidence.step.id}`;
  const shown = evidence.answer.evidence;
  return shown === undefined ? [line] : [line, `      ${messages.seen[locale]}${shown[locale]}`];
};

const labEntry = (lab: Lab, progress: Progress) => {
  const state = labStateOf(lab, progress);
  const at = state.kind === 'begun' ? state.step : state.kind === 'finished' ? state.again : undefined;
  const step = at === undefined ? undefined : lab.steps[at]?.id;
  const left = state.kind === 'begun' ? state.left : undefined;
  return {id: lab.id, title: lab.title, state: state.kind, step, left, finished: progress.labs[lab.id]?.finished};
};

const beliefEntry = ({id, belief, state, met, evidence}: MappedBelief) => ({
  id,
  belief,
  state,
  met: met.map(({lab, step}) => ({lab: lab.id, step: step.id})),
  evidence: evidence && {
    lab: evidence.lab.id,
    step: evidence.step.id,
    answered: evidence.option,
    at: evidence.at,
    shown: evidence.answer.evidence,
  },
});

const reviewEntry = (question: Question, due: readonly Question[]) => ({
  lab: question.lab.id,
  step: question.step.id,
  ask: question.asked.ask,
  due: question.due,
  isDue: due.some(({lab, step}) => lab === question.lab && step === question.step),
});
