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
  /** Tells of a call long after it: whatever its thread is in by now stays open. */
  readonly tellLate: (watched: WatchedProcess, event: Returned) => void;
  /** The thread has ended. */
  readonly forget: (thread: number) => void;
};

export const createCallFacts = ({record}: Pick<ActorFacts, 'record'>): CallFacts => {
  /** What each thread is in; after a signal it may be in it once more, or in another. */
  const open = new Map<number, Open>();
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

  /** What the thread is in, if it is this call. Any other has been broken off, and the tracer did not see it return. */
  const still = (watched: WatchedProcess, thread: number, at: number, call: SystemCall): Open | undefined => {
    const known = open.get(thread);
    open.delete(thread);
    if (known === undefined || isSame(known.call, call)) return known;
    finish(watched, known.id, {kind: 'returned', thread, at, enteredAt: known.at, call: known.call, ...brokenOff});
    return undefined;
  };

  return {
    enter: (watched, {thread, at, call}) =>
      void open.set(thread, still(watched, thread, at, call) ?? {id: begin(watched, at, call), at, call}),
    leave: (watched, event) => {
      const known = still(watched, event.thread, event.enteredAt, event.call);
      if (known === undefined) tellLate(watched, event);
      else finish(watched, known.id, {...event, enteredAt: known.at});
    },
    tellLate,
    forget: thread => void open.delete(thread),
  };
};

type Open = {readonly id: number; readonly at: number; readonly call: SystemCall};

/** While it waits the tracer may know less of its arguments. */
const isSame = (one: SystemCall, other: SystemCall): boolean => one.name === other.name && one.fds[0] === other.fds[0];

/** A call that waits ends unseen only by a signal, after whose handler it is not made again (signal(7)). */
const brokenOff = {
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
