import {callHistory} from '../../model/call-history.js';
import {moments, type Trace} from '../../model/trace.js';
import type {Update} from '../change.js';
import {startExercise} from '../exercise/begin-exercise.js';
import type {Run, State} from '../state.js';
import {startFree} from './begin-free.js';
import type {Ahead, Deed, Free} from './free.js';

/** The lines that were made before the moment that is looked at, or all of them in the present. */
export const linesUpTo = (run: Run, free: Free): readonly Deed[] => {
  const upTo = lengthAt(run);
  return free.deeds.filter(deed => deed.at < upTo && isMadeAgain(deed));
};

/** Another turn from there: a new session, in which the lines up to that moment are made afresh in their order. */
export const anotherTurn = (state: State, run: Run, free: Free): Update => {
  const upTo = lengthAt(run);
  const lines = withKeys(linesUpTo(run, free), free, upTo);
  const ahead = lines.map(
    (deed, index): Ahead => ({
      actor: deed.actor,
      text: deed.text,
      returned: returnedBefore(run.trace, lines.slice(0, index), deed.at),
    }),
  );
  const returned = returnedBefore(run.trace, lines, upTo);
  const {earlier = []} = free;
  const more = {ahead, turn: {before: run.trace, upTo, returned}};
  return free.exercise === undefined
    ? startFree(state, run.lab.network, more)
    : startExercise(state, free.exercise.exercise, free.exercise.seed, {...more, earlier: [...earlier, ...free.deeds]});
};

/** A key comes behind the line that was made just before it. */
const withKeys = (lines: readonly Deed[], {byKey = []}: Free, upTo: number): readonly Deed[] =>
  [...lines, ...byKey.filter(({at}) => at < upTo)].sort((one, other) => one.at - other.at);

const lengthAt = ({trace, past}: Run): number =>
  past === undefined ? trace.length : (moments(trace)[past] ?? trace.length);

const isMadeAgain = ({text}: Deed): boolean => {
  const name = /^:(\w+)/.exec(text)?.[1];
  return name === undefined || !['save', 'help', 'network'].includes(name);
};

/** Applications whose latest call of these lines had returned by then; where it had not, nobody waits for it now. */
const returnedBefore = (trace: Trace, lines: readonly Deed[], at: number): readonly string[] => {
  const history = callHistory(trace);
  return [...new Set(lines.map(({actor}) => actor))].filter(actor => {
    const latest = lines.findLast(deed => deed.actor === actor && !deed.text.startsWith(':'));
    const record = latest && history.find(one => one.actor === actor && one.seq >= latest.at);
    return record?.returnedSeq !== undefined && record.returnedSeq < at;
  });
};
