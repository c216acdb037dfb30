import type {CallRecord} from '../model/world.js';
import type {CScope, CType, CVariable} from './c-scope.js';
import type {Words} from './c-words.js';

/** A call in C: lines before it, the expression, and whether its value goes into a variable of the learner's. */
export type CCall = {
  readonly before: readonly string[];
  readonly expression: string;
  readonly result?: CVariable;
  /** What takes the result if there is no variable for it but a loop needs one. */
  readonly type: CType;
  /** What becomes of a success. */
  readonly after: readonly string[];
  /** How C tells that it failed; `== -1` where nothing is said. */
  readonly failed?: string;
};

export type Maker = (words: Words, record: CallRecord, scope: CScope) => CCall | undefined;

/** A call that gives a number. */
export const plain =
  (type: CType, expression: (words: Words) => string): Maker =>
  (words, {call}, scope) => ({
    before: [],
    expression: expression(words),
    type,
    after: [],
    ...(call.result === undefined ? {} : {result: scope.take(call.result, type)}),
  });
