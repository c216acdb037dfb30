import {createHistory} from '../../exercise/history.js';
import {type Point, pointsOf} from '../../exercise/points.js';
import type {View} from '../../lab/observe.js';
import type {Observation} from '../../model/observation.js';
import type {Trace} from '../../model/trace.js';
import type {Playing} from './playing.js';

export type {Point} from '../../exercise/points.js';

const views = new WeakMap<Observation, {readonly length: number; readonly view: View}>();

/**
 * What is known in the exercise after so much of its history. Worked out once: observations are only ever appended, so that
 * the last one stands for all before it.
 */
export const viewOf = ({vary}: Playing, trace: Trace): View => {
  const last = trace.at(-1);
  const known = last && views.get(last);
  if (known?.length === trace.length) return known.view;
  const history = createHistory({vary, marksAll: true, onFact: () => undefined});
  for (const fact of trace) history.record(fact);
  const view = history.view();
  if (last !== undefined) views.set(last, {length: trace.length, view});
  return view;
};

/** The list that ticks itself. */
export const pointsAt = (playing: Playing, trace: Trace): readonly Point[] =>
  pointsOf(playing.exercise, viewOf(playing, trace));
