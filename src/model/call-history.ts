import type {Trace} from './trace.js';
import type {CallRecord} from './world.js';

/**
 * Every call of a trace in the order in which they were entered, also those of a process that was started again since,
 * whose calls the world no longer has.
 */
export const callHistory = (trace: Trace): readonly CallRecord[] => {
  const records: CallRecord[] = [];
  const open = new Map<string, number>();
  const change = (actor: string, id: number, more: Partial<CallRecord>): void => {
    const index = open.get(keyOf(actor, id));
    const record = index === undefined ? undefined : records[index];
    if (index !== undefined && record !== undefined) records[index] = {...record, ...more};
  };
  for (const fact of trace) {
    const {actor, seq, at} = fact;
    if (fact.kind === 'call-entered') {
      open.set(keyOf(actor, fact.id), records.length);
      records.push({id: fact.id, actor, seq, at, call: fact.call});
    } else if (fact.kind === 'call-waits') {
      change(actor, fact.id, {waitsIn: fact.where});
    } else if (fact.kind === 'call-returned') {
      const {id, outcome, nanoseconds} = fact;
      change(actor, id, {outcome, nanoseconds, returnedSeq: seq});
    }
  }
  return records;
};

const keyOf = (actor: string, id: number): string => `${id} ${actor}`;
