import {type Update, withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import type {Free} from './free.js';

/** Gives up the call in which an application waits: the kernel ends it with EINTR, and the socket stays as it was. */
export const giveUp = (state: State, {token}: Run, free: Free, actor: string): Update =>
  withEffects(withRun(state, {free: {...free, givenUp: [...free.givenUp, actor]}}), {type: 'interrupt', token, actor});

/** The same by a key, which another turn has to know: made again, the call would wait for ever. */
export const giveUpByKey = (state: State, run: Run, free: Free, actor: string): Update => {
  const byKey = [...(free.byKey ?? []), {actor, text: ':interrupt', at: run.trace.length}];
  return giveUp(state, run, {...free, byKey}, actor);
};
