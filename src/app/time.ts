import {appMessages} from '../i18n/app-messages.js';
import {moments} from '../model/trace.js';
import {type Update, withEffects} from './change.js';
import type {Run, State} from './state.js';

/** Looks at an earlier or later moment of the trace; behind the last one is the present. */
export const travel = (state: State, run: Run, command: 'earlier' | 'later' | 'present'): Update => {
  const last = moments(run.trace).length - 1;
  if (command === 'present' || last < 1) return withEffects(lookAt(state, undefined));
  const at = (run.past ?? last) + (command === 'earlier' ? -1 : 1);
  if (at < 0) return withEffects({...state, notice: appMessages.atTheBeginning});
  return withEffects(lookAt(state, at >= last ? undefined : at));
};

export const lookAt = (state: State, past: number | undefined): State => {
  if (state.run === undefined) return state;
  const {past: _, ...run} = state.run;
  return {...state, run: past === undefined ? run : {...run, past}};
};
