import {homedir} from 'node:os';
import type {Update} from './app/change.js';
import {nextLab} from './app/ending.js';
import {createEffects} from './app/run-effects.js';
import {atStart, type State} from './app/state.js';
import {createStore} from './app/store.js';
import {exercisesOf, type House, refuse} from './house.js';
import {optionMessages} from './i18n/option-messages.js';
import {dayOf} from './lab/day.js';
import {openProgress, progressPath} from './lab/progress-file.js';
import type {Locale, Text} from './model/text.js';
import {signalled} from './signalled.js';
import {exitCodeOf} from './watch-exit-code.js';
import type {WatchTask} from './watch-task.js';

/** Opens the labs on this terminal, or what `begin` makes of it, or says in one line why it can't. Gives the exit code. */
export const startApp = async (house: House, begin?: (state: State) => Update): Promise<number> => {
  const unfit = unfitTerminal();
  if (unfit !== undefined) return refuse(unfit, house.locale);
  const {probeTerminal} = await import('./ui/probe.js');
  const probed = await probeTerminal(process.stdin, process.stdout);
  if (probed === 'not-utf8' && !house.options.ascii) return refuseProbed(optionMessages.needsUtf8, house.locale);
  const kept = openProgress({env: process.env, home: homedir()});
  const locale = house.options.lang ?? kept.progress.locale ?? house.locale;
  const initial: State = {
    locale,
    system: house.platform.id,
    abi: house.platform.abi,
    lacks: house.lacks,
    labs: house.labs,
    ...(house.live === undefined ? {} : {live: house.live}),
    progress: kept.progress,
    today: dayOf(Date.now()),
    ...atStart,
    chosen: nextLab({labs: house.labs, progress: kept.progress}) ?? 0,
    ...(kept.notice === undefined ? {} : {notice: kept.notice}),
  };
  const {task} = house.options;
  const opened = task.kind === 'watch' ? await openWatchOf(house, task) : undefined;
  if (opened?.ok === false) return refuseProbed(opened.problem, locale);
  const {showApp} = await import('./ui/start.js');
  const exits: (() => void)[] = [];
  const leave = (): void => {
    for (const exit of exits) exit();
  };
  const effects = createEffects({
    openSession: house.openSession,
    keepProgress: kept.keep,
    readProgress: kept.read,
    saveLab: async saving => (await import('./lab/save-lab.js')).saveLab(saving),
    readExercises: async () => (await import('./exercise/list-exercises.js')).listExercises(exercisesOf(house)),
    exit: leave,
    dispatch: action => store.dispatch(action),
  });
  const [first, effectsOfBegin] = begin?.(initial) ?? [opened?.watch.begin(initial) ?? initial, []];
  const store = createStore(first, effects.perform, Date.now);
  opened?.watch.attach(store.dispatch, store.getState().lastToken);
  for (const effect of effectsOfBegin) effects.perform(effect);
  if (house.options.task.kind === 'free') store.dispatch({type: 'command', command: 'free'});
  const shown = showApp({
    store,
    ascii: house.options.ascii || probed !== 'narrow',
    progressFile: progressPath({env: process.env, home: homedir()}),
    stopProcess: () => process.kill(process.pid, 'SIGSTOP'),
    onExit: exit => exits.push(exit),
  });
  const code = await unlessSignalled(shown, () => {
    store.dispatch({type: 'command', command: 'leave'});
    leave();
  });
  await effects.close();
  const watched = opened && exitCodeOf(await opened.watch.close());
  return code ?? watched ?? 0;
};

/**
 * A signal leaves on the same road as a key, so that a slow terminal, too, gets the last bytes, which restore it. Gives the exit
 * code of the signal, where one came.
 */
const unlessSignalled = async (shown: Promise<void>, leave: () => void): Promise<number | undefined> => {
  let code: number | undefined;
  void signalled().then(ending => {
    code = ending;
    leave();
  });
  await shown;
  return code;
};

/** Refuses on a terminal that the probe has left raw, and from which it still reads: that would keep the process alive. */
const refuseProbed = (problem: Text, locale: Locale): number => {
  process.stdin.setRawMode(false);
  process.stdin.unref();
  return refuse(problem, locale);
};

const openWatchOf = async (house: House, task: WatchTask) =>
  (await import('./open-watch.js')).openWatch(house, task, new URL('./tracer.js', import.meta.url));

const unfitTerminal = (): Text | undefined => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return optionMessages.needsTerminal;
  return process.env.TERM === 'dumb' ? optionMessages.dumbTerminal : undefined;
};
