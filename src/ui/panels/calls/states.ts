import type {Address} from '../../../model/address.js';
import type {Outcome} from '../../../model/call.js';
import {foldOf} from '../../../model/fold.js';
import type {Observation} from '../../../model/observation.js';
import type {Trace} from '../../../model/trace.js';
import {apply, emptyWorld, type World} from '../../../model/world.js';
import {descriptorOf} from '../call-facts.js';
import {socketsOf} from '../changes.js';
import {rowOf} from '../connection/ends.js';

/** The states in which the kernel's table had the socket of a call, by actor and id of the call. */
export type StatesOfCalls = (actor: string, id: number) => readonly string[];

/** The table was read, and the socket is not in it: as a fresh TCP socket, and one whose connection is over. */
const noRow = '–';

/**
 * What became of a socket from the moment when a call about it was entered until the kernel was asked after its return.
 * States between two samples are not known, and not filled in.
 */
export const statesOf = (trace: Trace): StatesOfCalls => followed(trace);

const keyOf = (actor: string, id: number): string => `${id} ${actor}`;

type Followed = {
  readonly actor: string;
  readonly fd: number | undefined;
  readonly hasReturned: boolean;
  readonly ends?: {readonly local: Address; readonly peer: Address};
  readonly states: readonly string[];
};

/** Every call's states so far; those that may still get more; the world that they are looked for in. */
type Following = {
  readonly found: Map<string, readonly string[]>;
  readonly open: Map<string, Followed>;
  world: World;
};

const followStep = (following: Following, fact: Observation): void => {
  const {found, open} = following;
  const update = (key: string, followed: Followed): void => {
    open.set(key, followed);
    found.set(key, followed.states);
  };
  following.world = apply(following.world, fact);
  const {world} = following;
  if (fact.kind === 'call-entered') {
    const entered = {actor: fact.actor, fd: descriptorOf(fact.call), hasReturned: false, states: []};
    // What is sampled from here on may be the work of this call; the one before it gets no part in it.
    for (const [key, earlier] of open) if (earlier.hasReturned && isAbout(earlier, entered)) open.delete(key);
    update(keyOf(fact.actor, fact.id), look(entered, world));
  } else if (fact.kind === 'call-returned') {
    const followed = open.get(keyOf(fact.actor, fact.id));
    if (followed !== undefined) update(keyOf(fact.actor, fact.id), returned(followed, fact.outcome));
  } else if (fact.kind === 'connections-sampled') {
    for (const [key, followed] of open) {
      update(key, look(followed, world));
      if (followed.hasReturned) open.delete(key);
    }
  }
};

const followed = foldOf<Following, StatesOfCalls>({
  empty: () => ({found: new Map(), open: new Map(), world: emptyWorld}),
  copy: ({found, open, world}) => ({found: new Map(found), open: new Map(open), world}),
  step: (following, fact) => followStep(following, fact),
  finish:
    ({found}) =>
    (actor, id) =>
      found.get(keyOf(actor, id)) ?? [],
});

const isAbout = (earlier: Followed, later: Followed): boolean =>
  earlier.actor === later.actor && earlier.fd !== undefined && earlier.fd === later.fd;

/** A call that gave a descriptor out is about the new socket from then on. */
const returned = (followed: Followed, outcome: Outcome): Followed => {
  const result = outcome.kind === 'returned' ? outcome.result : undefined;
  return result?.kind === 'descriptor'
    ? {actor: followed.actor, fd: result.fd, hasReturned: true, states: []}
    : {...followed, hasReturned: true};
};

const look = (followed: Followed, world: World): Followed => {
  const socket = socketsOf(world, followed.actor).find(({fd}) => fd === followed.fd);
  const named = socket?.local !== undefined && socket.peer !== undefined;
  const ends = named ? {local: socket.local, peer: socket.peer} : followed.ends;
  // After close no descriptor leads to the socket any more, but its addresses still do.
  const row = socket?.connection ?? (socket === undefined && ends ? rowOf(world, ends.local, ends.peer) : undefined);
  const isListed =
    socket === undefined ? ends !== undefined : socket.inode !== undefined && hasTable(world, followed.actor);
  const state = row === undefined ? (isListed ? noRow : undefined) : row.state;
  const states =
    state === undefined || followed.states.at(-1) === state ? followed.states : [...followed.states, state];
  return {...followed, ...(ends && {ends}), states};
};

const hasTable = (world: World, actor: string): boolean => world.tables[world.actors[actor]?.host ?? ''] !== undefined;
