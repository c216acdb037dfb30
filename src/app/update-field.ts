import {type Completion, type Completions, completions} from '../calls/completions.js';
import {type Update, withEffects, withStage} from './change.js';
import {openField} from './field.js';
import {columnOf, type Edit, editInput, type Input} from './input.js';
import {recallLine} from './recall.js';
import {editSearch, isSearching} from './search.js';
import type {State, Typing} from './state.js';
import {memoryOf, typedInStep} from './typing.js';

/** A key or a paste in the field. What is said of what stood there before stays, but for what could be chosen. */
export const updateInput = (state: State, edit: Edit): Update => {
  if (isSearching(state)) return withEffects(editSearch(state, edit));
  const stage = openField(state);
  if (stage === undefined) return withEffects(state);
  const input = editInput(stage.input, edit);
  // The field comes into sight again, however far the step was scrolled.
  const {step: _, ...scroll} = state.focus.scroll;
  const shown = {...state, focus: {...state.focus, scroll}};
  if (stage.kind === 'asking') return withEffects(withStage(shown, {...stage, input}));
  const {choices: __, recalled: ___, ...typing} = stage;
  return withEffects(withStage(shown, {...typing, input}));
};

/** The calls of this step that were typed before. */
export const recall = (state: State, stage: Typing, direction: 'up' | 'down'): State => {
  const typed = state.run === undefined ? [] : typedInStep(state.run);
  const {recalled: _, choices: __, ...typing} = stage;
  return withStage(state, {...typing, ...recallLine(typed, stage, direction)});
};

/** Completes as much of the name at the cursor as is certain, and shows what could follow where that is not all. */
export const complete = (state: State, stage: Typing): State => {
  const {run} = state;
  const actor = run?.lab.steps[run.step]?.calls[stage.call]?.actor;
  if (run === undefined || actor === undefined) return state;
  const {choices: _, ...typing} = stage;
  const column = columnOf(stage.input);
  const found = completions(stage.input.text, column, memoryOf(run, actor), state.abi);
  return withStage(state, {...typing, ...completeInput(stage.input, found)});
};

/** The line with as much of the name at its cursor as is certain, and what could follow where that is not all. */
export const completeInput = (
  input: Input,
  {from, choices}: Completions,
): {readonly input: Input; readonly choices?: readonly Completion[]} => {
  const [only, ...others] = choices;
  if (only === undefined) return {input};
  if (others.length === 0) return {input: putName(input, from, only)};
  return {input: replaceWord(input, from, commonStart(choices.map(({name}) => name))), choices};
};

/** A call brings its parentheses along, with the cursor between them, unless they are there. */
const putName = (input: Input, from: number, {kind, name}: Completion): Input => {
  const put = replaceWord(input, from, name);
  if (kind !== 'call' || put.text.slice(put.cursor).trimStart().startsWith('(')) return put;
  return {text: `${put.text.slice(0, put.cursor)}()${put.text.slice(put.cursor)}`, cursor: put.cursor + 1};
};

/** `from` is a column; the word in question ends at the cursor. Nothing is taken away when nothing is certain. */
const replaceWord = ({text, cursor}: Input, from: number, name: string): Input => {
  const start = [...text].slice(0, from).join('').length;
  if (name.length < cursor - start) return {text, cursor};
  return {text: text.slice(0, start) + name + text.slice(cursor), cursor: start + name.length};
};

const commonStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  const length = Array.from(first).findIndex((_, index) => others.some(name => name[index] !== first[index]));
  return length === -1 ? first : first.slice(0, length);
};
