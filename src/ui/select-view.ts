import type {Run, State} from '../app/state.js';
import type {PanelId} from '../lab/lab.js';
import {moments} from '../model/trace.js';
import {openCall} from '../model/world.js';
import type {PanelView} from './panel.js';
import {worldOf} from './world-of.js';

type Size = {readonly width: number; readonly height: number};

/** What one panel may look at, at the moment that is shown. `now` is in milliseconds since the run began. */
export const selectView = (state: State, run: Run, panel: PanelId, size: Size, now: number): PanelView => ({
  ...momentOf(run),
  locale: state.locale,
  width: size.width,
  height: size.height,
  run,
  now,
  focus: state.focus,
  focused: state.focus.panel === panel,
});

type Moment = Pick<PanelView, 'trace' | 'world' | 'before' | 'past'>;

/** All panels of a frame look at the same moment. */
const momentOf = (run: Run): Moment => {
  const moment = known.get(run) ?? findMoment(run);
  known.set(run, moment);
  return moment;
};

const known = new WeakMap<Run, Moment>();

const findMoment = (run: Run): Moment => {
  const length = run.past === undefined ? undefined : moments(run.trace)[run.past];
  if (length === undefined) {
    // Before the first call nothing can have been changed by one.
    const before = latestCall(run, run.trace.length) === undefined ? run.world : worldOf(run.trace, run.callFrom);
    return {trace: run.trace, world: run.world, before, past: false};
  }
  const from = latestCall(run, length);
  return {
    trace: run.trace.slice(0, length),
    world: worldOf(run.trace, length),
    // Before the first call there is nothing that could have changed anything.
    before: worldOf(run.trace, from ?? length),
    past: true,
  };
};

/** Those without a program make the calls of the steps: they are the learner's. */
export const isLearners = (run: Run, actor: string): boolean => run.lab.place[actor]?.program === undefined;

/** A call of the learner's that has not returned: only while there is one does anything on the screen move by itself. */
export const hasOpenCall = (run: Run | undefined): boolean =>
  run !== undefined &&
  run.past === undefined &&
  Object.values(run.world.actors).some(actor => isLearners(run, actor.name) && openCall(actor) !== undefined);

const latestCall = (run: Run, length: number): number | undefined => {
  const at = run.trace
    .slice(0, length)
    .findLastIndex(({kind, actor}) => kind === 'call-entered' && isLearners(run, actor));
  return at === -1 ? undefined : at;
};
