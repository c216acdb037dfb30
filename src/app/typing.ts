import {evaluateCall} from '../calls/evaluate-call.js';
import type {Memory} from '../calls/memory.js';
import type {NotationProblem} from '../calls/notation.js';
import {parseCall} from '../calls/parse-call.js';
import type {Finding} from '../lab/judge.js';
import {withRun} from './change.js';
import {isTyped} from './field.js';
import {emptyInput, type Input, inputOf} from './input.js';
import type {Run, Stage, State, Typing} from './state.js';

/** The stage in which the call with this index is made: at the press of a key, or by writing it. */
export const enterAction = (state: State, index: number, findings?: readonly Finding[]): State => {
  const {run} = state;
  if (run === undefined) return state;
  const stage = stageOf(run, index);
  if (stage.kind !== 'typing') return withRun(state, {stage});
  const typing: Typing = findings === undefined ? stage : {...stage, findings};
  return withRun({...state, focus: {...state.focus, panel: 'step'}}, {stage: typing});
};

const stageOf = (run: Run, index: number): Stage =>
  isTyped(run.lab.steps[run.step]?.calls[index])
    ? {kind: 'typing', call: index, input: firstInput(run, index)}
    : {kind: 'ready', call: index};

/** With blanks: the first call whose name the step has not seen yet, since they may be made in any order. */
const firstInput = (run: Run, index: number): Input => {
  const calls = run.lab.steps[run.step]?.calls ?? [];
  const made = madeInStep(run).map(({call}) => call.name);
  const asked = [...calls.slice(0, index + 1), calls[index]];
  const unmade = asked.find(action => {
    const parsed = action?.kind === 'call' && action.given === 'blanks' ? parseCall(action.written) : undefined;
    return parsed?.ok === true && !made.includes(parsed.call.name);
  });
  const chosen = unmade ?? calls[index];
  return chosen?.kind === 'call' && chosen.given === 'blanks' ? blanksOf(chosen.written) : emptyInput;
};

/** `fd = connect()` with the cursor where the arguments belong: Enter on it says which ones, and so does the parser. */
const blanksOf = (written: string): Input => {
  const parsed = parseCall(written);
  if (!parsed.ok) return emptyInput;
  const {name, result} = parsed.call;
  const text = `${result === undefined ? '' : `${result} = `}${name}()`;
  return inputOf(text, text.length - 1);
};

/** Why the text is no call that can be made now, at its column; undefined when it is one. */
export const problemOf = (state: State, actor: string, text: string): NotationProblem | undefined => {
  const parsed = parseCall(text);
  if (!parsed.ok) return parsed.problem;
  const evaluated = evaluateCall(parsed.call, memoryOf(state.run, actor), state.abi);
  return evaluated.ok ? undefined : evaluated.problem;
};

export const memoryOf = (run: Run | undefined, actor: string): Memory => run?.world.actors[actor]?.memory ?? {};

/** What the learner wrote in this step, the newest first, each text once. */
export const typedInStep = (run: Run): readonly string[] =>
  [...new Set(madeInStep(run).map(({call}) => call.written))].reverse();

/** Calls of the step's applications since it began, in the order in which they were entered. */
const madeInStep = (run: Run) => {
  const actors = new Set(run.lab.steps[run.step]?.calls.map(({actor}) => actor));
  return [...actors]
    .flatMap(actor => run.world.actors[actor]?.calls ?? [])
    .filter(({seq}) => seq >= run.stepFrom)
    .sort((a, b) => a.seq - b.seq);
};
