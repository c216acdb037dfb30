import type {Value} from './value.js';

/** One argument as the application wrote it and as it was understood. */
export type Argument = {
  readonly parameter: string;
  readonly written: string;
  readonly value: Value;
};

/**
 * One argument of the C function, exactly as the Socket library received it. A pointer's `address` is the real one, in
 * hexadecimal; `bytes` is what lay there when the call was entered (only for memory that the call reads).
 */
export type NativeArgument =
  | {readonly kind: 'number'; readonly number: number}
  | {
      readonly kind: 'pointer';
      readonly address: string;
      readonly length: number;
      readonly bytes?: Uint8Array;
    };

/** A request to the Socket library, as it was made: `fd = socket(AF_INET, SOCK_STREAM, 0)`. */
export type Call = {
  readonly name: string;
  /** The notation in full, as in labs and prompt. */
  readonly written: string;
  /** The variable that takes the result. */
  readonly result?: string;
  readonly arguments: readonly Argument[];
  readonly native: readonly NativeArgument[];
};

export type Errno = {readonly name: string; readonly number: number};

/** How a call ended. `value` is what the C function returned. `out` is what it stored elsewhere: `peer` of accept. */
export type Outcome = (
  | {
      readonly kind: 'returned';
      readonly value: number;
      readonly result: Value;
      readonly out: Readonly<Record<string, Value>>;
    }
  | {readonly kind: 'failed'; readonly value: number; readonly errno: Errno}
) & {readonly injected?: Injected};

/** What whoever watches asked for, and the kernel did not do by itself: an error instead of the call, or a call made later. */
export type Injected = 'error' | 'delay';
