import type {State} from './state.js';

/** Scrolls what there is to know of the chosen entry, in rows; how far it goes, the screen knows. */
export const scrollList = (state: State, by: number): State => ({
  ...state,
  list: {...state.list, scroll: Math.max(0, state.list.scroll + by)},
});
