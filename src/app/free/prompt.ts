import type {Completions} from '../../calls/completions.js';
import {completions} from '../../calls/completions.js';
import type {Memory} from '../../calls/memory.js';
import type {Abi} from '../../model/abi.js';
import {type Update, withEffects} from '../change.js';
import {openPrompt} from '../field.js';
import {columnOf, type Edit, editInput} from '../input.js';
import {recallLine} from '../recall.js';
import type {Run, State} from '../state.js';
import {travel} from '../time.js';
import {memoryOf} from '../typing.js';
import {completeInput} from '../update-field.js';
import {commandCompletions} from './command-completions.js';
import {filledCompletions} from './filled-completions.js';
import {type Free, type Prompt, promptOf, withPrompt} from './free.js';
import {lineOf} from './line.js';
import {withFree} from './made.js';

/** A key or a paste in the field of the selected application. */
export const editPrompt = (state: State, run: Run, free: Free, edit: Edit): Update | undefined => {
  const prompt = openPrompt(state);
  if (prompt === undefined) return undefined;
  // There is nothing to move over, but there is a past.
  if (edit.kind === 'left' && prompt.input.text === '') return travel(state, run, 'earlier');
  const {choices: _, recalled: __, ...rest} = prompt;
  const {step: ___, ...scroll} = state.focus.scroll;
  const shown = {...state, focus: {...state.focus, scroll}};
  return withEffects(put(shown, free, {...rest, input: editInput(prompt.input, edit)}));
};

/** The lines of this application that were made before. */
export const recallPrompt = (state: State, free: Free, direction: 'up' | 'down'): State => {
  const prompt = promptOf(free, free.selected);
  const {recalled: _, choices: __, ...rest} = prompt;
  return put(state, free, {...rest, ...recallLine(linesOf(free), prompt, direction)});
};

/** Each text once, the newest first; commands are everybody's. */
export const linesOf = ({earlier = [], deeds, selected}: Free): readonly string[] => [
  ...new Set(
    [...earlier, ...deeds]
      .filter(({actor, text}) => actor === selected || text.startsWith(':'))
      .map(({text}) => text)
      .reverse(),
  ),
];

/** Completes as much as is certain, and shows what could follow where that is not all. */
export const completeLine = (state: State, run: Run, free: Free): State => {
  const prompt = promptOf(free, free.selected);
  const {choices: _, ...rest} = prompt;
  return put(state, free, {...rest, ...completeInput(prompt.input, candidates(state, run, free, prompt))});
};

const candidates = ({abi}: State, run: Run, free: Free, {input}: Prompt): Completions => {
  const {actor, from} = lineOf(input.text, free.selected);
  const column = columnOf(input) - from;
  if (column < 0) return {from: columnOf(input), choices: []};
  // With the space at its end, where the next word belongs.
  const text = [...input.text].slice(from).join('');
  const found = text.startsWith(':')
    ? commandCompletions(text, column, run)
    : lineCompletions(text, column, memoryOf(run, actor), abi);
  return {...found, from: found.from + from};
};

const lineCompletions = (text: string, column: number, memory: Memory, abi: Abi): Completions =>
  filledCompletions(text, column, memory) ?? completions(text, column, memory, abi);

const put = (state: State, free: Free, prompt: Prompt): State =>
  withFree(state, withPrompt(free, free.selected, prompt));
