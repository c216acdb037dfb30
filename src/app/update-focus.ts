import type {PanelId} from '../lab/lab.js';
import type {Focus, State} from './state.js';

/** In the order in which Tab visits them. Digits count the panels beside the step from 1. */
const panelOrder: readonly PanelId[] = ['step', 'descriptors', 'connection', 'memory', 'message', 'calls'];

const page = 8;

/** Rows, or fields of a message. */
export const scrollSteps = {up: -1, down: 1, 'page-up': -page, 'page-down': page} as const;

const withFocus = (state: State, change: Partial<Focus>): State => ({...state, focus: {...state.focus, ...change}});

/** The panel gets the keys, and comes forward where not all fit. */
export const focusOn = (state: State, panel: PanelId): State =>
  withFocus(state, panel === 'step' ? {panel} : {panel, front: panel});

/** The panel that a step is about comes forward; the step itself keeps the keys, so that nobody types into the wrong one. */
export const bringForward = (state: State, panel: PanelId | undefined): State =>
  panel === undefined ? state : focusOn(focusOn(state, panel), 'step');

export const frontOf = (state: State, digit: number): State => {
  const panel = digit < 1 ? undefined : panelOrder[digit];
  return panel === undefined ? state : focusOn(state, panel);
};

export const moveFocus = (state: State, command: 'next-panel' | 'previous-panel'): State => {
  const at = panelOrder.indexOf(state.focus.panel) + (command === 'next-panel' ? 1 : -1);
  const panel = panelOrder[(at + panelOrder.length) % panelOrder.length];
  return panel === undefined ? state : focusOn(state, panel);
};

/** In the message panel the arrows choose a field; everywhere else they scroll, and only the screen knows from where (scrollTo). */
export const scrollFocus = (state: State, command: keyof typeof scrollSteps): State => {
  const {panel, field} = state.focus;
  return panel === 'message' ? withFocus(state, {field: Math.max(0, field + scrollSteps[command])}) : state;
};

export const scrollTo = ({notice: _, ...state}: State, to: number): State =>
  withFocus(state, {scroll: {...state.focus.scroll, [state.focus.panel]: to}});

/** Where something new is to be read, an old scroll would hide it. */
export const showAll = (state: State, panel: PanelId): State => {
  const {[panel]: _, ...scroll} = state.focus.scroll;
  return withFocus(state, {scroll});
};

export const selectMessage = (state: State, command: 'older-message' | 'newer-message'): State => {
  const by = command === 'older-message' ? 1 : -1;
  return withFocus(focusOn(state, 'message'), {message: Math.max(0, state.focus.message + by), field: 0});
};
