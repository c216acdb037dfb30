import {isSo} from '../../exercise/when.js';
import {fillText} from '../../lab/fill.js';
import type {Text} from '../../model/text.js';
import type {Trace} from '../../model/trace.js';
import {type Update, withEffects} from '../change.js';
import type {Free} from '../free/free.js';
import {withFree} from '../free/made.js';
import type {Run, State} from '../state.js';
import {atPrompt} from './at-prompt.js';
import type {Playing} from './playing.js';
import {viewOf} from './view.js';

/** The next hint that fits what has been seen, by its index; undefined where there is none. */
export const nextHint = ({exercise, ...playing}: Playing, trace: Trace): number | undefined => {
  if (playing.isSolved) return undefined;
  const view = viewOf({exercise, ...playing}, trace);
  const index = exercise.hints.findIndex(
    ({when}, at) => !playing.hints.includes(at) && (when === undefined || isSo(when, view)),
  );
  return index === -1 ? undefined : index;
};

export const showHint = (state: State, run: Run, free: Free, playing: Playing): Update => {
  const next = nextHint(playing, run.trace);
  if (next === undefined) return withEffects(state);
  return withEffects(withFree(state, {...free, exercise: {...playing, hints: [...playing.hints, next]}}));
};

/** Those that were asked for and still fit, with what has been seen filled in. */
export const shownHints = (playing: Playing, trace: Trace): readonly Text[] => {
  const view = viewOf(playing, trace);
  return playing.hints.flatMap(index => {
    const {when, say} = playing.exercise.hints[index] ?? {};
    return say === undefined || (when !== undefined && !isSo(when, view))
      ? []
      : [fillText(atPrompt(say, playing.exercise), view).text];
  });
};
