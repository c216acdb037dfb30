import type {Call, Outcome} from '../model/call.js';
import type {Fact, Source, Unnumbered} from '../model/observation.js';
import {textValue} from '../model/value.js';
import {heldAfter} from '../model/world.js';
import {change, type Epoll, epollAt, follows, holdsOf, learn, meantBy, namesOf} from './descriptor-table.js';
import {createProcessTree, type WatchedProcess} from './process-tree.js';
import type {SystemCall, TracerEvent} from './system-call.js';

export type TracerFactsOptions = {
  /** The name of the program that was started; its children are told apart by `.2`, `.3`. */
  readonly program: string;
  readonly host: string;
  readonly source: Source;
  /** When the trace began, in milliseconds since the epoch. */
  readonly began: number;
  readonly onFact: (fact: Unnumbered) => void;
};

export type TracerFacts = {
  readonly take: (event: TracerEvent) => void;
  readonly running: () => readonly {readonly actor: string; readonly pid: number}[];
  /** How many processes there were, how many there are, and how many did something on a network. */
  readonly counts: () => {readonly processes: number; readonly alive: number; readonly actors: number};
};

type Open = {readonly id: number; readonly name: string};

/** What a tracer saw → facts: about calls on sockets, the processes that make them, and the descriptors that these hold. */
export const createTracerFacts = (options: TracerFactsOptions): TracerFacts => {
  const {host, source, began, onFact} = options;
  const tree = createProcessTree(options.program);
  const names = new Map<string, number>();
  const running = new Map<number, WatchedProcess>();
  const open = new Map<number, Open>();
  /** How each epoll instance was made, until it waits for a socket: from then on it is worth telling. */
  const untold = new WeakMap<
    Epoll,
    {readonly maker: WatchedProcess; readonly event: TracerEvent & {kind: 'returned'}}
  >();
  let lastId = 0;
  /** The one that was started keeps the name that was typed, whatever scripts lie between. */
  let first: WatchedProcess | undefined;

  const record = (watched: WatchedProcess, at: number, fact: Fact): void =>
    onFact({...fact, at: at - began, actor: actorOf(watched, at), source});

  const actorOf = (watched: WatchedProcess, at: number): string => {
    if (watched.actor !== undefined) return watched.actor;
    const count = (names.get(watched.program) ?? 0) + 1;
    names.set(watched.program, count);
    watched.actor = count === 1 ? watched.program : `${watched.program}.${count}`;
    running.set(watched.pid, watched);
    record(watched, at, {kind: 'subject-started', pid: watched.pid, host});
    tellHeld(watched, at);
    return watched.actor;
  };

  /** Descriptors change hands in more ways than by a call that returns one: fork, exec, messages. */
  const tellHeld = (watched: WatchedProcess, at: number): void => {
    const held = holdsOf(watched.table);
    if (held.join() !== watched.held.join()) {
      watched.held = held;
      record(watched, at, {kind: 'descriptors-held', held});
    }
    record(watched, at, {kind: 'sockets-sampled', sockets: namesOf(watched.table)});
  };

  const enter = (watched: WatchedProcess, {thread, at}: TracerEvent, {name, ...call}: SystemCall): Open => {
    lastId += 1;
    const entered: Open = {id: lastId, name};
    open.set(thread, entered);
    record(watched, at, {kind: 'call-entered', id: entered.id, call: callOf(name, call)});
    return entered;
  };

  const leave = (watched: WatchedProcess, event: TracerEvent & {kind: 'returned'}): void => {
    const {thread, at, enteredAt, call} = event;
    const outcome = withReady(watched, event);
    const known = open.get(thread);
    const {id} = known?.name === call.name ? known : enter(watched, {...event, at: enteredAt}, call);
    open.delete(thread);
    const nanoseconds = Math.round((at - enteredAt) * 1e6);
    record(watched, at, {kind: 'call-returned', id, outcome, memory: {}, nanoseconds});
    watched.held = heldAfter(watched.held, callOf(call.name, call), outcome);
  };

  const returned = (watched: WatchedProcess, event: TracerEvent & {kind: 'returned'}): void => {
    const {call, effects, thread, at} = event;
    const isShown = isAbout(watched, call);
    if (isShown) leave(watched, event);
    const before = holdsOf(watched.table).join();
    for (const effect of effects) {
      change(watched.table, effect);
      const epoll = effect.kind === 'opens-epoll' ? epollAt(watched.table, effect.fd) : undefined;
      if (epoll !== undefined) untold.set(epoll, {maker: watched, event});
      if (effect.kind === 'forks') tree.forked(thread, effect);
      if (effect.kind === 'becomes' && watched.actor === undefined && watched !== first)
        watched.program = effect.program;
    }
    const isChanged = before !== holdsOf(watched.table).join();
    if (isShown || (isChanged && watched.actor !== undefined)) tellHeld(watched, at);
  };

  const take = (event: TracerEvent): void => {
    if (event.kind === 'exited') exited(event);
    else if (event.kind === 'forking') tree.forking(event.thread);
    else call(event);
  };

  const call = (event: TracerEvent & {kind: 'entered' | 'returned'}): void => {
    const watched = tree.of(event.thread);
    if (first === undefined) {
      first = watched;
      actorOf(watched, event.kind === 'returned' ? event.enteredAt : event.at);
    }
    meet(watched, event.call);
    meetEpoll(watched, event.call);
    if (event.kind === 'returned') returned(watched, event);
    else if (isAbout(watched, event.call)) enter(watched, event, event.call);
  };

  /** Its first socket makes an epoll instance worth telling; others than the one who made it have inherited it. */
  const meetEpoll = (watched: WatchedProcess, {name, arguments: given, fds}: SystemCall): void => {
    const at = name === 'epoll_ctl' ? given[0]?.value : undefined;
    const epoll = at?.kind === 'descriptor' ? epollAt(watched.table, at.fd) : undefined;
    if (epoll === undefined || epoll.isFollowed || !fds.some(fd => follows(watched.table, fd))) return;
    epoll.isFollowed = true;
    const made = untold.get(epoll);
    if (made?.maker !== watched) return;
    const {thread} = made.event;
    const inside = open.get(thread);
    leave(watched, made.event);
    if (inside !== undefined) open.set(thread, inside);
  };

  const exited = ({thread, at, code, signal}: TracerEvent & {kind: 'exited'}): void => {
    open.delete(thread);
    const ended = tree.ended(thread);
    if (ended?.actor === undefined) return;
    running.delete(ended.pid);
    record(ended, at, {
      kind: 'subject-exited',
      ...(code === undefined ? {} : {code}),
      ...(signal === undefined ? {} : {signal}),
    });
  };

  return {
    take,
    running: () => [...running.values()].map(({actor = '', pid}) => ({actor, pid})),
    counts: () => ({...tree.counts(), actors: [...names.values()].reduce((sum, count) => sum + count, 0)}),
  };
};

const callOf = (name: string, {arguments: given, native, fds: _}: Omit<SystemCall, 'name'>): Call => ({
  name,
  written: `${name}(${given.map(({written}) => written).join(', ')})`,
  arguments: given,
  native,
});

/** A socket of the network that was there before the program: whoever started us left it open. */
const meet = ({table}: WatchedProcess, {fds, traits}: SystemCall): void => {
  const fd = fds[0];
  if (fd === undefined || traits === undefined) return;
  const isInternet = traits.family === 'AF_INET' || traits.family === 'AF_INET6';
  if (follows(table, fd) || isInternet) learn(table, fd, traits);
};

/** `18 EPOLLIN, 20 EPOLLOUT|EPOLLHUP`: at which descriptors something happened. The kernel gives back marks, not numbers. */
const withReady = ({table}: WatchedProcess, {call, outcome, ready = []}: TracerEvent & {kind: 'returned'}): Outcome => {
  const epoll = epollAt(table, call.fds[0] ?? -1);
  if (outcome.kind === 'failed' || epoll === undefined || ready.length === 0) return outcome;
  const events = ready.map(one => `${meantBy(table, epoll, one.mark) ?? `data ${one.mark}`} ${one.events}`);
  return {...outcome, out: {...outcome.out, events: textValue(events.join(', '))}};
};

/** The calls that are told: those on sockets that are followed and on what waits for these, and those that make one. */
const isAbout = ({table}: WatchedProcess, {name, fds, arguments: given}: SystemCall): boolean =>
  name === 'socket' ? given[0]?.written !== 'AF_NETLINK' : fds.some(fd => follows(table, fd));
