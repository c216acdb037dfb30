import {isSettled} from './app/free/ahead.js';
import {startFree} from './app/free/begin-free.js';
import {scriptOf} from './app/free/script.js';
import {createEffects} from './app/run-effects.js';
import {atStart, type State} from './app/state.js';
import {createStore} from './app/store.js';
import {endedEarly} from './ended-early.js';
import type {House} from './house.js';
import {dayOf} from './lab/day.js';
import {emptyProgress} from './lab/progress.js';
import {print} from './output.js';
import {changedLines, freeTranscript} from './plain/free-transcript.js';
import {jsonLines} from './plain/json-lines.js';

/**
 * Plays the lines that come in, as if they were typed, and prints what happens. Gives the exit code: 0 when every line
 * could be made, whatever the calls returned; 1 when one could not; 2 when nothing could be started here.
 */
export const playFree = async (house: House): Promise<number> => {
  const ended = endedEarly();
  const source = await Promise.race([readAll(), ended]);
  if (typeof source === 'number') return source;
  const {locale, platform, options} = house;
  const initial: State = {
    locale,
    system: platform.id,
    abi: platform.abi,
    labs: house.labs,
    ...(house.live === undefined ? {} : {live: house.live}),
    progress: emptyProgress,
    today: dayOf(Date.now()),
    ...atStart,
  };
  const [begun, firstEffects] = startFree(initial, 'loopback', {ahead: scriptOf(source)});
  const effects = createEffects({
    openSession: house.openSession,
    saveLab: async saving => (await import('./lab/save-lab.js')).saveLab(saving),
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  const store = createStore(begun, effects.perform, Date.now);
  const describe = options.json ? jsonLines : freeTranscript;
  const played = new Promise<number>(resolve => {
    let printed = initial;
    const show = (state: State): void => {
      describe(printed, state).forEach(print);
      printed = state;
    };
    const stop = store.subscribe(() => {
      const state = store.getState();
      show(state);
      const code = codeOf(state);
      if (code === undefined) return;
      stop();
      if (state.run !== undefined && !options.json) changedLines(state.run, locale).forEach(print);
      resolve(code);
    });
    // Before anything is done: who is contacted stands first.
    show(begun);
    for (const effect of firstEffects) effects.perform(effect);
  });
  const code = await Promise.race([played, ended]);
  await effects.close();
  return code;
};

const codeOf = ({run}: State): number | undefined => {
  if (run?.free === undefined) return undefined;
  if (run.stage.kind === 'broken') return 1;
  if (run.stage.kind === 'unavailable') return 2;
  return isSettled(run, run.free) ? (run.free.failed ? 1 : 0) : undefined;
};

const readAll = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};
