import type {Exercise} from '../../exercise/exercise.js';
import type {ListedExercise} from '../../exercise/list-exercises.js';
import type {Solution} from '../../exercise/solutions.js';
import {exerciseStateOf} from '../../lab/attempt-progress.js';
import type {Text} from '../../model/text.js';
import {type Update, withEffects} from '../change.js';
import type {Command} from '../command.js';
import {topOfList} from '../lists.js';
import {scrollList} from '../scroll-list.js';
import type {State} from '../state.js';
import {startExercise} from './begin-exercise.js';

/** The list of exercises, from when it is opened first. */
export type ExerciseList = {readonly listed: readonly ListedExercise[]; readonly chosen: number};

/**
 * Their files are read once, and only where somebody wants them; what is kept of them every time, for they are solved in another
 * terminal, too.
 */
export const openExercises = (state: State): Update => {
  const opened: State = {...state, screen: 'exercises', list: topOfList};
  const files = state.exercises === undefined ? [{type: 'read-exercises'} as const] : [];
  return withEffects(opened, {type: 'read-progress'}, ...files);
};

/** The first that is not solved is chosen. */
export const exercisesRead = (state: State, listed: readonly ListedExercise[], problem: Text | undefined): Update => {
  const first = listed.findIndex(({exercise}) => exerciseStateOf(exercise.id, state.progress) !== 'solved');
  const exercises = {listed, chosen: Math.max(0, first)};
  return withEffects({...state, exercises, ...(problem === undefined ? {} : {notice: problem})});
};

export const chosenExercise = ({exercises}: State): ListedExercise | undefined => exercises?.listed[exercises.chosen];

/** What commands do in the list. `now` is the clock, from which the values of the attempt are drawn. */
export const updateExercises = (state: State, command: Command, now: number): Update => {
  const chosen = chosenExercise(state);
  const by = moves[command];
  if (by !== undefined) return withEffects(choose(state, by));
  const scrolled = scrolls[command];
  if (scrolled !== undefined) return withEffects(scrollList(state, scrolled));
  if (command !== 'proceed' || chosen === undefined) return withEffects(state);
  return startExercise(state, chosen.exercise, now % mostSeeds);
};

/** The solutions of an exercise, which are shown once it is solved. */
export const solutionsOf = ({exercises, progress}: State, {id}: Exercise): readonly Solution[] =>
  exerciseStateOf(id, progress) === 'solved'
    ? (exercises?.listed.find(({exercise}) => exercise.id === id)?.solutions ?? [])
    : [];

/** See newSeed. */
const mostSeeds = 2 ** 31;

const moves: Readonly<Partial<Record<Command, number>>> = {up: -1, down: 1};
/** In rows. */
const scrolls: Readonly<Partial<Record<Command, number>>> = {'page-up': -4, 'page-down': 4};

const choose = (state: State, by: number): State => {
  const {exercises} = state;
  if (exercises === undefined) return state;
  const chosen = Math.max(0, Math.min(exercises.listed.length - 1, exercises.chosen + by));
  return {...state, exercises: {...exercises, chosen}, list: topOfList};
};
