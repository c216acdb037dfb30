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

/** Every call of every process, oldest first. */
export const selectCalls = ({world, trace}: PanelView): readonly LoggedCall[] => {
  const states = statesOf(trace);
  return Object.values(world.actors)
    .flatMap(actor =>
      actor.calls.map(record => ({
        record,
        states: states(actor.name, record.id),
        isLost: record.outcome === undefined && actor.exit !== undefined,
        isLearners: isLearner(actor),
      })),
    )
    .sort((a, b) => a.record.seq - b.record.seq);
};
