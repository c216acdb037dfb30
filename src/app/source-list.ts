import type {Solution} from '../exercise/solutions.js';
import {type Language, languages} from '../translate/translate.js';
import type {Command} from './command.js';
import {chosenExercise, solutionsOf} from './exercise/exercise-list.js';
import {learnersOf} from './learners.js';
import type {Run, State} from './state.js';

/** A program to read: a run that is over, as its calls of one application, or somebody's solution of an exercise. */
export type Source =
  | {readonly kind: 'run'; readonly run: Run; readonly actor: string; readonly language: Language}
  | ({readonly kind: 'solution'; readonly exercise: string} & Solution);

/** All that can be read where the learner is: each application of the learner's, in each language; or all solutions. */
export const sourceList = (state: State): readonly Source[] => {
  const {run} = state;
  const exercise = run === undefined ? chosenExercise(state)?.exercise : run.free?.exercise?.exercise;
  if (exercise !== undefined)
    return solutionsOf(state, exercise).map(solution => ({kind: 'solution', exercise: exercise.id, ...solution}));
  if (run?.stage.kind !== 'finished') return [];
  return learnersOf(run.lab).flatMap(actor =>
    languages.map(language => ({kind: 'run', run, actor, language}) as const),
  );
};

/** Tab turns to the next source; the arrows move in the one that is open. */
export const updateSource = (state: State, command: Command): State => {
  const by = scrolls[command];
  if (by !== undefined) return {...state, list: {...state.list, scroll: Math.max(0, state.list.scroll + by)}};
  if (command !== 'next-panel' && command !== 'previous-panel') return state;
  const count = Math.max(1, sourceList(state).length);
  const at = (state.list.at + (command === 'next-panel' ? 1 : count - 1)) % count;
  return {...state, list: {...state.list, at, scroll: 0}};
};

/** In rows. */
const scrolls: Readonly<Partial<Record<Command, number>>> = {up: -1, down: 1, 'page-up': -10, 'page-down': 10};
