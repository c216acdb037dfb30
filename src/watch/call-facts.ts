import {constants} from 'node:os';
import type {Call, Outcome} from '../model/call.js';
import {textValue} from '../model/value.js';
import {heldAfter} from '../model/world.js';
import type {ActorFacts} from './actor-facts.js';
import {epollAt, meantBy} from './descriptor-table.js';
import type {WatchedProcess} from './process-tree.js';
import type {SystemCall, TracerEvent} from './system-call.js';

type Returned = TracerEvent & {kind: 'returned'};

/** Facts about calls: entered, and returned. */
export type CallFacts = {
  readonly enter: (watched: WatchedProcess, event: TracerEvent & {kind: 'entered'}) => void;
  /** Tells that it was entered, too, where nobody has. */
  readonly leave: (watched: WatchedProcess, event: Returned) => void;
  /** What the thread is in has failed with EINTR. */
  readonly interrupt: (watched: WatchedProcess, event: TracerEvent & {kind: 'interrupted'}) => void;
  /** Tells of a call long after it: whatever its thread is in by now stays open. */
  readonly tellLate: (watched: WatchedProcess, event: Returned) => void;
  /** The thread has ended. */
  readonly forget: (thread: number) => void;
};

export const createCallFacts = ({record}: Pick<ActorFacts, 'record'>): CallFacts => {
  /**
   * What each thread is in, the latest last. After a signal it may be in it once more, or in a call of the signal's handler.
   * A handler that never comes back (siglongjmp(3)) leaves it open: what became of it, no program was told.
   */
  const open = new Map<number, readonly Open[]>();
  let lastId = 0;

  const begin = (watched: WatchedProcess, at: number, call: SystemCall): number => {
    lastId += 1;
    const id = lastId;
    record(watched, at, {kind: 'call-entered', id, call: callOf(call)});
    return id;
  };

  const finish = (watched: WatchedProcess, id: number, event: Returned): void => {
    const {at, enteredAt, call} = event;
    const outcome = withReady(watched, event);
    const nanoseconds = Math.round((at - enteredAt) * 1e6);
    record(watched, at, {kind: 'call-returned', id, outcome, memory: {}, nanoseconds});
    watched.held = heldAfter(watched.held, callOf(call), outcome);
  };

  const tellLate = (watched: WatchedProcess, event: Returned): void =>
    finish(watched, begin(watched, event.enteredAt, event.call), event);

  /** What the thread is in, if it is this call; whatever it entered since then is no longer of interest. */
  const take = (thread: number, isIt: (known: Open) => boolean): Open | undefined => {
    const all = open.get(thread) ?? [];
    const index = all.findLastIndex(isIt);
    if (index !== -1) open.set(thread, all.slice(0, index));
    return all[index];
  };

  return {
    enter: (watched, {thread, at, call}) => {
      const known = take(thread, isCall(call)) ?? {id: begin(watched, at, call), at, call};
      open.set(thread, [...(open.get(thread) ?? []), known]);
    },
    leave: (watched, event) => {
      const known = take(event.thread, isCall(event.call));
      if (known === undefined) tellLate(watched, event);
      else finish(watched, known.id, {...event, enteredAt: known.at});
    },
    interrupt: (watched, {thread, at}) => {
      const known = take(thread, () => true);
      if (known === undefined) return;
      finish(watched, known.id, {kind: 'returned', thread, at, enteredAt: known.at, call: known.call, ...failed});
    },
    tellLate,
    forget: thread => void open.delete(thread),
  };
};

type Open = {readonly id: number; readonly at: number; readonly call: SystemCall};

/** While it waits the tracer may know less of its arguments. */
const isCall =
  ({name, fds}: SystemCall) =>
  ({call}: Open): boolean =>
    call.name === name && call.fds[0] === fds[0];

const failed = {
  outcome: {kind: 'failed', value: -1, errno: {name: 'EINTR', number: constants.errno.EINTR}},
  effects: [],
} as const;

const callOf = ({name, arguments: given, native}: SystemCall): Call => ({
  name,
  written: `${name}(${given.map(({written}) => written).join(', ')})`,
  arguments: given,
  native,
});

/** `18 EPOLLIN, 20 EPOLLOUT|EPOLLHUP`: at which descriptors something happened. The kernel gives back marks, not numbers. */
const withReady = ({table}: WatchedProcess, {call, outcome, ready = []}: Returned): Outcome => {
  const epoll = epollAt(table, call.fds[0] ?? -1);
  if (outcome.kind === 'failed' || epoll === undefined || ready.length === 0) return outcome;
  const events = ready.map(one => `${meantBy(table, epoll, one.mark) ?? `data ${one.mark}`} ${one.events}`);
  return {...outcome, out: {...outcome.out, events: textValue(events.join(', '))}};
};
