import {setImmediate} from 'node:timers/promises';
import type {Free} from '../../src/app/free/free.js';
import {createEffects, type Surroundings} from '../../src/app/run-effects.js';
import type {Run, State} from '../../src/app/state.js';
import {createStore} from '../../src/app/store.js';
import {atHome, type Play, play} from './play.js';
import {type TraceBuilder, trace} from './trace-builder.js';
import {until} from './until.js';

export const begun: TraceBuilder = trace().started('client');

/** Free play that has started, with nobody behind it: facts are put in by the test. */
export const playing = (facts: TraceBuilder = begun): Play => play(atHome()).press('free').see(facts).started();

export const freeOf = (one: {readonly state: () => State}): Free => {
  const free = one.state().run?.free;
  if (free === undefined) throw new Error('no free play');
  return free;
};

export const typeLine = (one: Play, text: string): Play =>
  one
    .act({type: 'edit', edit: {kind: 'end'}})
    .act({type: 'edit', edit: {kind: 'delete-before'}})
    .act({type: 'edit', edit: {kind: 'insert', text}});

export const enterLine = (one: Play, text: string): Play => typeLine(one, text).press('proceed');

/** The answer of a process that was asked for. */
export const answered = (one: Play, actor: string): Play =>
  one.act({type: 'process-started', token: one.state().run?.token ?? 0, actor});

/** Free play with real processes. */
export const openFree = (
  openSession: Surroundings['openSession'],
  saveLab: Surroundings['saveLab'],
  system: Pick<State, 'system' | 'abi'>,
) => {
  const effects = createEffects({
    openSession,
    saveLab,
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  const store = createStore({...atHome(), ...system}, effects.perform, Date.now);
  const run = (): Run => {
    const {run} = store.getState();
    if (run === undefined) throw new Error('free play is over');
    return run;
  };
  const free = (): Free => freeOf({state: store.getState});
  const lastSeen = () => JSON.stringify({stage: run().stage, ...free(), turn: undefined, prompts: free().prompts});
  const wait = <Found>(what: string, look: () => Found | undefined | false) => until(what, look, {lastSeen});
  const press = (...commands: readonly Parameters<typeof one>[0][]) => commands.forEach(one);
  const one = (command: 'proceed' | 'back' | 'free' | 'next-application' | 'earlier' | 'later') =>
    store.dispatch({type: 'command', command});
  const make = (text: string): void => {
    for (const kind of ['end', 'delete-before'] as const) store.dispatch({type: 'edit', edit: {kind}});
    store.dispatch({type: 'edit', edit: {kind: 'insert', text}});
    press('proceed');
  };
  /** Another application may still wait in a call. */
  const isOver = (): boolean => {
    const {awaited, ahead, unsettled, selected} = free();
    return awaited.length === 0 && ahead.length === 0 && (unsettled[selected] ?? 0) === 0;
  };
  press('free');
  return {
    state: store.getState,
    run,
    free,
    press,
    until: wait,
    make,
    /** Makes a line, and waits until all of what it did is known. */
    enter: async (text: string) => {
      await wait('free play', () => run().stage.kind === 'ready');
      make(text);
      await setImmediate();
      await wait(`the end of ${text}`, isOver);
    },
    close: effects.close,
  };
};
