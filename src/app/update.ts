import {dayOf} from '../lab/day.js';
import type {Action} from './action.js';
import {type Update, withEffects} from './change.js';
import {dropQuestion} from './confirm.js';
import {exercisesRead} from './exercise/exercise-list.js';
import {updateFree} from './free/update-free.js';
import type {State} from './state.js';
import {updateCommand, updateDigit} from './update-command.js';
import {updateInput} from './update-field.js';
import {scrollTo} from './update-focus.js';
import {callRefused, observe, passDeadline, runBroke, runStarted, runUnavailable, settleCall} from './update-run.js';
import {updateWatched} from './watched/update-watched.js';

/**
 * The whole behaviour of the program: what an action makes of the state, and what is to be done for it. Pure: `now` is
 * handed in, in milliseconds since the epoch.
 */
export const update = (before: State, action: Action, now: number): Update => {
  const today = dayOf(now);
  const dated = before.today === today ? before : {...before, today};
  const state = action.type === 'edit' ? dropQuestion(dated) : dated;
  if ('token' in action && action.token !== state.run?.token) return withEffects(state);
  const watched = state.run?.watched && updateWatched(state, state.run, state.run.watched, action);
  if (watched !== undefined) return watched;
  const freed = state.run?.free && updateFree(state, state.run, state.run.free, action);
  if (freed !== undefined) return freed;
  switch (action.type) {
    case 'command':
      return updateCommand(state, action.command, now);
    case 'digit':
      return updateDigit(state, action.digit);
    case 'scroll':
      return withEffects(scrollTo(state, action.to));
    case 'started':
      return runStarted(state, action.beganAt, now);
    case 'observed':
      return observe(state, action.observations);
    case 'settled':
      return settleCall(state);
    case 'edit':
      return updateInput(state, action.edit);
    case 'refused':
      return callRefused(state, action.problem);
    case 'unavailable':
      return runUnavailable(state, action.reason);
    case 'broke':
      return runBroke(state, action.problem);
    case 'deadline':
      return passDeadline(state, action);
    // What only free play asks for, and watching.
    case 'watched':
    case 'process-started':
    case 'process-stopped':
    case 'looked':
    case 'saved':
      return withEffects(state);
    case 'exercises-read':
      return exercisesRead(state, action.listed, action.problem);
    case 'progress-read':
      return withEffects({...state, progress: action.progress});
    case 'notice':
      return withEffects({...state, notice: action.notice});
  }
};
