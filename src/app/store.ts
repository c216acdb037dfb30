import type {Action} from './action.js';
import {autopilot} from './autopilot.js';
import type {Update} from './change.js';
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
  const settle = ([next, effects]: Update): void => {
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of [...listeners]) listener();
    for (const effect of effects) perform(effect);
  };
  const dispatch = (action: Action): void => {
    settle(update(state, action, now()));
    // Each thing that plays by itself is a state of its own, for whoever writes down what happens.
    for (let played = autopilot(state, now()); played !== undefined; played = autopilot(state, now())) settle(played);
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {getState: () => state, subscribe, dispatch};
};
