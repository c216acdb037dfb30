import {type ActorFactsOptions, createActorFacts} from './actor-facts.js';
import {createCallFacts} from './call-facts.js';
import {change, type Epoll, epollAt, follows, holdsOf, learn} from './descriptor-table.js';
import {createProcessTree, type WatchedProcess} from './process-tree.js';
import type {Effect, SystemCall, TracerEvent} from './system-call.js';

export type TracerFactsOptions = ActorFactsOptions & {
  /** The name of the program that was started. */
  readonly program: string;
};

export type TracerFacts = {
  readonly take: (event: TracerEvent) => void;
  readonly running: () => readonly {readonly actor: string; readonly pid: number}[];
  /** How many processes there were, how many there are, and how many did something on a network. */
  readonly counts: () => {readonly processes: number; readonly alive: number; readonly actors: number};
};

type Returned = TracerEvent & {kind: 'returned'};

/** What a tracer saw → facts: about calls on sockets, the processes that make them, and the descriptors that these hold. */
export const createTracerFacts = (options: TracerFactsOptions): TracerFacts => {
  const tree = createProcessTree(options.program);
  const actors = createActorFacts(options);
  const calls = createCallFacts(actors);
  /** How each epoll instance was made, until it waits for a socket: from then on it is worth telling. */
  const untold = new WeakMap<Epoll, {readonly maker: WatchedProcess; readonly event: Returned}>();
  /** The one that was started keeps the name that was typed, whatever scripts lie between. */
  let first: WatchedProcess | undefined;

  const take = (event: TracerEvent): void => {
    if (event.kind === 'exited') exited(event);
    else if (event.kind === 'forking') tree.forking(event.thread);
    else if (event.kind === 'interrupted') calls.interrupt(tree.of(event.thread), event);
    else call(event);
  };

  const call = (event: TracerEvent & {kind: 'entered' | 'returned'}): void => {
    const watched = tree.of(event.thread);
    if (first === undefined) {
      first = watched;
      actors.begin(watched, event.kind === 'returned' ? event.enteredAt : event.at);
    }
    meet(watched, event.call);
    meetEpoll(watched, event.call);
    if (event.kind === 'returned') returned(watched, event);
    else if (isAbout(watched, event.call)) calls.enter(watched, event);
  };

  /** Its first socket makes an epoll instance worth telling; others than the one who made it have inherited it. */
  const meetEpoll = (watched: WatchedProcess, {name, arguments: given, fds}: SystemCall): void => {
    const at = name === 'epoll_ctl' ? given[0]?.value : undefined;
    const epoll = at?.kind === 'descriptor' ? epollAt(watched.table, at.fd) : undefined;
    if (epoll === undefined || epoll.isFollowed || !fds.some(fd => follows(watched.table, fd))) return;
    epoll.isFollowed = true;
    const made = untold.get(epoll);
    if (made?.maker === watched) calls.tellLate(watched, made.event);
  };

  const returned = (watched: WatchedProcess, event: Returned): void => {
    const isShown = isAbout(watched, event.call);
    if (isShown) calls.leave(watched, event);
    const before = holdsOf(watched.table).join();
    for (const effect of event.effects) apply(watched, effect, event);
    const isChanged = before !== holdsOf(watched.table).join();
    if (isShown || (isChanged && watched.actor !== undefined)) actors.tellHeld(watched, event.at);
  };

  const apply = (watched: WatchedProcess, effect: Effect, event: Returned): void => {
    change(watched.table, effect);
    const epoll = effect.kind === 'opens-epoll' ? epollAt(watched.table, effect.fd) : undefined;
    if (epoll !== undefined) untold.set(epoll, {maker: watched, event});
    if (effect.kind === 'forks') tree.forked(event.thread, effect);
    if (effect.kind === 'becomes' && watched.actor === undefined && watched !== first) watched.program = effect.program;
  };

  const exited = (event: TracerEvent & {kind: 'exited'}): void => {
    calls.forget(event.thread);
    const ended = tree.ended(event.thread);
    if (ended !== undefined) actors.end(ended, event);
  };

  return {take, running: actors.running, counts: () => ({...tree.counts(), actors: actors.count()})};
};

/** A socket of the network that was there before the program: whoever started us left it open. */
const meet = ({table}: WatchedProcess, {fds, traits}: SystemCall): void => {
  const fd = fds[0];
  if (fd === undefined || traits === undefined) return;
  const isInternet = traits.family === 'AF_INET' || traits.family === 'AF_INET6';
  if (follows(table, fd) || isInternet) learn(table, fd, traits);
};

/** The calls that are told: those on sockets that are followed and on what waits for these, and those that make one. */
const isAbout = ({table}: WatchedProcess, {name, fds, arguments: given}: SystemCall): boolean =>
  name === 'socket' ? given[0]?.written !== 'AF_NETLINK' : fds.some(fd => follows(table, fd));
