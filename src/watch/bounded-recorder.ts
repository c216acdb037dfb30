import type {Unnumbered} from '../model/observation.js';
import type {Recorder} from '../session/recorder.js';
import {sizeOf} from './size-of.js';

export type Bounds = {
  readonly facts: number;
  /** Of the messages in them. */
  readonly bytes: number;
  /** Told once, with the fact that fills it. */
  readonly onFull: () => void;
};

/**
 * Records until there are so many facts, or so many bytes. From then on only how ends what is on record: a process, a call
 * that was entered; else it would seem to wait for ever. There are no more of these than there were processes and threads.
 */
export const boundedRecorder = (recorder: Recorder, {facts, bytes, onFull}: Bounds): Recorder => {
  const open = new Set<number>();
  const running = new Set<string>();
  let size = 0;
  let isFull = false;

  const isEnd = (fact: Unnumbered): boolean =>
    (fact.kind === 'subject-exited' && running.has(fact.actor)) || (fact.kind === 'call-returned' && open.has(fact.id));

  const keep = (fact: Unnumbered): void => {
    if (fact.kind === 'subject-started') running.add(fact.actor);
    if (fact.kind === 'subject-exited') running.delete(fact.actor);
    if (fact.kind === 'call-entered') open.add(fact.id);
    if (fact.kind === 'call-returned') open.delete(fact.id);
  };

  const record = (fact: Unnumbered): void => {
    if (isFull && !isEnd(fact)) return;
    keep(fact);
    size += sizeOf(fact);
    recorder.record(fact);
    if (isFull || (recorder.count() < facts && size < bytes)) return;
    isFull = true;
    onFull();
  };

  return {...recorder, record};
};
