import type {Call, Outcome} from './call.js';
import type {Connection} from './connection.js';
import type {Descriptor, SocketNames} from './descriptor.js';
import type {Fact, Observation, Source} from './observation.js';
import type {Trace} from './trace.js';
import type {Value} from './value.js';

/** A call in history. Without `outcome` it was entered and has not returned: it blocks, or its subject died in it. */
export type CallRecord = {
  readonly id: number;
  readonly actor: string;
  readonly seq: number;
  readonly at: number;
  readonly call: Call;
  readonly outcome?: Outcome;
  readonly nanoseconds?: number;
  readonly returnedSeq?: number;
  /** The kernel's wait channel while the call blocks, where the kernel tells it. */
  readonly waitsIn?: string;
};

/** A sample with its source, so that a panel can always tell who says so. */
export type Sample<Rows> = {
  readonly rows: Rows;
  readonly source: Source;
  readonly at: number;
};

export type Actor = {
  readonly name: string;
  readonly host: string;
  readonly pid: number;
  readonly program?: string;
  readonly exit?: {readonly code?: number; readonly signal?: string};
  readonly memory: Readonly<Record<string, Value>>;
  readonly calls: readonly CallRecord[];
  /** Descriptors that this actor's own calls returned and did not close, or that it inherited. The runtime holds the others. */
  readonly held: readonly number[];
  readonly descriptors?: Sample<readonly Descriptor[]>;
  readonly sockets?: Sample<readonly SocketNames[]>;
};

/** What is known at one moment. Unknown stays absent. `tables` is by host: one network stack, one table. */
export type World = {
  readonly actors: Readonly<Record<string, Actor>>;
  readonly tables: Readonly<Record<string, Sample<readonly Connection[]>>>;
};

export const emptyWorld: World = {actors: {}, tables: {}};

export const project = (trace: Trace): World => trace.reduce(apply, emptyWorld);

/** One fact onto the world. A fact about an actor that never started changes nothing. */
export const apply = (world: World, observation: Observation): World => {
  if (observation.kind === 'subject-started') return withActor(world, startActor(observation));
  const actor = world.actors[observation.actor];
  if (actor === undefined) return world;
  if (observation.kind === 'connections-sampled') {
    const {connections: rows, source, at} = observation;
    return {
      ...world,
      tables: {...world.tables, [actor.host]: {rows, source, at}},
    };
  }
  return withActor(world, applyToActor(actor, observation));
};

const withActor = (world: World, actor: Actor): World => ({
  ...world,
  actors: {...world.actors, [actor.name]: actor},
});

const startActor = (observation: Observation & {kind: 'subject-started'}): Actor => {
  const {actor: name, host, pid, program} = observation;
  return {
    name,
    host,
    pid,
    memory: {},
    calls: [],
    held: [],
    ...(program === undefined ? {} : {program}),
  };
};

type ActorFact = Exclude<Fact, {kind: 'subject-started' | 'connections-sampled'}>;

const applyToActor = (actor: Actor, observation: Observation & ActorFact): Actor => {
  const {source, at, seq} = observation;
  switch (observation.kind) {
    case 'subject-exited': {
      const {code, signal} = observation;
      return {
        ...actor,
        exit: {
          ...(code === undefined ? {} : {code}),
          ...(signal === undefined ? {} : {signal}),
        },
      };
    }
    case 'call-entered': {
      const {id, call} = observation;
      return {
        ...actor,
        calls: [...actor.calls, {id, actor: actor.name, seq, at, call}],
      };
    }
    case 'call-returned':
      return returnCall(actor, observation);
    case 'call-waits': {
      const {id, where} = observation;
      return {
        ...actor,
        calls: actor.calls.map(record => (record.id === id ? {...record, waitsIn: where} : record)),
      };
    }
    case 'memory-set':
      return {
        ...actor,
        memory: {...actor.memory, [observation.name]: observation.value},
      };
    case 'descriptors-held':
      return {...actor, held: observation.held};
    case 'descriptors-sampled':
      return {
        ...actor,
        descriptors: {rows: observation.descriptors, source, at},
      };
    case 'sockets-sampled':
      return {...actor, sockets: {rows: observation.sockets, source, at}};
  }
};

const returnCall = (actor: Actor, observation: Observation & {kind: 'call-returned'}): Actor => {
  const {id, outcome, nanoseconds, seq, memory} = observation;
  // The call that returns is one of the last, however long the history is.
  const index = actor.calls.findLastIndex(candidate => candidate.id === id);
  const record = actor.calls[index];
  if (record === undefined) return actor;
  const returned: CallRecord = {
    ...record,
    outcome,
    nanoseconds,
    returnedSeq: seq,
  };
  const changed = changedDescriptor(record.call, outcome);
  return {
    ...(changed === undefined ? actor : withoutSamplesOf(actor, changed)),
    memory: {...actor.memory, ...memory},
    calls: [...actor.calls.slice(0, index), returned, ...actor.calls.slice(index + 1)],
    held: heldAfter(actor.held, record.call, outcome),
  };
};

/** The number that this call gave out or took back. close takes it back even when it reports an error (close(2)). */
const changedDescriptor = (call: Call, outcome: Outcome): number | undefined => {
  if (outcome.kind === 'returned' && outcome.result.kind === 'descriptor') return outcome.result.fd;
  const argument = call.name === 'close' ? call.arguments[0]?.value : undefined;
  if (argument?.kind === 'descriptor') return argument.fd;
  return argument?.kind === 'number' ? argument.number : undefined;
};

export const heldAfter = (held: readonly number[], call: Call, outcome: Outcome): readonly number[] => {
  const changed = changedDescriptor(call, outcome);
  if (changed === undefined) return held;
  const others = held.filter(fd => fd !== changed);
  return call.name === 'close' ? others : [...others, changed].sort((a, b) => a - b);
};

/** A sample from before the number changed hands says nothing about the socket that has it now. */
const withoutSamplesOf = (actor: Actor, fd: number): Actor => ({
  ...actor,
  ...(actor.descriptors && {
    descriptors: {
      ...actor.descriptors,
      rows: actor.descriptors.rows.filter(row => row.fd !== fd),
    },
  }),
  ...(actor.sockets && {
    sockets: {
      ...actor.sockets,
      rows: actor.sockets.rows.filter(row => row.fd !== fd),
    },
  }),
});

/** The call that was entered and has not returned; a dead subject has none. */
export const openCall = (actor: Actor): CallRecord | undefined =>
  actor.exit === undefined ? actor.calls.find(record => record.outcome === undefined) : undefined;
