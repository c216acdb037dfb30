import {fillValues} from '../../exercise/fill-values.js';
import {isSo} from '../../exercise/when.js';
import {exerciseMessages as messages} from '../../i18n/exercise-messages.js';
import {withAttempt} from '../../lab/attempt-progress.js';
import type {View} from '../../lab/observe.js';
import {parseAddress} from '../../model/address.js';
import type {Observation} from '../../model/observation.js';
import {addressValue, bytesValue, numberValue, type Value} from '../../model/value.js';
import {keepProgress, type Update, withEffects, withRun} from '../change.js';
import type {Free} from '../free/free.js';
import {withFree} from '../free/made.js';
import {put} from '../free/sow.js';
import type {Run, State} from '../state.js';
import {learner, type Playing} from './playing.js';
import {isQuiet, pointsAt, viewOf} from './view.js';

/** What an exercise does by itself: it hands over what is given, lets callers come, and notices that it is solved. */
export const playExercise = (state: State, run: Run, free: Free, now: number): Update | undefined => {
  const {exercise: playing} = free;
  if (playing === undefined || run.stage.kind !== 'ready') return undefined;
  const view = viewOf(playing, run.trace);
  return (
    give(state, run, free, playing, view) ??
    letCome(state, run, free, playing, view) ??
    solve(state, run, free, playing, now)
  );
};

const give = (state: State, run: Run, free: Free, playing: Playing, view: View): Update | undefined => {
  const {pid, exit} = view.world.actors[learner] ?? {};
  if (pid === undefined || exit !== undefined || playing.givenTo === pid) return undefined;
  const given = Object.entries(playing.exercise.give).map(([name, written]) => ({name, ...fillValues(written, view)}));
  if (given.some(({unknown}) => unknown.length > 0)) return undefined;
  // Lines that are made meanwhile wait for it, since they may name it.
  const begun: Update = withEffects(withFree(state, {...free, exercise: {...playing, givenTo: pid}}));
  return given.reduce<Update>(([so, effects], {name, value}) => {
    const [next, more] = put(so, run, so.run?.free ?? free, learner, name.toLowerCase(), valueFrom(value));
    return [next, [...effects, ...more]];
  }, begun);
};

const valueFrom = (value: unknown): Value => {
  if (typeof value === 'number') return numberValue(value);
  const address = parseAddress(String(value));
  return address === undefined ? bytesValue(new TextEncoder().encode(String(value))) : addressValue(address);
};

const letCome = (state: State, run: Run, free: Free, playing: Playing, view: View): Update | undefined => {
  const due = playing.exercise.place
    .filter(({actor, after}) => !playing.started.includes(actor) && (after === undefined || isSo(after, view)))
    .map(({actor, program, options: written}) => ({actor, program, ...fillValues(written, view)}))
    .find(({unknown}) => unknown.length === 0);
  if (due === undefined) return undefined;
  const {actor, program, value: options} = due;
  const lab = {...run.lab, place: {...run.lab.place, [actor]: {program, options}}};
  const next = {...free, exercise: {...playing, started: [...playing.started, actor]}};
  return withEffects(withFree(withRun(state, {lab}), next), {
    type: 'start-process',
    token: run.token,
    actor,
    program,
    options,
  });
};

/**
 * All points have to hold when the others have come to rest, as for a program, and by a look at the kernel that began then: its
 * tables may be older than what somebody did meanwhile, and what must not be there is not in an old table either.
 */
const solve = (state: State, run: Run, free: Free, playing: Playing, now: number): Update | undefined => {
  if (playing.isSolved || !pointsAt(playing, run.trace).every(({done}) => done)) return undefined;
  if (!isQuiet(playing, viewOf(playing, run.trace), state.system === 'linux')) return undefined;
  const {asked, looked} = playing;
  if (looked === undefined || !run.trace.slice(looked).every(isSample)) {
    const isAwaited = asked !== undefined && (looked ?? -1) < asked;
    if (isAwaited) return undefined;
    const seq = run.trace.length;
    return withEffects(withFree(state, {...free, exercise: {...playing, asked: seq}}), {
      type: 'look',
      token: run.token,
      seq,
    });
  }
  const {id} = playing.exercise;
  const at = new Date(now).toISOString();
  const solved = withFree(state, {...free, exercise: {...playing, isSolved: true}});
  return keepProgress({...solved, notice: messages.solvedAtPrompt}, kept => withAttempt(kept, id, true, at));
};

const isSample = ({kind}: Observation): boolean => kind.endsWith('-sampled') || kind === 'call-waits';
