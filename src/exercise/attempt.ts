import {appMessages} from '../i18n/app-messages.js';
import type {View} from '../lab/observe.js';
import {you} from '../lab/you.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Platform} from '../platform/platform.js';
import type {Session} from '../session/session.js';
import type {Exercise} from './exercise.js';
import {follow} from './follow.js';
import {givenTo} from './given.js';
import {createHistory, type History} from './history.js';
import {createLearner, type Learner} from './learner.js';
import type {LearnerEnd} from './learner-process.js';
import type {Limits, Stop} from './limits.js';
import {createNews} from './news.js';
import {createOtherSide, notKnown, type OtherSide} from './other-side.js';
import {drawTaken, drawValues} from './vary.js';

/** A new session on this computer, or why there is none. */
export type OpenSession = (
  onObservation: (observation: Observation) => void,
  network: 'loopback',
) => Promise<{readonly ok: true; readonly session: Session} | {readonly ok: false; readonly reason: Text}>;

export type AttemptParts = {
  readonly exercise: Exercise;
  readonly seed: number;
  /** The learner's program with its arguments. */
  readonly command: readonly string[];
  readonly limits: Limits;
  readonly platform: Platform;
  readonly openSession: OpenSession;
  /** The file that the guard of the learner's program runs: src/exercise/guard-main.ts, bundled. */
  readonly guardEntry: string | URL;
  /** Something was seen. */
  readonly onFact?: (view: View) => void;
  /** Ends the attempt before it is over. */
  readonly signal?: AbortSignal;
};

/** How an attempt ended; what it means is said by outcome.ts. */
export type Attempted = {
  readonly seed: number;
  readonly view: View;
  readonly end?: LearnerEnd;
  readonly stopped?: Stop;
  /** The other side could not be set up, or not be kept running. */
  readonly trouble?: Text;
  readonly complaint: string;
  /** Processes that would not end. */
  readonly left: number;
};

/** One attempt of a program at an exercise: with values of its own, on the real kernel, and nothing left behind. */
export const attempt = async (parts: AttemptParts): Promise<Attempted> => {
  const {exercise, seed, platform} = parts;
  const news = createNews();
  const onFact = (): void => {
    parts.onFact?.(history.view());
    news.come();
  };
  const vary = drawValues(exercise, seed);
  const history: History = createHistory({vary, foreign: you, marksAll: !exercise.talks, onFact});
  const notTried = (trouble: Text): Attempted => ({seed, view: history.view(), trouble, complaint: '', left: 0});
  if (!exercise.systems.includes(platform.id)) return notTried(appMessages.onlyOn(exercise.systems));
  const opened = await parts.openSession(({seq: _own, ...fact}) => history.record(fact), 'loopback');
  if (!opened.ok) return notTried(opened.reason);
  const {session} = opened;
  try {
    const others = createOtherSide(exercise, session, history);
    const trouble = await others.startFirst();
    if (trouble !== undefined) return notTried(trouble);
    const given = givenTo(exercise, history.view());
    if ('unknown' in given) return notTried(notKnown(given.unknown));
    const learner = startLearner(parts, history, given.environment, news.come);
    const stopped = await follow({...parts, session, history, learner, others, wait: news.wait});
    return await conclude(seed, {history, learner, others, stopped});
  } finally {
    await session.close();
  }
};

const startLearner = (
  {exercise, seed, command, limits, platform, guardEntry}: AttemptParts,
  history: History,
  environment: Readonly<Record<string, string>>,
  onNews: () => void,
): Learner => {
  const began = performance.now();
  return createLearner({
    command,
    environment,
    marker: {name: 'SOCKET_LAB_ATTEMPT', value: `${process.pid}-${seed}-${Math.random().toString(36).slice(2)}`},
    taken: drawTaken(exercise, seed),
    talks: exercise.talks,
    inspector: platform.inspector,
    now: () => performance.now() - began,
    record: history.record,
    mark: history.mark,
    outputLimit: limits.outputBytes,
    guardEntry,
    onNews,
  });
};

type Concluding = {
  readonly history: History;
  readonly learner: Learner;
  readonly others: OtherSide;
  readonly stopped: Stop | undefined;
};

const conclude = async (seed: number, {history, learner, others, stopped}: Concluding): Promise<Attempted> => {
  // What can be told of it must be looked at before it is taken away.
  const view = history.view();
  const end = learner.end();
  const left = await learner.stop();
  const trouble = others.trouble();
  return {
    seed,
    view,
    complaint: learner.complaint(),
    left,
    ...(end === undefined ? {} : {end}),
    ...(stopped === undefined ? {} : {stopped}),
    ...(trouble === undefined ? {} : {trouble}),
  };
};
