import {freeMessages as messages} from '../../i18n/free-messages.js';
import {leaveRun} from '../begin-run.js';
import {type Update, withEffects} from '../change.js';
import type {Command} from '../command.js';
import {askToConfirm} from '../confirm.js';
import {exerciseAgain} from '../exercise/exercise-again.js';
import {showHint} from '../exercise/hint.js';
import {openPrompt} from '../field.js';
import type {Run, State} from '../state.js';
import {lookAt} from '../time.js';
import {focusOn} from '../update-focus.js';
import {startFree} from './begin-free.js';
import {emptyPrompt, type Free, promptOf, withPrompt} from './free.js';
import {giveUpByKey} from './give-up.js';
import {isAnew, withFree} from './made.js';
import {makeLine} from './make-line.js';
import {applicationsOf, openCallOf} from './processes.js';
import {completeLine, recallPrompt} from './prompt.js';

/** What a command does in free play; undefined for what it does there as in a lab. */
export const commandFree = (state: State, run: Run, free: Free, command: Command): Update | undefined => {
  const isOpen = openPrompt(state) !== undefined;
  switch (command) {
    case 'proceed':
      return proceed(state, run, free, isOpen);
    case 'up':
    case 'down':
      return isOpen ? withEffects(recallPrompt(state, free, command)) : undefined;
    case 'complete':
      return withEffects(isOpen ? completeLine(state, run, free) : state);
    case 'next-application':
    case 'previous-application':
      return withEffects(selectNext(state, run, free, command === 'next-application' ? 1 : -1));
    case 'hint':
      return free.exercise === undefined ? withEffects(state) : showHint(state, run, free, free.exercise);
    // There are no steps here.
    case 'restart-step':
    case 'skip-step':
    case 'worked':
      return withEffects(state);
    default:
      return undefined;
  }
};

const proceed = (state: State, run: Run, free: Free, isOpen: boolean): Update => {
  const {stage} = run;
  if (stage.kind === 'broken' || stage.kind === 'unavailable') return startAgain(state, free, stage.kind);
  if (stage.kind !== 'ready') return withEffects(state);
  if (run.past !== undefined) return askToConfirm(state, 'proceed');
  if (!isOpen) return withEffects(focusOn(state, 'step'));
  if (free.turn !== undefined && free.ahead.length > 0) return withEffects({...state, notice: messages.isReplaying});
  return isBusy(free) ? withEffects(withFree(state, putAhead(free))) : submit(state, run, free);
};

/** An exercise stays the one it was, with its values; where it can't be at all, there is nothing to begin again. */
const startAgain = (state: State, free: Free, after: 'broken' | 'unavailable'): Update => {
  if (free.exercise === undefined) return startFree(state, 'loopback');
  return after === 'unavailable' ? leaveRun(state) : exerciseAgain(state, free.exercise, free, free.exercise.seed);
};

const isBusy = ({awaited, ahead}: Free): boolean => awaited.length > 0 || ahead.length > 0;

/** Whoever types ahead while a process starts has it made once that runs. */
const putAhead = (free: Free): Free => {
  const {selected, ahead} = free;
  const {text} = promptOf(free, selected).input;
  if (text.trim() === '') return free;
  return {...withPrompt(free, selected, emptyPrompt), ahead: [...ahead, {actor: selected, text, returned: []}]};
};

/** A line is made exactly as it was typed, if it can be made at all. */
const submit = (state: State, run: Run, free: Free): Update => {
  const {selected} = free;
  const prompt = promptOf(free, selected);
  const typed = prompt.input.text;
  if (typed.trim() === '') return withEffects(withFree(state, withoutDifferences(free)));
  const empty = withoutDifferences(withPrompt(free, selected, emptyPrompt));
  const made = makeLine(state, run, empty, typed);
  if (made.ok) return isAskedAbout(run, free, made.update) ? askToConfirm(state, 'proceed') : made.update;
  const {choices: _, ...rest} = prompt;
  return withEffects(withFree(state, withPrompt(free, selected, {...rest, problem: {...made.problem, typed}})));
};

/** An exercise has nothing that begins anew but `:again`, and that is its whole purpose. */
const isAskedAbout = (run: Run, {deeds, exercise}: Free, made: Update): boolean =>
  exercise === undefined && deeds.length > 0 && isAnew(run, made);

/** What came out differently has been read once something new is done. */
const withoutDifferences = (free: Free): Free => {
  const {turn, ...rest} = free;
  return turn?.differences === undefined ? free : rest;
};

const selectNext = (state: State, run: Run, free: Free, by: number): State => {
  const applications = applicationsOf(run);
  const at = applications.indexOf(free.selected) + by;
  const selected = applications[(at + applications.length) % applications.length] ?? free.selected;
  return withFree(focusOn(state, 'step'), {...free, selected});
};

/** Esc: out of the past, what makes itself, the open call of the application, the field, and then free play. */
export const backFree = (state: State, run: Run, free: Free): Update => {
  if (run.past !== undefined) return withEffects(lookAt(state, undefined));
  if (free.ahead.length > 0) return withEffects({...withFree(state, {...free, ahead: []}), notice: messages.stopped});
  const {selected} = free;
  const isOpen = openCallOf(run, free, selected) !== undefined;
  if (isOpen && !free.givenUp.includes(selected)) return giveUpByKey(state, run, free, selected);
  if (openPrompt(state) !== undefined) return withEffects(focusOn(state, state.focus.front));
  const isLost = free.deeds.length > 0 && free.exercise?.isSolved !== true;
  return isLost ? askToConfirm(state, 'back') : leaveRun(state);
};
