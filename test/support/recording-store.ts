import type {Action} from '../../src/app/action.js';
import type {State} from '../../src/app/state.js';
import type {Store} from '../../src/app/store.js';

/** A store that decides nothing: it remembers what it was sent, and holds whatever state a test puts in. */
export const recordingStore = (initial: State): Store & {put: (state: State) => void; actions: Action[]} => {
  let state = initial;
  const listeners = new Set<() => void>();
  const actions: Action[] = [];
  return {
    actions,
    getState: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch: action => void actions.push(action),
    put: next => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
};
