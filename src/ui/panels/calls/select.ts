import type {CallRecord} from '../../../model/world.js';
import type {PanelView} from '../../panel.js';
import {isLearner} from '../actors.js';
import {statesOf} from './states.js';

export type LoggedCall = {
  readonly record: CallRecord;
  readonly states: readonly string[];
  /** Its process ended before it returned. */
  readonly isLost: boolean;
  readonly isLearners: boolean;
};

/** The latest calls of all processes, oldest first, and how many there were before them. */
export type CallLog = {readonly calls: readonly LoggedCall[]; readonly earlier: number};

/** `most`: how many calls at most; of each process no more can be among them. */
export const selectCalls = ({world, trace}: PanelView, most: number): CallLog => {
  const states = statesOf(trace);
  const actors = Object.values(world.actors);
  const calls = actors
    .flatMap(actor => actor.calls.slice(-most).map(record => ({actor, record})))
    .sort((a, b) => a.record.seq - b.record.seq)
    .slice(-most)
    .map(({actor, record}) => ({
      record,
      states: states(actor.name, record.id),
      isLost: record.outcome === undefined && actor.exit !== undefined,
      isLearners: isLearner(actor),
    }));
  return {calls, earlier: actors.reduce((sum, actor) => sum + actor.calls.length, 0) - calls.length};
};
