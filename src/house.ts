import type {OpenSession} from './app/run-effects.js';
import type {BoundTarget} from './lab/bind-target.js';
import type {Lab, Requirement} from './lab/lab.js';
import type {Locale, Text} from './model/text.js';
import type {Options} from './options.js';
import {complain} from './output.js';
import type {Platform} from './platform/platform.js';

/** Everything that a task needs, put together once by main. */
export type House = {
  readonly options: Options;
  readonly locale: Locale;
  readonly labs: readonly Lab[];
  /** The folder of our own labs. */
  readonly ours: URL;
  readonly platform: Platform;
  /** What labs may require and this computer has not. */
  readonly lacks: readonly Requirement[];
  readonly openSession: OpenSession;
  /** The target to which the user has agreed. */
  readonly live?: BoundTarget;
};

/** The folder of the exercises. */
export const exercisesOf = ({ours}: Pick<House, 'ours'>): URL => new URL('exercises/', ours);

/** One line that says what is wrong and what to do; exit code 2. */
export const refuse = (problem: Text, locale: Locale): number => {
  complain(problem[locale]);
  return 2;
};
