import {beginRun} from './begin-run.js';
import {type Update, withEffects} from './change.js';
import type {Command} from './command.js';
import {askToConfirm} from './confirm.js';
import {openExercises} from './exercise/exercise-list.js';
import {startFree} from './free/begin-free.js';
import {labFilters} from './lists.js';
import {isSearching, keepSearch, openSearch} from './search.js';
import type {State} from './state.js';
import {chosenLab, visibleLabs} from './visible-labs.js';

/** What commands do in the list of labs. */
export const updateHome = (state: State, command: Command): Update => {
  switch (command) {
    case 'up':
      return withEffects(choose(state, -1));
    case 'down':
      return withEffects(choose(state, 1));
    case 'page-up':
      return withEffects(scroll(state, -page));
    case 'page-down':
      return withEffects(scroll(state, page));
    case 'filter':
      return withEffects(nextFilter(state));
    case 'search':
      return withEffects(openSearch(state));
    case 'free':
      return startFree(state, 'loopback');
    case 'exercises':
      return openExercises(state);
    case 'reset-lab':
    case 'reset-all':
      return askToConfirm(state, command);
    case 'proceed':
      return isSearching(state) ? withEffects(choose(keepSearch(state), 0)) : begin(state);
    default:
      return withEffects(state);
  }
};

const page = 4;

const begin = (state: State): Update => {
  const lab = chosenLab(state);
  return lab === undefined ? withEffects(state) : beginRun(state, lab);
};

const choose = (state: State, by: number): State => {
  const visible = visibleLabs(state);
  const at = Math.max(0, visible.indexOf(state.chosen));
  const chosen = visible[Math.max(0, Math.min(visible.length - 1, at + by))] ?? state.chosen;
  return {...state, chosen, labList: {...state.labList, scroll: 0}};
};

const scroll = (state: State, by: number): State => ({
  ...state,
  labList: {...state.labList, scroll: Math.max(0, state.labList.scroll + by)},
});

const nextFilter = (state: State): State => {
  const filter = labFilters[(labFilters.indexOf(state.labList.filter) + 1) % labFilters.length] ?? 'all';
  return choose({...state, labList: {...state.labList, filter}}, 0);
};
