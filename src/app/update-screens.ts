import {courseMessages as messages} from '../i18n/course-messages.js';
import {beliefs} from '../lab/beliefs.js';
import {dueQuestions} from '../lab/review.js';
import {type Update, withEffects} from './change.js';
import type {Command} from './command.js';
import {glossaryList} from './glossary-list.js';
import {jumpTo} from './jump.js';
import {topOfList} from './lists.js';
import {scrollList} from './scroll-list.js';
import {endSearch, isSearching, keepSearch, openSearch, searchOf} from './search.js';
import {sourceList} from './source-list.js';
import type {Screen, State} from './state.js';

/** The screen that a command opens where the learner is; undefined when it opens none there. */
export const openScreen = (state: State, command: Command): State | undefined => {
  const {screen, run} = state;
  if (command === 'glossary' && (screen === 'home' || screen === 'lab')) return show(state, 'glossary');
  if (command === 'steps' && screen === 'lab' && run?.free === undefined && run?.watched === undefined)
    return show(state, 'steps', run?.step);
  if (command === 'source' && (screen === 'lab' || screen === 'exercises') && sourceList(state).length > 0)
    return show(state, 'source');
  if (command === 'beliefs' && (screen === 'home' || isAtEnd(state))) return show(state, 'beliefs');
  return command === 'review' && screen === 'home' ? showReview(state) : undefined;
};

/** Behind the last step of a lab. */
const isAtEnd = ({screen, run}: State): boolean =>
  screen === 'lab' && run?.stage.kind === 'finished' && run.stage.ending !== undefined;

/** Esc: out of what is looked for, then to where the screen was opened from; undefined where there is nothing to leave. */
export const leaveScreen = (state: State): State | undefined => {
  if (searchOf(state) !== undefined) return endSearch(state);
  return state.screen === 'home' || state.screen === 'lab' ? undefined : closeScreen(state);
};

export const closeScreen = ({review: _, ...state}: State): State => ({
  ...state,
  screen: below(state),
  list: topOfList,
});

/** What a screen was opened from: the solutions that no run lies below were opened from the exercises. */
const below = ({run, screen}: State): Screen => {
  if (run !== undefined) return 'lab';
  return screen === 'source' ? 'exercises' : 'home';
};

/** What commands do in the lists of steps, beliefs and terms. */
export const updateList = (state: State, command: Command): Update => {
  switch (command) {
    case 'up':
      return withEffects(choose(state, -1));
    case 'down':
      return withEffects(choose(state, 1));
    case 'page-up':
      return withEffects(scrollList(state, -page));
    case 'page-down':
      return withEffects(scrollList(state, page));
    case 'search':
      return withEffects(state.screen === 'glossary' ? openSearch(state) : state);
    case 'proceed':
      if (isSearching(state)) return withEffects(keepSearch(state));
      return state.screen === 'steps' && state.run !== undefined
        ? jumpTo(closeScreen(state), state.run, state.list.at)
        : withEffects(state);
    default:
      return withEffects(state);
  }
};

const page = 4;

const show = (state: State, screen: Screen, at = 0): State => ({
  ...state,
  screen,
  list: {...topOfList, at: Math.min(at, Math.max(0, lengthOf({...state, screen}) - 1))},
});

const showReview = (state: State): State => {
  const [question] = dueQuestions(state.labs, state.progress, state.today);
  if (question === undefined) return {...state, notice: messages.nothingDue};
  return {...show(state, 'review'), review: {question, highlighted: 0}};
};

const choose = (state: State, by: number): State => {
  const at = Math.max(0, Math.min(lengthOf(state) - 1, state.list.at + by));
  return {...state, list: {...state.list, at, scroll: 0}};
};

const lengthOf = (state: State): number => {
  switch (state.screen) {
    case 'steps':
      return state.run?.lab.steps.length ?? 0;
    case 'beliefs':
      return Object.keys(beliefs).length;
    case 'glossary':
      return glossaryList(state).length;
    case 'home':
    case 'lab':
    case 'review':
    case 'source':
    case 'exercises':
      return 0;
  }
};
