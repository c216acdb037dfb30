import type {Lab} from '../lab/lab.js';
import {noTarget} from '../lab/live-seed.js';
import {beginAnew} from '../lab/progress.js';
import {emptyWorld} from '../model/world.js';
import {keepProgress, type Update, withEffects} from './change.js';
import {committedAnswers} from './committed.js';
import {goOnFrom} from './ending.js';
import {withLeftAttempt} from './exercise/left-attempt.js';
import {topOfList} from './lists.js';
import {whyNotHere} from './not-here.js';
import {destinationOf} from './plays-itself.js';
import type {Run, State} from './state.js';

/** Starts a lab where the learner left it: the calls of the steps before are made afresh, for sockets can't be kept. */
export const beginRun = (state: State, lab: Lab): Update => {
  if (lab.live !== undefined) return beginLive(state, lab);
  const step = lab.steps.findIndex(({id}) => id === state.progress.labs[lab.id]?.step);
  return startRun(state, lab, Math.max(0, step), {answers: step === -1 ? {} : committedAnswers(state.progress, lab)});
};

/** What was reached with one server says nothing of another. */
const beginLive = (state: State, lab: Lab): Update => {
  const [anew, kept] = keepProgress(state, progress => beginAnew(progress, lab.id));
  const [begun, effects] = startRun(anew, lab, 0, {});
  return [begun, [...kept, ...effects]];
};

/** The same step again, with everything before it made afresh. An answer that was committed stays committed. */
export const restartStep = (state: State, run: Run): Update => {
  const {answers, hints, stumbles} = run;
  return startRun(state, run.lab, destinationOf(run), {answers, hints, stumbles});
};

/** The same step with fresh sockets and the reference calls, which make themselves: whatever was tried before is no hindrance. */
export const showWorked = (state: State, run: Run): Update => {
  const {answers, hints, step: worked} = run;
  return startRun(state, run.lab, worked, {answers, hints, worked});
};

type Kept = Partial<Pick<Run, 'answers' | 'hints' | 'stumbles' | 'worked' | 'free'>>;

export const startRun = (state: State, lab: Lab, autopilot: number, kept: Kept): Update => {
  const token = (state.run?.token ?? state.lastToken) + 1;
  const run: Run = {
    lab,
    token,
    beganAt: 0,
    step: 0,
    stage: {kind: 'starting'},
    answers: {},
    verdicts: {},
    seen: {},
    hints: {},
    stumbles: {},
    trace: [],
    world: emptyWorld,
    stepFrom: 0,
    callFrom: 0,
    autopilot,
    ...kept,
  };
  const focus = {...state.focus, panel: 'step', scroll: {}, field: 0, message: 0} as const;
  const begun: State = {...state, screen: 'lab', lastToken: token, run, focus};
  const reason = whyNotHere(lab, state);
  if (reason !== undefined) {
    const stage = {kind: 'unavailable', reason, whole: true} as const;
    return withEffects({...begun, run: {...run, stage}}, {type: 'end-run'});
  }
  if (lab.network === 'internet' && lab.live === undefined) {
    const stage = {kind: 'unavailable', reason: noTarget, whole: true} as const;
    return withEffects({...begun, run: {...run, stage}}, {type: 'end-run'});
  }
  return withEffects(begun, {type: 'end-run'}, {type: 'start-run', token, lab});
};

/** To where it was chosen from. */
export const leaveRun = (state: State): Update => {
  const [{run, ...rest}, kept] = withLeftAttempt(state);
  const isListed = run?.free?.exercise !== undefined && state.exercises !== undefined;
  return [
    {...rest, ...goOnFrom(state), screen: isListed ? 'exercises' : 'home', list: topOfList},
    [{type: 'end-run'}, ...kept],
  ];
};
