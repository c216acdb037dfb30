import {courseMessages as messages} from '../i18n/course-messages.js';
import {freeMessages} from '../i18n/free-messages.js';
import {type Progress, type ProgressChange, resetAll, resetLab} from '../lab/progress.js';
import type {Text} from '../model/text.js';
import {leaveRun} from './begin-run.js';
import {keepProgress, type Update, withEffects} from './change.js';
import type {Command} from './command.js';
import {type Free, promptOf} from './free/free.js';
import {isAnew} from './free/made.js';
import {makeLine} from './free/make-line.js';
import {anotherTurn, linesUpTo} from './free/turn.js';
import {jumpTo} from './jump.js';
import type {Confirmed} from './lists.js';
import type {Run, State} from './state.js';
import {chosenLab} from './visible-labs.js';

/** Says what would be lost, and waits for the same key. What loses nothing needs no question. */
export const askToConfirm = (state: State, command: Confirmed): Update => {
  const notice = questionOf(state, command);
  return withEffects(
    notice === undefined ? {...state, notice: messages.nothingToForget} : {...state, notice, confirm: command},
  );
};

/** Whoever types on has answered: the question is gone. */
export const dropQuestion = (before: State): State => {
  const {confirm, notice: _, ...state} = before;
  return confirm === undefined ? before : state;
};

/** Only the same key again does it; any other changes nothing, and does nothing else. */
export const answerConfirm = (state: State, asked: Confirmed, command: Command | undefined): Update =>
  command === asked ? perform(state, asked) : withEffects({...state, notice: messages.nothingChanged});

const questionOf = (state: State, command: Confirmed): Text | undefined => {
  const {progress} = state;
  if (command === 'skip-step') return messages.confirmSkip;
  if (command === 'back') return freeMessages.confirmLeave;
  if (command === 'proceed') return proceedQuestion(state);
  const lab = chosenLab(state);
  const lost =
    command === 'reset-all'
      ? lossOf(progress)
      : lab && lossOf({format: progress.format, labs: onlyOf(progress, lab.id)});
  if (lost === undefined || lost.labs + lost.exercises === 0) return undefined;
  return command === 'reset-all' || lab === undefined
    ? messages.confirmResetAll(lost)
    : messages.confirmReset(lab.title, lost);
};

/** In the past it is another turn that is asked about; in the present the line in the field, which begins a new session. */
const proceedQuestion = ({run}: State): Text | undefined => {
  if (run?.past === undefined) return freeMessages.confirmAnew;
  return run.free && freeMessages.confirmTurn(linesUpTo(run, run.free).length);
};

const onlyOf = ({labs}: Progress, id: string): Progress['labs'] => {
  const kept = labs[id];
  return kept === undefined ? {} : {[id]: kept};
};

const lossOf = ({labs, exercises = {}}: Progress) => {
  const kept = Object.values(labs);
  const count = (records: readonly (object | undefined)[]) =>
    records.reduce<number>((sum, record) => sum + Object.keys(record ?? {}).length, 0);
  return {
    labs: kept.length,
    exercises: Object.keys(exercises).length,
    answers: count(kept.map(({answers, earlier}) => ({...earlier, ...answers}))),
    reviews: count(kept.map(({reviews}) => reviews)),
  };
};

const perform = (state: State, command: Confirmed): Update => {
  const lab = chosenLab(state);
  switch (command) {
    case 'skip-step':
      return state.run === undefined ? withEffects(state) : skipStep(state, state.run);
    case 'proceed':
      return state.run?.free === undefined ? withEffects(state) : beginAnew(state, state.run, state.run.free);
    case 'back':
      return leaveRun(state);
    case 'reset-lab':
      return lab === undefined ? withEffects(state) : forget(state, kept => resetLab(kept, lab.id));
    case 'reset-all':
      return forget(state, resetAll);
  }
};

const beginAnew = (state: State, run: Run, free: Free): Update => {
  if (run.past !== undefined) return anotherTurn(state, run, free);
  if (run.stage.kind !== 'ready') return withEffects(state);
  const made = makeLine(state, run, free, promptOf(free, free.selected).input.text);
  // Another line may have come into the field meanwhile, such as one that the subject refused.
  return made.ok && isAnew(run, made.update) ? made.update : withEffects(state);
};

/** A step that is only passed on the way to a later one is skipped by going there. */
const skipStep = (state: State, run: Run): Update => jumpTo(state, run, Math.max(run.step + 1, run.autopilot));

const forget = (state: State, change: ProgressChange): Update =>
  keepProgress({...state, notice: messages.forgotten}, change);
