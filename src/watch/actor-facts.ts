import type {Fact, Source, Unnumbered} from '../model/observation.js';
import {holdsOf, namesOf} from './descriptor-table.js';
import type {WatchedProcess} from './process-tree.js';
import type {TracerEvent} from './system-call.js';

export type ActorFactsOptions = {
  readonly host: string;
  readonly source: Source;
  /** When the trace began, in milliseconds since the epoch. */
  readonly began: number;
  readonly onFact: (fact: Unnumbered) => void;
};

/** Facts about the processes that do something on a network. Such a one becomes an actor with the first fact about it. */
export type ActorFacts = {
  /** Of processes that run the same program, the second is called `program.2`. Times are in milliseconds since the epoch. */
  readonly begin: (watched: WatchedProcess, at: number) => string;
  readonly record: (watched: WatchedProcess, at: number, fact: Fact) => void;
  /** Descriptors change hands in more ways than by a call that returns one: fork, exec, messages. */
  readonly tellHeld: (watched: WatchedProcess, at: number) => void;
  readonly end: (watched: WatchedProcess, how: TracerEvent & {kind: 'exited'}) => void;
  readonly running: () => readonly {readonly actor: string; readonly pid: number}[];
  /** How many there were. */
  readonly count: () => number;
};

export const createActorFacts = ({host, source, began, onFact}: ActorFactsOptions): ActorFacts => {
  const names = new Map<string, number>();
  const running = new Map<number, string>();

  const record = (watched: WatchedProcess, at: number, fact: Fact): void =>
    onFact({...fact, at: at - began, actor: begin(watched, at), source});

  const begin = (watched: WatchedProcess, at: number): string => {
    if (watched.actor !== undefined) return watched.actor;
    const count = (names.get(watched.program) ?? 0) + 1;
    names.set(watched.program, count);
    const actor = count === 1 ? watched.program : `${watched.program}.${count}`;
    watched.actor = actor;
    running.set(watched.pid, actor);
    record(watched, at, {kind: 'subject-started', pid: watched.pid, host});
    tellHeld(watched, at);
    return actor;
  };

  const tellHeld = (watched: WatchedProcess, at: number): void => {
    const held = holdsOf(watched.table);
    if (held.join() !== watched.held.join()) {
      watched.held = held;
      record(watched, at, {kind: 'descriptors-held', held});
    }
    record(watched, at, {kind: 'sockets-sampled', sockets: namesOf(watched.table)});
  };

  const end: ActorFacts['end'] = (watched, {at, code, signal}) => {
    if (watched.actor === undefined) return;
    running.delete(watched.pid);
    const how = {...(code === undefined ? {} : {code}), ...(signal === undefined ? {} : {signal})};
    record(watched, at, {kind: 'subject-exited', ...how});
  };

  return {
    begin,
    record,
    tellHeld,
    end,
    running: () => [...running].map(([pid, actor]) => ({actor, pid})),
    count: () => [...names.values()].reduce((sum, count) => sum + count, 0),
  };
};
