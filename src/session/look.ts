import {type Actor, openCall, type World} from '../model/world.js';
import type {Inspector} from '../platform/platform.js';
import {ownConnections, pairOf, pairsOf} from './own-connections.js';
import type {Recorder} from './recorder.js';

/** A process to look at. `sample` makes it tell its sockets' names, which is recorded when it does. */
export type Sampled = {
  readonly actor: string;
  readonly pid: number;
  readonly host: string;
  readonly sample: () => Promise<void>;
};

export type LookParts = {
  readonly inspector: Inspector;
  readonly recorder: Recorder;
  /** Milliseconds since the trace began. */
  readonly now: () => number;
};

/** One look at everything: each process's descriptors and sockets, each host's connections, and who sleeps in a call. */
export const createLook = (parts: LookParts): ((subjects: readonly Sampled[]) => Promise<void>) => {
  const pairs = new Set<string>();
  return async subjects => {
    await Promise.all(subjects.flatMap(subject => [lookAtDescriptors(parts, subject), subject.sample()]));
    // After the descriptors, whose inodes say which rows are ours.
    await Promise.all(onePerHost(subjects).map(subject => lookAtConnections(parts, subject, pairs)));
    await Promise.all(subjects.map(subject => lookAtWait(parts, subject)));
  };
};

const lookAtDescriptors = async ({inspector, recorder, now}: LookParts, {actor, pid}: Sampled): Promise<void> => {
  const before = runningActor(recorder.world(), actor, pid);
  const at = now();
  const descriptors = await inspector.descriptors(pid);
  const after = runningActor(recorder.world(), actor, pid);
  // When a call has come in between, the table may be from before it; another look follows that call anyway.
  if (descriptors === undefined || after === undefined || before?.calls !== after.calls) return;
  recorder.record({kind: 'descriptors-sampled', descriptors, at, actor, source: inspector.sources.descriptors});
};

/** `pairs` grows: what was ours once stays ours, for connections outlive their sockets (TIME_WAIT). */
const lookAtConnections = async (
  {inspector, recorder, now}: LookParts,
  {actor, pid, host}: Sampled,
  pairs: Set<string>,
): Promise<void> => {
  const at = now();
  const rows = await inspector.connections(pid);
  if (rows === undefined) return;
  const actors = Object.values(recorder.world().actors).filter(candidate => candidate.host === host);
  for (const {sockets} of actors) for (const pair of pairsOf(sockets?.rows ?? [])) pairs.add(`${host} ${pair}`);
  const connections = ownConnections(rows, {
    inodes: new Set(actors.flatMap(inodesOf)),
    isKnown: ends => pairs.has(`${host} ${pairOf(ends)}`),
  });
  for (const row of connections) pairs.add(`${host} ${pairOf(row)}`);
  recorder.record({kind: 'connections-sampled', connections, at, actor, source: inspector.sources.connections});
};

const inodesOf = ({exit, descriptors}: Actor): readonly string[] =>
  exit === undefined ? (descriptors?.rows ?? []).flatMap(({inode}) => inode ?? []) : [];

/** In milliseconds: a call that has been open for longer is likely to be asleep. */
const moment = 20;

const lookAtWait = async ({inspector, recorder, now}: LookParts, {actor, pid}: Sampled): Promise<void> => {
  const open = openCallOf(recorder.world(), actor, pid);
  const at = now();
  if (open === undefined || open.waitsIn !== undefined || at - open.at < moment) return;
  const waits = await inspector.waits(pid);
  if (waits.kind !== 'asleep' || openCallOf(recorder.world(), actor, pid)?.id !== open.id) return;
  recorder.record({kind: 'call-waits', id: open.id, where: waits.where, at, actor, source: inspector.sources.waits});
};

const openCallOf = (world: World, name: string, pid: number) => {
  const actor = runningActor(world, name, pid);
  return actor && openCall(actor);
};

/** The actor as long as it is this process: after its end another one may play it. */
const runningActor = (world: World, name: string, pid: number): Actor | undefined => {
  const actor = world.actors[name];
  return actor?.pid === pid && actor.exit === undefined ? actor : undefined;
};

const onePerHost = (subjects: readonly Sampled[]): readonly Sampled[] => [
  ...new Map(subjects.map(subject => [subject.host, subject])).values(),
];
