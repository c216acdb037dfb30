import type {Locale, Text} from '../model/text.js';
import {own} from './own.js';

/** A question as it stood on the screen, with what was observed by then in its texts. */
export type Asked = {readonly ask: Text; readonly options: readonly {readonly id: string; readonly text: Text}[]};

/** A committed prediction. `at` is an ISO 8601 time. What is optional is absent until the call has shown it. */
export type Answer = {
  readonly option: string;
  readonly at: string;
  readonly asked?: Asked;
  readonly correct?: boolean;
  /** The option that what happened proved right. */
  readonly right?: string;
  /** What the learner's own experiment showed, in words with its numbers. */
  readonly evidence?: Text;
};

/** The latest answer to a question that was asked once more; `rights`: how often it was right since it last was wrong. */
export type Review = {
  readonly option: string;
  readonly at: string;
  readonly correct: boolean;
  readonly rights: number;
};

/** All by step id. */
export type LabProgress = {
  /** The step at which to go on; absent before the first and after the last. */
  readonly step?: string;
  /** The steps of this playing that the learner made, or that were passed over for a reason: not those that were jumped over. */
  readonly done?: readonly string[];
  /** When the lab was first finished, ISO 8601. */
  readonly finished?: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What was answered, and judged, in playings before this one. */
  readonly earlier?: Readonly<Record<string, Answer>>;
  readonly reviews?: Readonly<Record<string, Review>>;
};

/** What is kept between starts. Ids that this version does not know are kept as they are. */
export type Progress = {
  readonly format: 1;
  readonly locale?: Locale;
  readonly labs: Readonly<Record<string, LabProgress>>;
  /** By exercise id; `solved`: when it first was, ISO 8601. */
  readonly exercises?: Readonly<Record<string, {readonly attempts: number; readonly solved?: string}>>;
};

export const emptyProgress: Progress = {format: 1, labs: {}};

/** Something that was learned, tried or forgotten. What is changed may be newer than what the change was made for. */
export type ProgressChange = (kept: Progress) => Progress;

// Each of these keeps what it does not know about: a newer version may have written it into the same file.

/** Remembers where to go on. A new playing asks everything again; what was judged before it is only put aside. */
export const reachStep = (progress: Progress, lab: string, step: string): Progress =>
  changeLab(progress, lab, kept => (kept.step === undefined ? {...asideOf(kept), step} : {...kept, step}));

const asideOf = (kept: LabProgress): LabProgress => {
  const judged = Object.entries(kept.answers).filter(([, {correct}]) => correct !== undefined);
  if (judged.length === 0) return {...kept, done: [], answers: {}};
  return {...kept, done: [], answers: {}, earlier: {...kept.earlier, ...Object.fromEntries(judged)}};
};

/** `done`: the ids of all steps that are, in any order. */
export const keepDone = (progress: Progress, lab: string, done: readonly string[]): Progress =>
  changeLab(progress, lab, kept => ({...kept, done}));

/** The latest answer to a step that was judged, of this playing or an earlier one. */
export const judgedAnswer = ({answers, earlier}: LabProgress, step: string): Answer | undefined => {
  const answer = own(answers, step);
  return answer?.correct === undefined ? own(earlier ?? {}, step) : answer;
};

/** From here on the answer stands; whether it was right comes later. */
export const commitAnswer = (
  progress: Progress,
  lab: string,
  step: string,
  answer: Pick<Answer, 'option' | 'at' | 'asked'>,
): Progress => changeLab(progress, lab, kept => ({...kept, answers: {...kept.answers, [step]: answer}}));

export type Judgement = {readonly correct: boolean} & Pick<Answer, 'right' | 'evidence'>;

/** What happened has answered; without a committed answer there is nothing to judge. */
export const judgeAnswer = (progress: Progress, lab: string, step: string, judgement: Judgement): Progress => {
  const answer = progress.labs[lab]?.answers[step];
  if (answer === undefined) return progress;
  return changeLab(progress, lab, kept => ({...kept, answers: {...kept.answers, [step]: {...answer, ...judgement}}}));
};

export const keepReview = (progress: Progress, lab: string, step: string, review: Review): Progress =>
  changeLab(progress, lab, kept => ({
    ...kept,
    reviews: {...kept.reviews, [step]: {...kept.reviews?.[step], ...review}},
  }));

/** `at` counts the first time only; finishing again does not make it later. */
export const finishLab = (progress: Progress, lab: string, at: string): Progress =>
  changeLab(progress, lab, ({step: _done, ...kept}) => ({finished: at, ...kept}));

/** The next playing begins at its first step, with nothing done; what was judged stays. */
export const beginAnew = (progress: Progress, lab: string): Progress =>
  progress.labs[lab] === undefined ? progress : changeLab(progress, lab, ({step: _step, done: _done, ...kept}) => kept);

/** As if the lab had never been played. */
export const resetLab = (progress: Progress, lab: string): Progress => {
  const {[lab]: _forgotten, ...labs} = progress.labs;
  return {...progress, labs};
};

/** As if nothing had ever been played, and no exercise been tried. */
export const resetAll = ({exercises: _forgotten, ...progress}: Progress): Progress => ({...progress, labs: {}});

const changeLab = (progress: Progress, lab: string, change: (kept: LabProgress) => LabProgress): Progress => ({
  ...progress,
  labs: {...progress.labs, [lab]: change(progress.labs[lab] ?? {answers: {}})},
});
