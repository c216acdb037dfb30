import type {Outcome} from '../model/call.js';
import type {Text} from '../model/text.js';
import type {Value} from '../model/value.js';

/** What a program can do: write variables, read them, and make calls in the one notation. */
export type Application = {
  readonly call: (written: string) => Promise<Outcome>;
  readonly set: (name: string, value: Value) => void;
  readonly memory: ReadonlyMap<string, Value>;
};

/**
 * Runs until its work is done, or until it can't go on, and then gives the reason. A server that serves never comes back. A
 * process that was started for it ends with it, as when a C program returns from main; that is a fact like any other.
 */
export type Run = (application: Application) => Promise<Text | undefined>;

export type Prepared = {readonly ok: true; readonly run: Run} | {readonly ok: false; readonly problem: Text};

/** An application that runs by itself. Options come from labs, which anybody may have written: they are checked first. */
export type Program = {
  readonly name: string;
  readonly prepare: (options: unknown) => Prepared;
};
