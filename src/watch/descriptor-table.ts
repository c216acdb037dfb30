import type {SocketNames} from '../model/descriptor.js';
import type {Effect, SocketTraits} from './system-call.js';

/** A socket can stand behind several descriptors of several processes, so what is learned of it is learned for all. */
export type Socket = {readonly kind: 'socket'; traits: SocketTraits};

/** Every runtime has some of these for its own pipes and timers. It is worth telling of one that waits for a socket. */
export type Epoll = {
  readonly kind: 'epoll';
  isFollowed: boolean;
  /** By descriptor: the mark that the program gave, and what stood behind the number then, as far as that is followed. */
  readonly awaited: Map<number, {readonly mark: string; readonly thing: Socket | Epoll | undefined}>;
};

type Held = {readonly thing: Socket | Epoll; readonly closesOnExec: boolean};

/** The descriptors of one process behind which sockets stand, and what waits for these, by number. */
export type DescriptorTable = Map<number, Held>;

export const follows = (table: DescriptorTable, fd: number): boolean => {
  const thing = table.get(fd)?.thing;
  return thing?.kind === 'socket' || thing?.isFollowed === true;
};

export const epollAt = (table: DescriptorTable, fd: number): Epoll | undefined => {
  const thing = table.get(fd)?.thing;
  return thing?.kind === 'epoll' ? thing : undefined;
};

export const holdsOf = (table: DescriptorTable): readonly number[] =>
  [...table.keys()].filter(fd => follows(table, fd)).sort((a, b) => a - b);

/** What its sockets are, as far as the tracer said. */
export const namesOf = (table: DescriptorTable): readonly SocketNames[] =>
  holdsOf(table).flatMap(fd => {
    const thing = table.get(fd)?.thing;
    const {family, type, local, peer} = thing?.kind === 'socket' ? thing.traits : {};
    return family === undefined || type === undefined
      ? []
      : [{fd, family, type, ...(local && {local}), ...(peer && {peer})}];
  });

export const learn = (table: DescriptorTable, fd: number, traits: SocketTraits): void => {
  const thing = table.get(fd)?.thing;
  if (thing?.kind === 'socket') thing.traits = {...thing.traits, ...traits};
  else table.set(fd, {thing: {kind: 'socket', traits}, closesOnExec: false});
};

/** Netlink is how the kernel is configured, and a pair is a pipe within a program: neither is a network. */
export const isNetwork = ({family}: SocketTraits): boolean => family !== 'AF_NETLINK';

export const change = (table: DescriptorTable, effect: Effect): void => {
  switch (effect.kind) {
    case 'opens':
      if (isNetwork(effect.traits))
        table.set(effect.fd, {thing: {kind: 'socket', traits: effect.traits}, closesOnExec: effect.closesOnExec});
      return;
    case 'opens-epoll':
      table.set(effect.fd, {
        thing: {kind: 'epoll', isFollowed: false, awaited: new Map()},
        closesOnExec: effect.closesOnExec,
      });
      return;
    case 'awaits':
      setAwaited(table, effect);
      return;
    case 'copies':
      copy(table, effect.from, effect.to, effect.closesOnExec);
      return;
    case 'marks':
      copy(table, effect.fd, effect.fd, effect.closesOnExec);
      return;
    case 'closes':
      for (const fd of [...table.keys()]) if (fd >= effect.from && fd <= effect.to) table.delete(fd);
      return;
    case 'names':
      if (table.get(effect.fd)?.thing.kind === 'socket') learn(table, effect.fd, effect.traits);
      return;
    case 'becomes':
      for (const [fd, {closesOnExec}] of [...table]) if (closesOnExec) table.delete(fd);
      return;
    case 'forks':
      return;
  }
};

const setAwaited = (table: DescriptorTable, {epoll, fd, mark}: Effect & {readonly kind: 'awaits'}): void => {
  const awaited = epollAt(table, epoll)?.awaited;
  if (mark === undefined) awaited?.delete(fd);
  else awaited?.set(fd, {mark, thing: table.get(fd)?.thing});
};

/**
 * Which descriptor an epoll instance means by a mark; undefined where that is not certain. A number behind which something
 * else stands by now is not meant.
 */
export const meantBy = (table: DescriptorTable, {awaited}: Epoll, mark: string): number | undefined => {
  const [fd, ...others] = [...awaited].flatMap(([candidate, known]) =>
    known.mark === mark && known.thing === table.get(candidate)?.thing ? [candidate] : [],
  );
  return others.length === 0 ? fd : undefined;
};

/** Two numbers, one socket. What was behind the second number is closed (dup2(2)). */
const copy = (table: DescriptorTable, from: number, to: number, closesOnExec: boolean): void => {
  const held = table.get(from);
  if (held === undefined) table.delete(to);
  else table.set(to, {thing: held.thing, closesOnExec});
};
