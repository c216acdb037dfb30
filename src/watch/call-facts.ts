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
  /** What each thread is in. */
  const open = new Map<number, {readonly id: number; readonly name: string}>();
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

  return {
    enter: (watched, {thread, at, call}) => {
      open.set(thread, {id: begin(watched, at, call), name: call.name});
    },
    leave: (watched, event) => {
      const known = open.get(event.thread);
      open.delete(event.thread);
      if (known?.name === event.call.name) finish(watched, known.id, event);
      else tellLate(watched, event);
    },
    tellLate,
    forget: thread => void open.delete(thread),
  };
};

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
