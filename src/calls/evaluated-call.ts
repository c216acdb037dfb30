import type {Argument, Outcome} from '../model/call.js';
import {bytesValue, numberValue, type Value} from '../model/value.js';
import type {Definition} from './definition.js';

/**
 * A written call whose names have been looked up, ready to be made: `definition.encode(values, abi)` gives the C
 * arguments. A buffer's bytes in `values` are the variable's own memory, so that what C stores lands in the variable.
 */
export type EvaluatedCall = {
  readonly definition: Definition;
  /** The notation in full, as it was typed. */
  readonly written: string;
  /** The variable that takes the result. */
  readonly result?: string;
  /** The arguments that were written, in that order, for the model's Call. */
  readonly arguments: readonly Argument[];
  /** One per parameter (parametersOf); undefined where an optional one was left out. */
  readonly values: readonly (Value | undefined)[];
  /** Variables whose memory the call fills. `made`: the variable did not exist before. */
  readonly buffers: readonly {readonly variable: string; readonly memory: Uint8Array; readonly made: boolean}[];
  /** Variables that take what the call stores elsewhere: `variable` gets `outcome.out[parameter]`. */
  readonly into: readonly {readonly variable: string; readonly parameter: string}[];
};

/**
 * Every variable that the call changed, with its new value. A buffer is given whole, and is the variable's own memory,
 * not a copy: who keeps it as a fact copies it (sending it to another process does).
 */
export const memoryAfter = (call: EvaluatedCall, outcome: Outcome): Readonly<Record<string, Value>> => ({
  ...filledBuffers(call, outcome),
  ...storedElsewhere(call, outcome),
  ...resultVariable(call, outcome),
});

const filledBuffers = (call: EvaluatedCall, outcome: Outcome): Record<string, Value> =>
  Object.fromEntries(
    call.buffers
      .filter(({made}) => made || outcome.kind === 'returned')
      .map(({variable, memory}) => [variable, bytesValue(memory)]),
  );

const storedElsewhere = (call: EvaluatedCall, outcome: Outcome): Record<string, Value> =>
  Object.fromEntries(
    call.into.flatMap(({variable, parameter}) => {
      const value = outcome.kind === 'returned' ? outcome.out[parameter] : undefined;
      return value === undefined ? [] : [[variable, value]];
    }),
  );

const resultVariable = (call: EvaluatedCall, outcome: Outcome): Record<string, Value> => {
  if (call.result === undefined) return {};
  if (outcome.kind === 'returned') return {[call.result]: outcome.result};
  // C would have assigned the -1 as well; a stored result was never stored.
  return call.definition.resultIsStored === true ? {} : {[call.result]: numberValue(outcome.value)};
};
