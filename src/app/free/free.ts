import type {Completion} from '../../calls/completions.js';
import type {NotationProblem} from '../../calls/notation.js';
import type {Sown} from '../../lab/skeleton.js';
import type {Text} from '../../model/text.js';
import type {Trace} from '../../model/trace.js';
import type {Playing} from '../exercise/playing.js';
import type {Input} from '../input.js';
import {emptyInput} from '../input.js';
import type {Recalled} from '../recall.js';
import type {Difference} from './compare-runs.js';

/** The line that is being typed for one application. */
export type Prompt = {
  readonly input: Input;
  /** Why what was `typed` can't be made. */
  readonly problem?: NotationProblem & {readonly typed: string};
  readonly choices?: readonly Completion[];
  readonly recalled?: Recalled;
};

/** A line that was made: a call or a command. `at`: the length of the trace then. `said`: what came of a command. */
export type Deed = {readonly actor: string; readonly text: string; readonly at: number; readonly said?: Text};

/** A line that makes itself, once it is its turn: see ahead.ts. `returned`: whose calls are to have returned before. */
export type Ahead = {readonly actor: string; readonly text: string; readonly returned: readonly string[]};

/** What a command has begun and has not been answered yet. */
export type Awaited =
  | {readonly kind: 'memory'; readonly actor: string; readonly name: string; readonly at: number}
  | {readonly kind: 'process'; readonly actor: string; readonly deed: number}
  | {readonly kind: 'file'; readonly deed: number};

/** The run that another turn was taken from: all of its trace, and up to where its calls are made again. */
export type Turn = {
  readonly before: Trace;
  readonly upTo: number;
  readonly returned: readonly string[];
  /** Once all is made again. */
  readonly differences?: readonly Difference[];
};

/** Free play: what a run has besides its trace. The applications and servers are those of the run's lab, which grows. */
export type Free = {
  /** The application whose field is shown. */
  readonly selected: string;
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly deeds: readonly Deed[];
  /** What a key did and a line could have done: it stands in no log, but is made again in another turn. */
  readonly byKey?: readonly Deed[];
  /** Lines of attempts before this one, the oldest first: they can be recalled, and nothing else. */
  readonly earlier?: readonly Pick<Deed, 'actor' | 'text'>[];
  /** What commands put into memories, for the skeleton of a lab. */
  readonly sown: readonly Sown[];
  /** By application: calls that were handed over and have not settled. */
  readonly unsettled: Readonly<Record<string, number>>;
  /** Applications whose open call was given up. */
  readonly givenUp: readonly string[];
  readonly awaited: readonly Awaited[];
  readonly ahead: readonly Ahead[];
  /** The facts that the next line waits for had their time. */
  readonly isLate: boolean;
  readonly turn?: Turn;
  /** A file that is there already, and is overwritten by the same line once more. */
  readonly overwrites?: string;
  /** A line could not be made. */
  readonly failed: boolean;
  /** Free play with a goal. */
  readonly exercise?: Playing;
};

export const firstApplication = 'client';

export const emptyFree: Free = {
  selected: firstApplication,
  prompts: {},
  deeds: [],
  sown: [],
  unsettled: {},
  givenUp: [],
  awaited: [],
  ahead: [],
  isLate: false,
  failed: false,
};

export const emptyPrompt: Prompt = {input: emptyInput};

export const promptOf = ({prompts}: Free, actor: string): Prompt =>
  Object.hasOwn(prompts, actor) ? (prompts[actor] ?? emptyPrompt) : emptyPrompt;

export const withPrompt = (free: Free, actor: string, prompt: Prompt): Free => ({
  ...free,
  prompts: {...free.prompts, [actor]: prompt},
});
