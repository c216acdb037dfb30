import type {Locale} from '../model/text.js';

/** A committed prediction. `at` is an ISO 8601 time. `correct` is absent until the call has shown it. */
export type Answer = {readonly option: string; readonly correct?: boolean; readonly at: string};

export type LabProgress = {
  /** The step at which to go on; absent before the first and after the last. */
  readonly step?: string;
  /** When the lab was first finished, ISO 8601. */
  readonly finished?: string;
  readonly answers: Readonly<Record<string, Answer>>;
};

/** What is kept between starts. Ids that this version does not know are kept as they are. */
export type Progress = {
  readonly format: 1;
  readonly locale?: Locale;
  readonly labs: Readonly<Record<string, LabProgress>>;
};

export const emptyProgress: Progress = {format: 1, labs: {}};

// Each of these keeps what it does not know about: a newer version may have written it into the same file.

/** Remembers where to go on. The first step of a new playing forgets the answers of the one before. */
export const reachStep = (progress: Progress, lab: string, step: string): Progress =>
  changeLab(progress, lab, kept => ({...kept, step, answers: kept.step === undefined ? {} : kept.answers}));

/** From here on the answer stands; whether it was right comes later. */
export const commitAnswer = (
  progress: Progress,
  lab: string,
  step: string,
  answer: {readonly option: string; readonly at: string},
): Progress => changeLab(progress, lab, kept => ({...kept, answers: {...kept.answers, [step]: answer}}));

/** What happened has answered; without a committed answer there is nothing to judge. */
export const judgeAnswer = (progress: Progress, lab: string, step: string, correct: boolean): Progress => {
  const answer = progress.labs[lab]?.answers[step];
  if (answer === undefined) return progress;
  return changeLab(progress, lab, kept => ({...kept, answers: {...kept.answers, [step]: {...answer, correct}}}));
};

/** `at` counts the first time only; finishing again does not make it later. */
export const finishLab = (progress: Progress, lab: string, at: string): Progress =>
  changeLab(progress, lab, ({step: _done, ...kept}) => ({finished: at, ...kept}));

/** As if the lab had never been played. */
export const resetLab = (progress: Progress, lab: string): Progress => {
  const {[lab]: _forgotten, ...labs} = progress.labs;
  return {...progress, labs};
};

const changeLab = (progress: Progress, lab: string, change: (kept: LabProgress) => LabProgress): Progress => ({
  ...progress,
  labs: {...progress.labs, [lab]: change(progress.labs[lab] ?? {answers: {}})},
});
