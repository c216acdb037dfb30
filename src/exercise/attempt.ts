import {setTimeout as pause} from 'node:timers/promises';
import {appMessages} from '../i18n/app-messages.js';
import type {View} from '../lab/observe.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import {textValue} from '../model/value.js';
import type {Platform} from '../platform/platform.js';
import type {Session} from '../session/session.js';
import type {Exercise, PlacedProgram} from './exercise.js';
import {fillValues} from './fill-values.js';
import {givenTo} from './given.js';
import {createHistory, type History} from './history.js';
import {createLearner, type Learner} from './learner.js';
import type {LearnerEnd} from './learner-process.js';
import type {Limits, Stop} from './limits.js';
import {type Activity, createActivity} from './limits.js';
import {createRest, othersWait} from './rest.js';
import {drawTaken, drawValues} from './vary.js';
import {isSo} from './when.js';

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
  const {exercise, seed} = parts;
  const vary = drawValues(exercise, seed);
  let news = (): void => undefined;
  const onFact = (): void => {
    parts.onFact?.(history.view());
    news();
  };
  const history: History = createHistory({vary, foreign: 'you', marksAll: !exercise.talks, onFact});
  if (!exercise.systems.includes(parts.platform.id))
    return {seed, view: history.view(), trouble: appMessages.onlyOn(exercise.systems), complaint: '', left: 0};
  const opened = await parts.openSession(({seq: _own, ...fact}) => history.record(fact), 'loopback');
  if (!opened.ok) return {seed, view: history.view(), trouble: opened.reason, complaint: '', left: 0};
  const {session} = opened;
  const others = createOthers(exercise, session, history);
  try {
    const trouble = await others.startFirst();
    const given = trouble === undefined ? givenTo(exercise, history.view()) : undefined;
    if (given === undefined || 'unknown' in given)
      return {seed, view: history.view(), trouble: trouble ?? notKnown(given?.unknown), complaint: '', left: 0};
    const learner = startLearner(parts, history, given.environment, () => news());
    const wait = () =>
      Promise.race([
        new Promise<void>(resolve => {
          news = resolve;
        }),
        pause(often),
      ]);
    const stopped = await follow({...parts, session, history, learner, others, wait});
    // What can be told of it must be looked at before it is taken away.
    const view = history.view();
    const end = learner.end();
    const left = await learner.stop();
    const broken = others.trouble();
    return {
      seed,
      view,
      complaint: learner.complaint(),
      left,
      ...(end === undefined ? {} : {end}),
      ...(stopped === undefined ? {} : {stopped}),
      ...(broken === undefined ? {} : {trouble: broken}),
    };
  } finally {
    await session.close();
  }
};

/** In milliseconds: how often the kernel's tables are read while nothing tells that they have changed. */
const often = 40;

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

type Following = AttemptParts & {
  readonly session: Session;
  readonly history: History;
  readonly learner: Learner;
  readonly others: Others;
  readonly wait: () => Promise<void>;
};

/** Looks until the attempt is over. Why it had to be stopped, or undefined. */
const follow = async (parts: Following): Promise<Stop | undefined> => {
  const {exercise, history, learner, others, signal} = parts;
  const activity: Activity = createActivity(parts.limits);
  const rest = createRest(parts);
  for (;;) {
    const family = await learner.look();
    others.startDue();
    const view = history.view();
    if (others.trouble() !== undefined) return undefined;
    const stop = activity.look(family, history.length(), learner.written());
    // On a busy computer the other side may need long for its next call, or for its beginning; that is not the learner's. Whose
    // program has ended is not idle either: what comes then is the end of the attempt.
    const isMeant =
      stop !== 'idle' ||
      (family.length > 0 && !others.areStarting() && (await othersWait(history, parts.platform)) !== 'awake');
    if (!isMeant) activity.touch();
    else if (stop !== undefined) return stopFor(stop, history);
    if (signal?.aborted === true) return stopFor('told', history);
    // The list can hold for a moment, before the rest has arrived of what a program has done.
    const isDone = exercise.done.every(({when}) => isSo(when, view));
    const isOver = exercise.over !== undefined && isSo(exercise.over, view);
    // Once nothing can come any more, and nothing has for two looks, what is done is done, and what is not stays undone.
    const isEnding = isDone || isOver || (!learner.isRunning() && family.length === 0);
    if (isEnding && !others.areStarting() && (await rest())) return undefined;
    await parts.wait();
  }
};

const stopFor = (stop: Stop, history: History): Stop => {
  history.record({kind: 'memory-set', name: 'stopped', value: textValue(stop), at: 0, actor: 'you', source: 'session'});
  return stop;
};

/** The applications on the other side. */
type Others = {
  readonly startFirst: () => Promise<Text | undefined>;
  /** Starts those whose time has come. */
  readonly startDue: () => void;
  readonly areStarting: () => boolean;
  readonly trouble: () => Text | undefined;
};

const createOthers = ({place}: Exercise, session: Session, history: History): Others => {
  const waiting = new Set(place.filter(({after}) => after !== undefined));
  let trouble: Text | undefined;
  let starting = 0;
  const start = async ({actor, program}: PlacedProgram, options: unknown): Promise<Text | undefined> => {
    const started = await session.start(actor, {program, options});
    return started.ok ? undefined : started.problem;
  };
  return {
    startFirst: async () => {
      for (const one of place.filter(({after}) => after === undefined)) {
        const {value, unknown} = fillValues(one.options, history.view());
        const problem = unknown.length > 0 ? notKnown(unknown) : await start(one, value);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
    startDue: () => {
      for (const one of waiting) {
        if (one.after === undefined || !isSo(one.after, history.view())) continue;
        const {value, unknown} = fillValues(one.options, history.view());
        // Where the learner's program never waited, nobody can come to it.
        if (unknown.length > 0) continue;
        waiting.delete(one);
        starting += 1;
        void start(one, value).then(problem => {
          starting -= 1;
          // A client that can't go on has told so in the history; one that never began has not.
          if (problem !== undefined && history.view().world.actors[one.actor]?.calls.length === undefined)
            trouble = problem;
        });
      }
    },
    areStarting: () => starting > 0,
    trouble: () => trouble,
  };
};

const notKnown = (paths: readonly string[] = []): Text => ({
  en: `Nobody has seen ${paths.join(', ')}, which the exercise needs. Try again.`,
  ko: `연습 문제에 필요한 값이 관측되지 않았습니다: ${paths.join(', ')}. 다시 시도하십시오.`,
});
