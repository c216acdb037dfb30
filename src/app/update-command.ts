import {appMessages} from '../i18n/app-messages.js';
import {locales} from '../model/text.js';
import {moments} from '../model/trace.js';
import {beginRun, leaveRun, restartStep, showWorked} from './begin-run.js';
import {type Update, withEffects, withStage} from './change.js';
import type {Command} from './command.js';
import {openField} from './field.js';
import {isHelpful, isWorkedOffered, showHint} from './hints.js';
import type {Run, State} from './state.js';
import {complete, recall} from './update-field.js';
import {focusOn, frontOf, moveFocus, scrollFocus, selectMessage} from './update-focus.js';
import {interruptCall, proceedRun, stepOf} from './update-run.js';

/** A key, whatever it was, has become a command; every notice is gone with the next one. */
export const updateCommand = (before: State, command: Command, now: number): Update => {
  const {notice: _, ...state} = before;
  switch (command) {
    case 'help':
      return withEffects({...state, help: !state.help});
    case 'language':
      return nextLanguage(state);
    case 'leave':
      return withEffects(state, {type: 'end-run'}, {type: 'exit'});
    case 'back':
      return goBack(state);
    default:
      if (state.help) return withEffects({...state, help: false});
      return state.screen === 'home' ? updateHome(state, command) : updateLab(state, command, now);
  }
};

export const updateDigit = (state: State, digit: number): Update => {
  const {run} = state;
  if (run === undefined || state.screen !== 'lab') return withEffects(state);
  if (run.stage.kind !== 'predicting' || run.past !== undefined) return withEffects(frontOf(state, digit));
  const options = stepOf(run)?.predict?.options.length ?? 0;
  if (digit < 1 || digit > options) return withEffects(state);
  return withEffects(withStage(state, {kind: 'predicting', highlighted: digit - 1}));
};

const nextLanguage = (state: State): Update => {
  const locale = locales[(locales.indexOf(state.locale) + 1) % locales.length] ?? state.locale;
  const progress = {...state.progress, locale};
  return withEffects({...state, locale, progress}, {type: 'save-progress', progress});
};

/** Esc goes one level up: out of help, out of the past, out of a call that blocks, out of the field, out of the lab. */
const goBack = (state: State): Update => {
  if (state.help) return withEffects({...state, help: false});
  if (state.run?.past !== undefined) return withEffects(lookAt(state, undefined));
  if (state.run?.stage.kind === 'calling') return interruptCall(state);
  if (openField(state) !== undefined) return withEffects(focusOn(state, state.focus.front));
  return state.screen === 'lab' ? leaveRun(state) : withEffects(state);
};

const updateHome = (state: State, command: Command): Update => {
  const last = state.labs.length - 1;
  const lab = state.labs[state.chosen];
  if (command === 'up') return withEffects({...state, chosen: Math.max(0, state.chosen - 1)});
  if (command === 'down') return withEffects({...state, chosen: Math.min(last, state.chosen + 1)});
  return command === 'proceed' && lab !== undefined ? beginRun(state, lab) : withEffects(state);
};

const updateLab = (state: State, command: Command, now: number): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  switch (command) {
    case 'proceed':
      return proceed(state, run, now);
    case 'restart-step':
      return restartStep(state, run);
    case 'complete':
    case 'hint':
    case 'worked':
      return helpWith(state, run, command);
    case 'earlier':
    case 'later':
    case 'present':
      return travel(state, run, command);
    case 'up':
    case 'down':
      return withEffects(highlight(state, run, command) ?? scrollFocus(state, command));
    case 'page-up':
    case 'page-down':
      return withEffects(scrollFocus(state, command));
    case 'next-panel':
    case 'previous-panel':
      return withEffects(moveFocus(state, command));
    case 'older-message':
    case 'newer-message':
      return withEffects(selectMessage(state, command));
    case 'sources':
      return withEffects({...state, focus: {...state.focus, showSources: !state.focus.showSources}});
    default:
      return withEffects(state);
  }
};

const proceed = (state: State, run: Run, now: number): Update => {
  if (run.past !== undefined) return withEffects({...lookAt(state, undefined), notice: appMessages.backInPresent});
  if (run.stage.kind === 'broken') return restartStep(state, run);
  if (run.stage.kind === 'finished' || (run.stage.kind === 'unavailable' && run.stage.whole)) return leaveRun(state);
  const hasField = run.stage.kind === 'typing' || run.stage.kind === 'asking';
  if (hasField && openField(state) === undefined) return withEffects(focusOn(state, 'step'));
  return proceedRun(state, now);
};

const helpWith = (state: State, run: Run, command: 'complete' | 'hint' | 'worked'): Update => {
  const field = openField(state);
  if (command === 'complete') return withEffects(field?.kind === 'typing' ? complete(state, field) : state);
  if (command === 'hint') return isHelpful(run) ? showHint(state, run) : withEffects(state);
  return isHelpful(run) && isWorkedOffered(run) ? showWorked(state, run) : withEffects(state);
};

const highlight = (state: State, run: Run, command: 'up' | 'down'): State | undefined => {
  const field = openField(state);
  if (field?.kind === 'typing') return recall(state, field, command);
  const options = stepOf(run)?.predict?.options.length ?? 0;
  if (run.stage.kind !== 'predicting' || state.focus.panel !== 'step' || run.past !== undefined) return undefined;
  const highlighted = (run.stage.highlighted + (command === 'up' ? options - 1 : 1)) % options;
  return withStage(state, {kind: 'predicting', highlighted});
};

const travel = (state: State, run: Run, command: 'earlier' | 'later' | 'present'): Update => {
  const last = moments(run.trace).length - 1;
  if (command === 'present' || last < 1) return withEffects(lookAt(state, undefined));
  const at = (run.past ?? last) + (command === 'earlier' ? -1 : 1);
  if (at < 0) return withEffects({...state, notice: appMessages.atTheBeginning});
  return withEffects(lookAt(state, at >= last ? undefined : at));
};

const lookAt = (state: State, past: number | undefined): State => {
  if (state.run === undefined) return state;
  const {past: _, ...run} = state.run;
  return {...state, run: past === undefined ? run : {...run, past}};
};
