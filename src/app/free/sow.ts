import type {Sown} from '../../lab/skeleton.js';
import type {Value} from '../../model/value.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import type {Free} from './free.js';

/** Puts a value into an application's memory; it is there once the application says so. */
export const put = (state: State, {token, trace}: Run, free: Free, actor: string, name: string, value: Value): Update =>
  withEffects(
    withRun(state, {free: {...free, awaited: [...free.awaited, {kind: 'memory', actor, name, at: trace.length}]}}),
    {type: 'set-memory', token, actor, name, value},
  );

/** The same, of a value that a lab can have as well. */
export const sow = (state: State, run: Run, free: Free, sown: Sown, value: Value): Update =>
  put(state, run, {...free, sown: [...free.sown, sown]}, sown.actor, sown.name, value);
