import type {Action} from '../lab/lab.js';
import {openCall} from '../model/world.js';
import {type Prompt, promptOf} from './free/free.js';
import {isSearching} from './search.js';
import type {Asking, State, Typing} from './state.js';

/** The stage whose field has the keys; undefined where letters are commands. */
export const openField = (state: State): Typing | Asking | undefined => {
  const {run} = state;
  const isElsewhere = state.screen !== 'lab' || state.help || run?.past !== undefined || state.focus.panel !== 'step';
  if (run === undefined || isElsewhere) return undefined;
  return run.stage.kind === 'typing' || run.stage.kind === 'asking' ? run.stage : undefined;
};

/** The line of free play that has the keys. */
export const openPrompt = ({run, screen, help, focus}: State): Prompt | undefined => {
  const isHere = screen === 'lab' && !help && run?.past === undefined && focus.panel === 'step';
  return isHere && run?.free !== undefined && run.stage.kind === 'ready'
    ? promptOf(run.free, run.free.selected)
    : undefined;
};

/** Whether letters go into a field: that of a step, or that in which something is looked for. */
export const hasField = (state: State): boolean =>
  isSearching(state) || openField(state) !== undefined || openPrompt(state) !== undefined;

/**
 * Between two calls that are typed, letters go nowhere: whoever types ahead must not leave the lab with a q. Once the kernel
 * says that the call waits, nobody types ahead any more.
 */
export const isFieldShut = ({run, screen, help}: State): boolean => {
  if (run === undefined || screen !== 'lab' || help || run.past !== undefined) return false;
  const {stage} = run;
  const calls = run.lab.steps[run.step]?.calls ?? [];
  const actor = stage.kind === 'calling' ? run.world.actors[calls[stage.call]?.actor ?? ''] : undefined;
  if (stage.kind === 'calling') return stage.typed !== undefined && (actor && openCall(actor)?.waitsIn) === undefined;
  return stage.kind === 'checking' && isTyped(calls.at(-1));
};

/** Whether the learner writes it. */
export const isTyped = (action: Action | undefined): boolean => action?.kind === 'call' && action.given !== 'whole';
