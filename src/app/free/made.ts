import type {NotationProblem} from '../../calls/notation.js';
import type {Text} from '../../model/text.js';
import {type Update, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import type {Deed, Free} from './free.js';

/** A line that was made, with what is still to be done for it; or why it can't be made, at its column. */
export type Made =
  | {readonly ok: true; readonly update: Update}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Whether what was made took the place of the run, with all that was done in it. */
export const isAnew = (run: Run, [{run: next}]: Update): boolean => next?.token !== run.token;

export const refuse = (at: number, message: Text): Made => ({ok: false, problem: {at, message}});

export const withFree = (state: State, free: Free): State => withRun(state, {free});

/** The line has been made. */
export const withDeed = (run: Run, free: Free, deed: Omit<Deed, 'at'>): Free => {
  const {overwrites: _, ...rest} = free;
  return {...rest, deeds: [...free.deeds, {...deed, at: run.trace.length}], isLate: false};
};
