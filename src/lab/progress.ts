import type {Locale} from '../model/text.js';

/** A committed prediction. `at` is an ISO 8601 time. It can't be edited afterwards, only answered. */
export type Answer = {
  readonly option: string;
  /** Absent from the commitment until the call has answered. */
  readonly correct?: boolean;
  readonly at: string;
};

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
