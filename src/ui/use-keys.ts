import {type Key, useApp, useInput, usePaste} from 'ink';
import {useRef} from 'react';
import type {Action} from '../app/action.js';
import type {Command} from '../app/command.js';
import {hasField, isFieldShut} from '../app/field.js';
import type {Store} from '../app/store.js';
import {fieldActionsOf, pasteAction} from './field-keys.js';
import {actionsBesidesText, actionsOf, isSuspend} from './keymap.js';
import {leadsNowhere} from './leads-nowhere.js';
import type {ScreenView} from './screen-view.js';
import {helpEnd} from './screens/help.js';
import {scrollBy, scrolled} from './scrolled.js';

export type Keys = {
  readonly store: Store;
  readonly view: ScreenView;
  readonly scrollHelp: (to: number) => void;
  readonly stopProcess?: (() => void) | undefined;
};

/** Hands every key to the store, but for the few that only concern the terminal or that lead nowhere. */
export const useKeys = ({store, view, scrollHelp, stopProcess}: Keys): void => {
  const {exit, suspendTerminal} = useApp();
  const wasInterrupted = useRef(false);

  const suspend = async (): Promise<void> => {
    if (stopProcess === undefined) return;
    const suspension = await suspendTerminal();
    stopProcess();
    await suspension.resume();
  };

  // The first Ctrl-C leaves in order, which ends the processes of the lab; a second one does not wait for that.
  const interrupt = (): void => {
    if (wasInterrupted.current) exit();
    else store.dispatch({type: 'command', command: 'leave'});
    wasInterrupted.current = true;
  };

  const command = (command: Command): void => {
    const to = helpScrollAfter(view, command);
    if (to !== undefined) scrollHelp(to);
    else if (!leadsNowhere(view, command)) {
      // Several keys can come before the next frame.
      const latest = {...view, state: store.getState()};
      store.dispatch(scrolled(latest, command) ?? {type: 'command', command});
    }
    if (command === 'help') scrollHelp(0);
  };

  const perform = (action: Action): void => {
    if (action.type !== 'command') store.dispatch(action);
    else if (action.command === 'interrupt-program') interrupt();
    else command(action.command);
  };

  // What comes in one piece, because somebody types faster than we read: the / in it opens a field for all behind it.
  const typed = (input: string, key: Key): void => {
    const [head, tail] = nextKey(store, input, key);
    for (const action of actionsIn(store, head, key)) perform(action);
    if (tail !== '') typed(tail, key);
  };

  useInput((input, key) => {
    if (isSuspend(input, key)) void suspend();
    else typed(input.normalize('NFC'), key);
  });
  // A pasted text is no command, whatever letters it has.
  usePaste(text => {
    if (hasField(store.getState())) store.dispatch(pasteAction(text));
  });
};

/** One key and the rest; where letters go into a field, all of them at once. */
const nextKey = ({getState}: Store, input: string, key: Key): readonly [string, string] => {
  const [first = '', ...others] = Array.from(input);
  return key.ctrl || key.meta || hasField(getState()) ? [input, ''] : [first, others.join('')];
};

const actionsIn = ({getState}: Store, input: string, key: Key): readonly Action[] => {
  const state = getState();
  if (hasField(state)) return fieldActionsOf(input, key);
  const actions = isFieldShut(state) ? actionsBesidesText(input, key) : actionsOf(input, key);
  // A key that means nothing answers a question, too: with no.
  return actions.length === 0 && state.confirm !== undefined
    ? [{type: 'command', command: state.confirm === 'back' ? 'proceed' : 'back'}]
    : actions;
};

/** Where the help is after this command, if it is longer than the screen and the command scrolls. */
const helpScrollAfter = (view: ScreenView, command: Command): number | undefined => {
  const by = scrollBy(command);
  const end = view.state.help && by !== undefined ? helpEnd(view) : 0;
  return by === undefined || end === 0 ? undefined : Math.max(0, Math.min(end, view.helpScroll + by));
};
