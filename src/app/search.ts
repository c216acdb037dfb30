import {type Edit, editInput, emptyInput} from './input.js';
import {type Search, topOfList, wantedIn} from './lists.js';
import type {State} from './state.js';
import {visibleLabs} from './visible-labs.js';

/** What is looked for on this screen; undefined where nothing is, or where nothing can be. */
export const searchOf = ({screen, help, labList, list}: State): Search | undefined => {
  if (help) return undefined;
  if (screen === 'home') return labList.search;
  return screen === 'glossary' ? list.search : undefined;
};

/** Letters go into the field in which something is looked for. */
export const isSearching = (state: State): boolean => searchOf(state)?.isOpen === true;

export const openSearch = (state: State): State =>
  withSearch(state, {input: searchOf(state)?.input ?? emptyInput, isOpen: true});

/** The first that is found is the chosen one, as what fits best. */
export const editSearch = (state: State, edit: Edit): State => {
  const search = {input: editInput(searchOf(state)?.input ?? emptyInput, edit), isOpen: true};
  const edited = withSearch(state, search);
  if (state.screen !== 'home' || wantedIn(search) === undefined) return edited;
  return {...edited, chosen: visibleLabs(edited)[0] ?? state.chosen};
};

/** The list stays as it is, and has the keys again. */
export const keepSearch = (state: State): State => {
  const search = searchOf(state);
  return search === undefined || search.input.text.trim() === ''
    ? endSearch(state)
    : withSearch(state, {...search, isOpen: false});
};

export const endSearch = (state: State): State => withSearch(state, undefined);

const withSearch = (state: State, search: Search | undefined): State => {
  if (state.screen === 'home') {
    const {search: _, ...labList} = state.labList;
    return {...state, labList: {...labList, scroll: 0, ...(search === undefined ? {} : {search})}};
  }
  return state.screen === 'glossary'
    ? {...state, list: {...topOfList, ...(search === undefined ? {} : {search})}}
    : state;
};
