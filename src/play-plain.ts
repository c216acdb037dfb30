import {startRun} from './app/begin-run.js';
import {createEffects, type Effects, type Surroundings} from './app/run-effects.js';
import {atStart, type State} from './app/state.js';
import {createStore} from './app/store.js';
import {dayOf} from './lab/day.js';
import type {Lab, Requirement} from './lab/lab.js';
import {emptyProgress} from './lab/progress.js';
import type {Locale} from './model/text.js';
import type {Platform} from './platform/platform.js';

export type Plain = {
  readonly lab: Lab;
  readonly locale: Locale;
  readonly platform: Pick<Platform, 'id' | 'abi'>;
  readonly lacks?: readonly Requirement[];
  readonly openSession: Surroundings['openSession'];
  /** What is new between two states, as lines. */
  readonly describe: (before: State, after: State) => readonly string[];
  readonly print: (line: string) => void;
};

/** `unavailable`: it can't be played on this system, or in this place, and the reason was told. */
export type PlainOutcome = 'passed' | 'failed' | 'unavailable';

/** Plays a lab from start to end with its reference answers. Resolves to whether every check passed. */
export const playPlain = async (plain: Plain, onStart: (effects: Effects) => void): Promise<PlainOutcome> => {
  const initial: State = {
    locale: plain.locale,
    system: plain.platform.id,
    abi: plain.platform.abi,
    lacks: plain.lacks ?? [],
    labs: [plain.lab],
    progress: emptyProgress,
    today: dayOf(Date.now()),
    ...atStart,
  };
  const [begun, firstEffects] = startRun(initial, plain.lab, plain.lab.steps.length, {});
  const effects: Effects = createEffects({
    openSession: plain.openSession,
    saveLab: async saving => (await import('./lab/save-lab.js')).saveLab(saving),
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  const store = createStore(begun, effects.perform, Date.now);
  onStart(effects);
  const outcome = await new Promise<PlainOutcome>(resolve => {
    let printed = initial;
    const look = (state: State): void => {
      for (const line of plain.describe(printed, state)) plain.print(line);
      printed = state;
      const ended = outcomeOf(state);
      if (ended === undefined) return;
      // That its processes end then is no news.
      stop();
      resolve(ended);
    };
    const stop = store.subscribe(() => look(store.getState()));
    look(begun);
    for (const effect of firstEffects) effects.perform(effect);
  });
  await effects.close();
  return outcome;
};

const outcomeOf = ({run}: State): PlainOutcome | undefined => {
  if (run?.stage.kind === 'finished') return 'passed';
  if (run?.stage.kind === 'broken') return 'failed';
  if (run?.stage.kind === 'unavailable') return run.stage.whole ? 'unavailable' : undefined;
  return run?.stage.kind === 'done' && !run.stage.verdict.passed ? 'failed' : undefined;
};
