import type {NativeValue} from '../calls/definition.js';
import {type EvaluatedCall, evaluateCall, memoryAfter} from '../calls/evaluate-call.js';
import {foreignParameters} from '../calls/foreign-prototype.js';
import type {NotationProblem} from '../calls/notation.js';
import {parseCall} from '../calls/parse-call.js';
import type {Abi} from '../model/abi.js';
import type {Call, NativeArgument, Outcome} from '../model/call.js';
import type {Value} from '../model/value.js';
import type {SubjectReply} from '../session/protocol.js';
import {epochNow} from './clock.js';
import type {Native, NativeFunction} from './native.js';
import {outcomeOf} from './outcome.js';

/** What a call needs: the C library, the values of its headers, and the application's variables, which it may change. */
export type Workshop = {
  readonly native: Native;
  readonly abi: Abi;
  readonly memory: Map<string, Value>;
};

/** `then`: once the parent has it, as far as this process can know. */
export type Tell = (reply: SubjectReply, then?: () => void) => void;

export type Performed =
  | {readonly kind: 'returned'; readonly call: Call; readonly outcome: Outcome}
  | {readonly kind: 'refused'; readonly problem: NotationProblem};

/** A call that is ready to be made: its C function, and its arguments as that function takes them. */
type Prepared = {
  readonly evaluated: EvaluatedCall;
  readonly call: Call;
  readonly foreign: NativeFunction;
  readonly native: readonly NativeValue[];
};

/** Makes a written call and tells of it: first that it is entered, so that a call that never returns was still seen. */
export const perform = async (workshop: Workshop, written: string, id: number, tell: Tell): Promise<Performed> => {
  const prepared = prepare(workshop, written);
  if ('message' in prepared) {
    tell({kind: 'refused', id, problem: prepared});
    return {kind: 'refused', problem: prepared};
  }
  const {evaluated, call, foreign, native} = prepared;
  const entered = {kind: 'entered', id, at: epochNow(), call} as const;
  if (evaluated.definition.neverReturns === true) await new Promise<void>(resolve => tell(entered, resolve));
  else tell(entered);
  const began = process.hrtime.bigint();
  const returned = evaluated.definition.mayBlock ? await foreign.later(native) : foreign.now(native);
  const nanoseconds = Number(process.hrtime.bigint() - began);
  const at = epochNow();
  const outcome = outcomeOf(workshop, evaluated.definition, native, returned);
  const memory = memoryAfter(evaluated, outcome);
  for (const [name, value] of Object.entries(memory)) workshop.memory.set(name, value);
  tell({kind: 'returned', id, at, outcome, memory, nanoseconds});
  return {kind: 'returned', call, outcome};
};

/** Makes a call that is not the application's: nobody is told, and no variable changes. It must not block. */
export const performQuietly = (workshop: Workshop, written: string): Outcome | undefined => {
  const prepared = prepare(workshop, written);
  if ('message' in prepared) return undefined;
  const {evaluated, native, foreign} = prepared;
  return outcomeOf(workshop, evaluated.definition, native, foreign.now(native));
};

const prepare = ({native: library, abi, memory}: Workshop, written: string): Prepared | NotationProblem => {
  const parsed = parseCall(written);
  if (!parsed.ok) return parsed.problem;
  const evaluation = evaluateCall(parsed.call, memory, abi);
  if (!evaluation.ok) return evaluation.problem;
  const evaluated = evaluation.call;
  const {definition} = evaluated;
  const foreign = library.find(definition.prototype);
  if (foreign === undefined) return notOnThisSystem(definition.name, parsed.call.nameAt);
  const native = definition.encode(evaluated.values, abi);
  return {evaluated, foreign, native, call: describe(library, evaluated, native)};
};

const describe = (library: Native, evaluated: EvaluatedCall, native: readonly NativeValue[]): Call => {
  const parameters = foreignParameters(evaluated.definition.prototype);
  return {
    name: evaluated.definition.name,
    written: evaluated.written,
    ...(evaluated.result === undefined ? {} : {result: evaluated.result}),
    arguments: evaluated.arguments,
    native: native.map((value, index) => describeNative(library, value, parameters[index]?.reads ?? false)),
  };
};

const describeNative = (library: Native, value: NativeValue, reads: boolean): NativeArgument =>
  typeof value === 'number'
    ? {kind: 'number', number: value}
    : {
        kind: 'pointer',
        address: library.addressOf(value),
        length: value.length,
        ...(reads ? {bytes: value} : {}),
      };

const notOnThisSystem = (name: string, at: number): NotationProblem => ({
  at,
  message: {
    en: `${name} can't be called: the Socket library of this system has no function of that name. Use another call.`,
    ko: `${name} 호출 불가: 이 시스템의 소켓 라이브러리에 없는 함수입니다. 다른 호출을 사용하십시오.`,
  },
});
