import type {Exercise} from '../../exercise/exercise.js';
import {fillValues} from '../../exercise/fill-values.js';
import {drawValues} from '../../exercise/vary.js';
import type {Lab} from '../../lab/lab.js';
import {emptyWorld} from '../../model/world.js';
import {startRun} from '../begin-run.js';
import type {Update} from '../change.js';
import {emptyFree, type Free} from '../free/free.js';
import type {State} from '../state.js';
import {learner} from './playing.js';

/** A new session with who waits on the other side, and one application, which the learner plays. What lines there are ahead make themselves. */
export const startExercise = (state: State, exercise: Exercise, seed: number, more: Partial<Free> = {}): Update => {
  const vary = drawValues(exercise, seed);
  const view = {world: emptyWorld, since: 0, attempt: {vary, fullest: {}, holding: {}, waited: {}}};
  // Those who need to know somebody else's address, or wait for something, start when that has been seen.
  const first = exercise.place.flatMap(({actor, program, options, after}) => {
    const {value, unknown} = fillValues(options, view);
    return after === undefined && unknown.length === 0 ? [{actor, program, options: value}] : [];
  });
  const place = {
    ...Object.fromEntries(first.map(({actor, program, options}) => [actor, {program, options}])),
    [learner]: {},
  };
  const playing = {exercise, seed, vary, started: first.map(({actor}) => actor), isSolved: false, hints: []};
  return startRun(state, labOf(exercise, place), 0, {
    free: {...emptyFree, selected: learner, ...more, exercise: playing},
  });
};

const labOf = ({id, title, goal, needs, teaches, systems}: Exercise, place: Lab['place']): Lab => ({
  id,
  title,
  summary: goal,
  minutes: 1,
  needs,
  teaches,
  network: 'loopback',
  systems,
  place,
  set: {},
  steps: [],
});
