import {freeMessages as messages} from '../../i18n/free-messages.js';
import {withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import {problemOf} from '../typing.js';
import {parseCommand} from './command.js';
import {fillLine} from './fill-line.js';
import type {Free} from './free.js';
import {lineOf} from './line.js';
import {type Made, refuse, withDeed, withFree} from './made.js';
import {performCommand} from './perform-command.js';
import {applicationsOf, isAlive, isApplication, openCallOf} from './processes.js';

/** Makes a call, or does what a command asks for. `state` has to be one of free play that has started. */
export const makeLine = (state: State, run: Run, free: Free, written: string): Made => {
  const {actor, text, from} = lineOf(written, free.selected);
  if (!isApplication(run, actor)) return refuse(0, messages.unknownProcess(actor, applicationsOf(run)));
  const filled = fillLine(text, run.world, actor);
  if (!filled.ok) return refuse(from + filled.problem.at, filled.problem.message);
  const selected = {...free, selected: actor};
  const line = {text, meant: filled.text};
  const made = text.startsWith(':')
    ? makeCommand(withFree(state, selected), run, selected, line)
    : makeCall(state, run, selected, line);
  return made.ok ? made : refuse(from + filled.typedAt(made.problem.at), made.problem.message);
};

/** As it was typed, and with what lay in the variables whose names stood in braces: made afresh, these may hold other values. */
type Line = {readonly text: string; readonly meant: string};

const makeCommand = (state: State, run: Run, free: Free, {text, meant}: Line): Made => {
  const parsed = parseCommand(meant);
  return parsed.ok ? performCommand(state, run, free, parsed.command, text) : parsed;
};

const makeCall = (state: State, run: Run, free: Free, {text, meant}: Line): Made => {
  const {selected: actor} = free;
  if (!isAlive(run, actor)) return refuse(0, messages.isDead(actor));
  const open = openCallOf(run, free, actor);
  if (open !== undefined) return refuse(0, messages.isOpen(actor, open));
  const problem = problemOf(state, actor, meant);
  if (problem !== undefined) return {ok: false, problem};
  const handed: Free = {
    ...withDeed(run, free, {actor, text}),
    unsettled: {...free.unsettled, [actor]: (free.unsettled[actor] ?? 0) + 1},
    givenUp: free.givenUp.filter(name => name !== actor),
  };
  const made = withRun(withFree(state, handed), {callFrom: run.trace.length});
  return {ok: true, update: withEffects(made, {type: 'make-call', token: run.token, actor, written: meant})};
};
