import type {Sown} from '../../lab/skeleton.js';
import type {Value} from '../../model/value.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import type {Free} from './free.js';

/** Puts a value into an application's memory; it is there once the application says so. */
export const sow = (state: State, {token, trace}: Run, free: Free, sown: Sown, value: Value): Update => {
  const {actor, name} = sown;
  const next: Free = {
    ...free,
    sown: [...free.sown, sown],
    awaited: [...free.awaited, {kind: 'memory', actor, name, at: trace.length}],
  };
  return withEffects(withRun(state, {free: next}), {type: 'set-memory', token, actor, name, value});
};
