import {setImmediate} from 'node:timers/promises';
import type {Command} from '../../src/app/command.js';
import {startExercise} from '../../src/app/exercise/begin-exercise.js';
import {learner, type Playing} from '../../src/app/exercise/playing.js';
import {faultAt, pointsAt, viewOf} from '../../src/app/exercise/view.js';
import {type Free, promptOf} from '../../src/app/free/free.js';
import {createEffects, type OpenSession} from '../../src/app/run-effects.js';
import type {Run} from '../../src/app/state.js';
import {createStore, type Store} from '../../src/app/store.js';
import type {Exercise} from '../../src/exercise/exercise.js';
import {parseCondition} from '../../src/lab/condition.js';
import {holds} from '../../src/lab/judge.js';
import {emptyProgress, type Progress} from '../../src/lab/progress.js';
import type {Observation} from '../../src/model/observation.js';
import {openCall} from '../../src/model/world.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {atHome} from './play.js';
import type {PromptLine} from './prompt-lines.js';
import {until} from './until.js';

/** An exercise at the prompt, as the program plays it: its own state machine, and real processes. Nobody but the screen is missing. */
export const playAtPrompt = (openSession: OpenSession, exercise: Exercise, seed: number) => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) throw new Error(platform.unsupported.en);
  const saved: Progress[] = [];
  const effects = createEffects({
    openSession,
    keepProgress: change => void saved.push(change(saved.at(-1) ?? emptyProgress)),
    saveLab: async () => ({kind: 'exists'}),
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  const [begun, first] = startExercise({...atHome(), system: platform.id, abi: platform.abi}, exercise, seed);
  const store: Store = createStore(begun, effects.perform, Date.now);
  for (const effect of first) effects.perform(effect);

  const run = (): Run => {
    const {run} = store.getState();
    if (run === undefined) throw new Error('the exercise was left');
    return run;
  };
  const free = (): Free => {
    const {free} = run();
    if (free === undefined) throw new Error('this is no free play');
    return free;
  };
  const playing = (): Playing => {
    const {exercise} = free();
    if (exercise === undefined) throw new Error('this is no exercise');
    return exercise;
  };
  const done = (): readonly string[] => pointsAt(playing(), run().trace).flatMap(({id, done}) => (done ? [id] : []));
  const lastSeen = () => JSON.stringify({stage: run().stage, done: done(), deeds: free().deeds.slice(-5)});
  const wait = (what: string, look: () => boolean) => until(what, look, {lastSeen});

  const is = (written: string): boolean => {
    const parsed = parseCondition(written, [learner, 'vary', ...exercise.place.map(({actor}) => actor)]);
    if (!parsed.ok) throw new Error(`${exercise.id}: ${written}: ${parsed.problem.message.en}`);
    return holds(parsed.condition, viewOf(playing(), run().trace));
  };
  /** Types a line, and waits until what it did is known: the call has returned, or its process has ended. */
  const enter = async (text: string): Promise<void> => {
    store.dispatch({type: 'edit', edit: {kind: 'insert', text}});
    store.dispatch({type: 'command', command: 'proceed'});
    const {problem} = promptOf(free(), free().selected);
    if (problem !== undefined) throw new Error(`${exercise.id}: ${text} (column ${problem.at}): ${problem.message.en}`);
    await setImmediate();
    await wait(text, () => free().awaited.length === 0 && (free().unsettled[free().selected] ?? 0) === 0);
  };
  const play = async (lines: readonly PromptLine[]): Promise<void> => {
    for (const line of lines) {
      if (line.kind === 'line') await enter(line.text);
      else if (line.kind === 'when') await (is(line.condition) ? play(line.lines) : undefined);
      else {
        do await play(line.lines);
        while (!is(line.condition));
      }
    }
  };
  const isGiven = (): boolean =>
    Object.keys(exercise.give).every(name => name.toLowerCase() in (run().world.actors[learner]?.memory ?? {}));

  return {
    run,
    saved,
    done,
    is,
    enter,
    playing,
    press: (...commands: readonly Command[]) => {
      for (const command of commands) store.dispatch({type: 'command', command});
    },
    play,
    until: wait,
    memory: () => run().world.actors[learner]?.memory ?? {},
    isSolved: () => playing().isSolved,
    points: () => pointsAt(playing(), run().trace),
    fault: () => faultAt(playing(), run().trace)?.en,
    ready: () => wait('the prompt, with what is given', () => run().stage.kind === 'ready' && isGiven()),
    /** Everybody on the other side has ended, or sleeps in a call by the kernel's word: nothing comes any more. */
    atRest: () =>
      until(
        'rest',
        async () => {
          // What the tables said before somebody's last deed is no rest after it.
          const {token, trace} = run();
          effects.perform({type: 'look', token, seq: trace.length});
          await wait('a look', () => (playing().looked ?? -1) >= trace.length);
          const isNews = run().trace.slice(trace.length).some(isDeed);
          return !isNews && playing().started.every(actor => isAtRest(run(), actor));
        },
        {lastSeen},
      ),
    solved: () => wait('the solution', () => playing().isSolved),
    close: effects.close,
  };
};

const isDeed = ({kind}: Observation): boolean => !kind.endsWith('-sampled') && kind !== 'call-waits';

export type AtPrompt = ReturnType<typeof playAtPrompt>;

const isAtRest = ({world}: Run, name: string): boolean => {
  const actor = world.actors[name];
  return actor?.exit !== undefined || (actor && openCall(actor))?.waitsIn !== undefined;
};
