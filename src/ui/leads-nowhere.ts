import type {Command} from '../app/command.js';
import {hasField} from '../app/field.js';
import type {Run} from '../app/state.js';
import {messageCounts} from './panels/message/counts.js';
import type {ScreenView} from './screen-view.js';
import {isAtEnd} from './screens/content.js';
import {scrollEnd, scrollStart} from './screens/lab.js';
import {selectView} from './select-view.js';

/**
 * Whether a command would go on where nothing is any more: it would have to be undone, key by key, before anything moved
 * back. Only the screen knows where the end is.
 */
export const leadsNowhere = (view: ScreenView, command: Command): boolean => {
  const {run, help, screen} = view.state;
  if (help) return false;
  if (screen !== 'lab' || run === undefined) return isAtEnd(view, command);
  if (command === 'older-message' || view.state.focus.panel === 'message') return isLastOfMessages(view, run, command);
  if (command !== 'down' && command !== 'page-down') return false;
  return !(command === 'down' && choosesInStep(view, run)) && isScrolledDown(view, run);
};

/** The arrows choose an answer, or an earlier line. */
export const choosesInStep = ({state}: ScreenView, {stage, past}: Run): boolean =>
  hasField(state) || (state.focus.panel === 'step' && stage.kind === 'predicting' && past === undefined);

const isScrolledDown = (view: ScreenView, run: Run): boolean => scrollStart(view, run) >= scrollEnd(view, run);

const isLastOfMessages = ({state, now}: ScreenView, run: Run, command: Command): boolean => {
  const {messages, fields} = messageCounts(selectView(state, run, 'message', {width: 0, height: 0}, now));
  if (command === 'older-message') return state.focus.message + 1 >= messages;
  return (command === 'down' || command === 'page-down') && state.focus.field + 1 >= fields;
};
