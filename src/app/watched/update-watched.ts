import {appMessages} from '../../i18n/app-messages.js';
import {watchedMessages as messages} from '../../i18n/watched-messages.js';
import type {Observation} from '../../model/observation.js';
import {moments} from '../../model/trace.js';
import {apply} from '../../model/world.js';
import type {Action} from '../action.js';
import type {Available} from '../available-lists.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Command} from '../command.js';
import type {Run, State} from '../state.js';
import {lookAt} from '../time.js';
import type {Watched} from './watched.js';

/** What happens while a program is watched, as far as it is not the same as in a lab. */
export const updateWatched = (state: State, run: Run, watched: Watched, action: Action): Update | undefined => {
  if (action.type === 'observed') return withEffects(observe(state, run, action.observations));
  return action.type === 'watched' ? withEffects(withRun(state, {watched: {...watched, ...action.change}})) : undefined;
};

/** The end of a process is what there is to see, not the end of the run. */
const observe = (state: State, {trace, world, callFrom}: Run, observations: readonly Observation[]): State => {
  const last = observations.findLastIndex(({kind}) => kind === 'call-entered');
  return withRun(state, {
    trace: [...trace, ...observations],
    world: observations.reduce(apply, world),
    callFrom: last === -1 ? callFrom : trace.length + last,
  });
};

/** Undefined where the key does what it does in a lab. */
export const commandWatched = (state: State, run: Run, command: Command): Update | undefined => {
  switch (command) {
    case 'proceed':
      return withEffects(
        run.past === undefined ? state : {...lookAt(state, undefined), notice: appMessages.backInPresent},
      );
    case 'restart-step':
    case 'skip-step':
    case 'steps':
    case 'complete':
    case 'hint':
    case 'worked':
      return withEffects(state);
    default:
      return undefined;
  }
};

/** Esc: out of the past, then out of the program. */
export const backWatched = (state: State, run: Run): Update =>
  run.past === undefined
    ? withEffects(state, {type: 'end-run'}, {type: 'exit'})
    : withEffects(lookAt(state, undefined));

export const ofWatched = ({trace, past, watched}: Run, always: readonly Available[]): readonly Available[] => {
  const time: readonly Available[] = moments(trace).length > 1 ? [{command: 'earlier'}, {command: 'later'}] : [];
  const present: readonly Available[] =
    past === undefined
      ? [{command: 'back', label: watched?.end === undefined ? messages.endIt : messages.leave}]
      : [{command: 'proceed', label: appMessages.toPresent}, {command: 'present'}];
  return [...time, ...present, {command: 'next-panel'}, ...always, {command: 'sources'}, {command: 'glossary'}];
};
