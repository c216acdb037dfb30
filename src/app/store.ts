import type {Action} from './action.js';
import type {Effect} from './effect.js';
import type {State} from './state.js';
import {update} from './update.js';

export type Store = {
  readonly getState: () => State;
  /** Calls back after every change. Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
};

/** Holds the state, and hands effects to whoever performs them; `perform` may dispatch, now or later. */
export const createStore = (initial: State, perform: (effect: Effect) => void, now: () => number): Store => {
  let state = initial;
  const listeners = new Set<() => void>();
  const dispatch = (action: Action): void => {
    const [next, effects] = update(state, action, now());
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of [...listeners]) listener();
    for (const effect of effects) perform(effect);
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {getState: () => state, subscribe, dispatch};
};
