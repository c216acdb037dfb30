import {appMessages} from '../i18n/app-messages.js';
import {locales} from '../model/text.js';
import {leaveRun, restartStep, showWorked} from './begin-run.js';
import {keepProgress, type Update, withEffects, withStage} from './change.js';
import type {Command} from './command.js';
import {answerConfirm, askToConfirm} from './confirm.js';
import {updateExercises} from './exercise/exercise-list.js';
import {withLeftAttempt} from './exercise/left-attempt.js';
import {openField} from './field.js';
import {backFree, commandFree} from './free/command-free.js';
import {isHelpful, isWorkedOffered, showHint} from './hints.js';
import {updateSource} from './source-list.js';
import type {Run, State} from './state.js';
import {lookAt, travel} from './time.js';
import {complete, recall} from './update-field.js';
import {focusOn, frontOf, moveFocus, scrollFocus, selectMessage} from './update-focus.js';
import {updateHome} from './update-home.js';
import {chooseOption, updateReview} from './update-review.js';
import {interruptCall, proceedRun, stepOf} from './update-run.js';
import {leaveScreen, openScreen, updateList} from './update-screens.js';
import {backWatched, commandWatched} from './watched/update-watched.js';

/** A key, whatever it was, has become a command; every notice is gone with the next one. */
export const updateCommand = (before: State, command: Command, now: number): Update => {
  const {notice: _, confirm, ...state} = before;
  if (confirm !== undefined && command !== 'leave') return answerConfirm(state, confirm, command);
  switch (command) {
    case 'help':
      return withEffects({...state, help: !state.help});
    case 'language':
      return nextLanguage(state);
    case 'leave':
      return leaveApp(state);
    case 'back':
      return goBack(state);
    default:
      if (state.help) return withEffects({...state, help: false});
      return updateScreen(state, command, now);
  }
};

const updateScreen = (state: State, command: Command, now: number): Update => {
  const opened = openScreen(state, command);
  if (opened !== undefined) return withEffects(opened);
  switch (state.screen) {
    case 'home':
      return updateHome(state, command);
    case 'lab':
      return updateLab(state, command, now);
    case 'steps':
    case 'beliefs':
    case 'glossary':
      return updateList(state, command);
    case 'exercises':
      return updateExercises(state, command, now);
    case 'source':
      return withEffects(updateSource(state, command));
    case 'review':
      return updateReview(state, command, now);
  }
};

export const updateDigit = ({confirm, ...state}: State, digit: number): Update => {
  const {run, review} = state;
  if (confirm !== undefined) return answerConfirm(state, confirm, undefined);
  if (state.screen === 'review' && review !== undefined) return withEffects(chooseOption(state, review, digit));
  if (run === undefined || state.screen !== 'lab') return withEffects(state);
  if (run.stage.kind !== 'predicting' || run.past !== undefined) return withEffects(frontOf(state, digit));
  const options = stepOf(run)?.predict?.options.length ?? 0;
  if (digit < 1 || digit > options) return withEffects(state);
  return withEffects(withStage(state, {kind: 'predicting', highlighted: digit - 1}));
};

const nextLanguage = (state: State): Update => {
  const locale = locales[(locales.indexOf(state.locale) + 1) % locales.length] ?? state.locale;
  return keepProgress({...state, locale}, kept => ({...kept, locale}));
};

const leaveApp = (state: State): Update => {
  const [next, kept] = withLeftAttempt(state);
  return [next, [{type: 'end-run'}, ...kept, {type: 'exit'}]];
};

/** Esc goes one level up: out of help, out of a list, the past, a call that blocks, the field, the lab. */
const goBack = (state: State): Update => {
  if (state.help) return withEffects({...state, help: false});
  const left = leaveScreen(state);
  if (left !== undefined) return withEffects(left);
  if (state.run?.free !== undefined && state.screen === 'lab') return backFree(state, state.run, state.run.free);
  if (state.run?.watched !== undefined && state.screen === 'lab') return backWatched(state, state.run);
  if (state.run?.past !== undefined) return withEffects(lookAt(state, undefined));
  if (state.run?.stage.kind === 'calling') return interruptCall(state);
  if (openField(state) !== undefined) return withEffects(focusOn(state, state.focus.front));
  return state.screen === 'lab' ? leaveRun(state) : withEffects(state);
};

const updateLab = (state: State, command: Command, now: number): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  const seen = run.watched && commandWatched(state, run, command);
  if (seen !== undefined) return seen;
  const freed = run.free && commandFree(state, run, run.free, command);
  if (freed !== undefined) return freed;
  switch (command) {
    case 'proceed':
      return proceed(state, run, now);
    case 'restart-step':
      return restartStep(state, run);
    case 'skip-step':
      return skipStep(state, run, now);
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

/** What was done already is not asked about, and behind the last step there is nothing. */
const skipStep = (state: State, run: Run, now: number): Update => {
  const {stage} = run;
  if (stage.kind === 'finished' || stage.kind === 'unavailable') return withEffects(state);
  const isDone = stage.kind === 'done' && stage.verdict.passed && run.past === undefined;
  return isDone ? proceedRun(state, now) : askToConfirm(state, 'skip-step');
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
