import type {Condition, System} from '../lab/lab.js';
import type {Text} from '../model/text.js';

/** Conditions put together. A list in a file is `all`. */
export type When =
  | {readonly kind: 'condition'; readonly condition: Condition}
  | {readonly kind: 'all' | 'any'; readonly of: readonly When[]}
  | {readonly kind: 'not'; readonly of: When};

/** How a value is drawn anew for every attempt. Ranges include both ends. */
export type Draw =
  /** So many small letters. */
  | {readonly kind: 'word'; readonly letters: Range}
  | {readonly kind: 'number'; readonly from: Range}
  | {readonly kind: 'pick'; readonly of: readonly string[]}
  /** So many lines of words, with line feeds between them and none at the end. */
  | {readonly kind: 'lines'; readonly lines: Range}
  /** So many letters and digits, without a space. */
  | {readonly kind: 'text'; readonly length: Range}
  /** An IPv4 address of those that are kept for documentation (RFC 5737). */
  | {readonly kind: 'ip'};

export type Range = readonly [least: number, most: number];

/** An application on the other side. With `after` it starts when that holds, else before the learner's program. */
export type PlacedProgram = {
  readonly actor: string;
  readonly program: string;
  readonly options: unknown;
  readonly after?: When;
};

/** One point of the list that ticks itself. */
export type Done = {readonly id: string; readonly text: Text; readonly when: When};

/** What is said when an attempt has ended without everything done: the likely cause, and where to look. */
export type Fault = {readonly id: string; readonly when: When; readonly say: Text};

export type ExerciseHint = {readonly when?: When; readonly say: Text};

export type Exercise = {
  readonly id: string;
  /** Exercises are listed by it; growing difficulty. */
  readonly level: number;
  readonly title: Text;
  readonly goal: Text;
  readonly needs: readonly string[];
  readonly teaches: readonly string[];
  readonly beliefs: readonly string[];
  /** The systems on which it can be done. */
  readonly systems: readonly System[];
  readonly vary: Readonly<Record<string, Draw>>;
  readonly place: readonly PlacedProgram[];
  /** Environment variables of the learner's program, and at the prompt its variables. Filled: `{{web.listening}}`. */
  readonly give: Readonly<Record<string, string>>;
  /** Every line that the program prints is answered by a line on its input, when the kernel has been looked at. */
  readonly talks: boolean;
  /** How many descriptors are taken already when the program starts. */
  readonly taken: Range;
  /** The attempt is over when this holds; else when the program has ended and everything has come to rest. */
  readonly over?: When;
  readonly done: readonly Done[];
  readonly faults: readonly Fault[];
  readonly hints: readonly ExerciseHint[];
};
