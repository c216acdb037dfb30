import type {NotationProblem} from '../../calls/notation.js';
import {freeMessages as messages} from '../../i18n/free-messages.js';
import {type Update, withEffects} from '../change.js';
import {blockedAfter, hungAfter} from '../patience.js';
import type {Run, State} from '../state.js';
import {compareRuns} from './compare-runs.js';
import {type Ahead, type Free, withPrompt} from './free.js';
import {lineOf} from './line.js';
import {isAnew, type Made, refuse, withFree} from './made.js';
import {makeLine} from './make-line.js';
import {applicationsOf, isAsleep, isUnsettled, openCallOf} from './processes.js';

/** The next line that makes itself, once it is its turn: of a script, or of a run that is made afresh. */
export const playAhead = (state: State, run: Run, free: Free): Update | undefined => {
  if (run.stage.kind !== 'ready' || free.awaited.length > 0) return undefined;
  const [next, ...ahead] = free.ahead;
  if (next === undefined) return finishTurn(state, run, free);
  if (!mayGoOn(run, free, next)) return undefined;
  const made = makeNext(state, run, {...free, ahead, selected: next.actor}, next);
  if (!made.ok) return withEffects(stopAt(state, free, next, made.problem));
  const [made_, effects] = made.update;
  // A new session has no lines ahead of its own.
  if (isAnew(run, made.update) || made_.run?.free === undefined) return made.update;
  const {deeds, unsettled} = made_.run.free;
  const patience = ahead[0] !== undefined && waitsForSelf(ahead[0], unsettled) ? hungAfter : blockedAfter;
  return [
    made_,
    [
      ...effects,
      {type: 'set-deadline', token: run.token, step: deeds.length, seq: run.trace.length, milliseconds: patience},
    ],
  ];
};

const makeNext = (state: State, run: Run, free: Free, {actor, text}: Ahead): Made => {
  const line = lineOf(text, actor);
  const open = line.text.startsWith(':') ? undefined : openCallOf(run, free, line.actor);
  return open === undefined
    ? makeLine(withFree(state, free), run, free, text)
    : refuse(0, messages.stuck(line.actor, open));
};

/**
 * Whether what has to be over before a line is over: the call before it of its own application, and the calls of others
 * that had returned by then, or sleep in the kernel now. Facts decide; only where they do not come, time does.
 */
const mayGoOn = (run: Run, free: Free, {actor, text, returned}: Ahead): boolean => {
  if (free.isLate) return true;
  const line = lineOf(text, actor);
  return applicationsOf(run).every(name => {
    if (!isUnsettled(free, name)) return true;
    if (name === line.actor && line.text.startsWith(':interrupt')) return isAsleep(run, name);
    return name !== line.actor && !returned.includes(name) && isAsleep(run, name);
  });
};

const waitsForSelf = ({actor, text, returned}: Ahead, unsettled: Free['unsettled']): boolean =>
  [lineOf(text, actor).actor, ...returned].some(name => (unsettled[name] ?? 0) > 0);

/** Nothing is under way any more, as far as anybody can tell. */
export const isSettled = (run: Run, free: Free): boolean =>
  run.stage.kind === 'ready' &&
  free.awaited.length === 0 &&
  free.ahead.length === 0 &&
  (free.isLate || applicationsOf(run).every(name => !isUnsettled(free, name)));

const finishTurn = (state: State, run: Run, free: Free): Update | undefined => {
  const {turn} = free;
  if (turn === undefined || turn.differences !== undefined) return undefined;
  const isOver = applicationsOf(run).every(
    name => !isUnsettled(free, name) || (!turn.returned.includes(name) && isAsleep(run, name)),
  );
  if (!isOver && !free.isLate) return undefined;
  const differences = compareRuns(turn.before, turn.upTo, run.trace);
  return withEffects(withFree(state, {...free, turn: {...turn, differences}}));
};

/** The line that can't be made stands in the field with what is wrong with it; those behind it are given up. */
const stopAt = (state: State, free: Free, {actor, text}: Ahead, problem: NotationProblem): State => {
  const selected = actor;
  const prompt = {input: {text, cursor: text.length}, problem: {...problem, typed: text}};
  const stopped: Free = {...withPrompt(free, selected, prompt), selected, ahead: [], failed: true};
  return {...withFree(state, stopped), notice: messages.stopped};
};
