import type {Abi} from '../model/abi.js';
import type {Value} from '../model/value.js';
import type {EvaluatedCall} from './evaluated-call.js';
import type {NotationProblem, WrittenCall} from './notation.js';

export type {EvaluatedCall} from './evaluated-call.js';
export {memoryAfter} from './evaluated-call.js';

/** The variables of one application. */
export type Memory = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

export type Evaluation =
  | {readonly ok: true; readonly call: EvaluatedCall}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Looks up the names of a written call and checks what they hold against the parameters. Changes no memory. */
export const evaluateCall = (call: WrittenCall, _memory: Memory, _abi: Abi): Evaluation => {
  throw new Error(`evaluateCall is not written yet: ${call.written}`);
};
