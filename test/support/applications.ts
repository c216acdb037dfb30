import {afterAll} from 'vitest';
import type {Address} from '../../src/model/address.js';
import type {Outcome} from '../../src/model/call.js';
import type {Fact, Observation} from '../../src/model/observation.js';
import type {Trace} from '../../src/model/trace.js';
import {bytesValue, formatValue, type Value} from '../../src/model/value.js';
import {project, type World} from '../../src/model/world.js';
import {loopback} from '../../src/place/loopback.js';
import type {Place} from '../../src/place/place.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {createSession, type ProgramOptions, type Session} from '../../src/session/session.js';
import {subjectEntry} from './subject-entry.js';
import {until} from './until.js';

/** A real session for the tests of one file, in which calls are made, and facts waited for. */
export type Applications = {
  readonly session: Session;
  readonly trace: () => Trace;
  readonly world: () => World;
  /** Starts an application; throws when it does not start. */
  readonly start: (actor: string, program?: ProgramOptions) => Promise<void>;
  /** Makes a call that is made and returns, and gives how. */
  readonly call: (actor: string, written: string) => Promise<Outcome>;
  /** The result in text, or the name of the error: `3`, `127.0.0.1:4711`, `EBADF`. */
  readonly result: (actor: string, written: string) => Promise<string>;
  /** Makes a call, and waits until the kernel says that it sleeps in it. */
  readonly block: (actor: string, written: string) => Promise<BlockedCall>;
  /** Puts text, as bytes, into a variable. */
  readonly put: (actor: string, name: string, text: string) => Promise<void>;
  /** The bytes in a variable as text, the first `count` of them. */
  readonly text: (actor: string, name: string, count?: number) => string;
  readonly fact: <Kind extends Fact['kind']>(
    kind: Kind,
    matches?: (fact: FactOf<Kind>) => boolean,
  ) => Promise<FactOf<Kind>>;
};

export type BlockedCall = {
  readonly hasReturned: () => boolean;
  /** What `result` would have given, when it comes. */
  readonly result: Promise<string>;
};

export type Setting = {readonly entry?: string; readonly place?: Place; readonly startWithin?: number};

/** Ends every process of the session when the tests of the file are over. */
export const openApplications = async (setting: Setting = {}): Promise<Applications> => {
  const session = createSession({
    platform: thisPlatform(),
    place: setting.place ?? loopback,
    subjectEntry: setting.entry ?? (await subjectEntry()),
    onObservation: () => undefined,
    ...(setting.startWithin === undefined ? {} : {startWithin: setting.startWithin}),
  });
  afterAll(session.close);
  const {trace} = session;
  const world = () => project(trace());

  const call: Applications['call'] = async (actor, written) => {
    const made = await session.call(actor, written);
    if (made.kind === 'returned') return made.outcome;
    throw new Error(`${actor}: ${written}: ${made.kind === 'refused' ? made.problem.message.en : 'exited'}`);
  };
  const result: Applications['result'] = async (actor, written) => resultText(await call(actor, written));
  const fact: Applications['fact'] = (kind, matches = () => true) =>
    until(kind, () => trace().find(isFact(kind, matches)), {lastSeen: () => trace().map(summary).join('\n')});
  return {
    session,
    trace,
    world,
    call,
    result,
    fact,
    start: async (actor, program) => {
      const started = await session.start(actor, program);
      if (!started.ok) throw new Error(started.problem.en);
    },
    block: async (actor, written) => {
      const before = trace().length;
      const pending = result(actor, written);
      const {id} = await fact('call-entered', ({seq, call}) => seq >= before && call.written === written);
      await fact('call-waits', fact => fact.seq >= before && fact.actor === actor && fact.id === id);
      const isReturn = isFact('call-returned', fact => fact.seq >= before && fact.actor === actor && fact.id === id);
      return {hasReturned: () => trace().some(isReturn), result: pending};
    },
    put: (actor, name, text) => session.set(actor, name, bytesValue(new TextEncoder().encode(text))),
    text: (actor, name, count) => bytesText(world().actors[actor]?.memory[name], count),
  };
};

type FactOf<Kind extends Fact['kind']> = Extract<Observation, {kind: Kind}>;

const isFact =
  <Kind extends Fact['kind']>(kind: Kind, matches: (fact: FactOf<Kind>) => boolean) =>
  (observation: Observation): observation is FactOf<Kind> =>
    observation.kind === kind && matches(observation as FactOf<Kind>);

export const thisPlatform = () => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) throw new Error(platform.unsupported.en);
  return platform;
};

export const resultText = (outcome: Outcome): string =>
  outcome.kind === 'returned' ? formatValue(outcome.result) : outcome.errno.name;

const bytesText = (value: Value | undefined, count?: number): string =>
  value?.kind === 'bytes' ? new TextDecoder().decode(value.bytes.subarray(0, count)) : `no bytes: ${value?.kind}`;

const summary = ({seq, actor, kind, ...rest}: Observation): string =>
  `${seq} ${actor} ${kind} ${'call' in rest ? rest.call.written : 'outcome' in rest ? resultText(rest.outcome) : ''}`;

/** Two applications with a connection between them: `fd` is a variable of each. */
export const connectPair = async (
  {result}: Pick<Applications, 'result'>,
  {client = 'client', server = 'server', fd = 'fd'} = {},
): Promise<{readonly listening: string}> => {
  const listening = await listenAnywhere({result}, server, 'listener');
  await result(client, `${fd} = socket(AF_INET, SOCK_STREAM, 0)`);
  await result(client, `connect(${fd}, ${listening})`);
  await result(server, `${fd} = accept(listener)`);
  return {listening};
};

/** The address of a socket that waits for connections where the protocol stack chose. */
export const listenAnywhere = async (
  {result}: Pick<Applications, 'result'>,
  server: string,
  fd: string,
): Promise<string> => {
  await result(server, `${fd} = socket(AF_INET, SOCK_STREAM, 0)`);
  await result(server, `bind(${fd}, 127.0.0.1:0)`);
  await result(server, `listen(${fd}, 5)`);
  return result(server, `getsockname(${fd})`);
};

/** An address that a socket has bound and at which nobody answers: nobody else can get it meanwhile. */
export const closedPort = async (
  {result}: Pick<Applications, 'result'>,
  actor: string,
  type = 'SOCK_STREAM',
): Promise<string> => {
  await result(actor, `taken = socket(AF_INET, ${type}, 0)`);
  await result(actor, 'bind(taken, 127.0.0.1:0)');
  return result(actor, 'getsockname(taken)');
};

/** The address that a variable of an application holds. */
export const memoryAddress = (world: World, actor: string, name: string): Address => {
  const value = world.actors[actor]?.memory[name];
  if (value?.kind !== 'address') throw new Error(`${actor} has no address in ${name}`);
  return value.address;
};

export const portOf = (address: string): number => Number(address.slice(address.lastIndexOf(':') + 1));
