import {homedir} from 'node:os';
import {createEffects} from './app/run-effects.js';
import {atStart, type State} from './app/state.js';
import {createStore} from './app/store.js';
import {type House, refuse} from './house.js';
import {optionMessages} from './i18n/option-messages.js';
import {dayOf} from './lab/day.js';
import {openProgress, progressPath} from './lab/progress-file.js';
import type {Text} from './model/text.js';

/** Opens the labs on this terminal, or says in one line why it can't. Gives the exit code. */
export const startApp = async (house: House): Promise<number> => {
  const unfit = unfitTerminal();
  if (unfit !== undefined) return refuse(unfit, house.locale);
  const {probeTerminal} = await import('./ui/probe.js');
  const probed = await probeTerminal(process.stdin, process.stdout);
  if (probed === 'not-utf8' && !house.options.ascii) {
    process.stdin.setRawMode(false);
    return refuse(optionMessages.needsUtf8, house.locale);
  }
  const kept = openProgress({env: process.env, home: homedir()});
  const locale = house.options.lang ?? kept.progress.locale ?? house.locale;
  const initial: State = {
    locale,
    system: house.platform.id,
    abi: house.platform.abi,
    labs: house.labs,
    progress: kept.progress,
    today: dayOf(Date.now()),
    ...atStart,
    ...(kept.notice === undefined ? {} : {notice: kept.notice}),
  };
  const {showApp} = await import('./ui/start.js');
  const exits: (() => void)[] = [];
  const effects = createEffects({
    openSession: house.openSession,
    saveProgress: kept.save,
    saveLab: async saving => (await import('./lab/save-lab.js')).saveLab(saving),
    exit: () => {
      for (const exit of exits) exit();
    },
    dispatch: action => store.dispatch(action),
  });
  const store = createStore(initial, effects.perform, Date.now);
  if (house.options.task.kind === 'free') store.dispatch({type: 'command', command: 'free'});
  await showApp({
    store,
    ascii: house.options.ascii || probed !== 'narrow',
    progressFile: progressPath({env: process.env, home: homedir()}),
    stopProcess: () => process.kill(process.pid, 'SIGSTOP'),
    onExit: exit => exits.push(exit),
  });
  await effects.close();
  return 0;
};

const unfitTerminal = (): Text | undefined => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return optionMessages.needsTerminal;
  return process.env.TERM === 'dumb' ? optionMessages.dumbTerminal : undefined;
};
