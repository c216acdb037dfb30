import {type Language, languages} from '../translate/translate.js';
import type {Command} from './command.js';
import {learnersOf} from './reveal.js';
import type {Run, State} from './state.js';

/** The sources that a run that is over can be read as: each application of the learner's, in each language. */
export const sourceList = (run: Run): readonly {readonly actor: string; readonly language: Language}[] =>
  learnersOf(run).flatMap(actor => languages.map(language => ({actor, language})));

/** Tab turns to the next source; the arrows move in the one that is open. */
export const updateSource = (state: State, command: Command): State => {
  const by = scrolls[command];
  if (by !== undefined) return {...state, list: {...state.list, scroll: Math.max(0, state.list.scroll + by)}};
  if (command !== 'next-panel' && command !== 'previous-panel') return state;
  const count = Math.max(1, state.run === undefined ? 0 : sourceList(state.run).length);
  const at = (state.list.at + (command === 'next-panel' ? 1 : count - 1)) % count;
  return {...state, list: {...state.list, at, scroll: 0}};
};

/** In rows. */
const scrolls: Readonly<Partial<Record<Command, number>>> = {up: -1, down: 1, 'page-up': -10, 'page-down': 10};
