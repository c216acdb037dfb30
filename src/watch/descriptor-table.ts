import type {SocketNames} from '../model/descriptor.js';
import type {Effect, SocketTraits} from './system-call.js';

/** A socket can stand behind several descriptors of several processes, so what is learned of it is learned for all. */
type Held = {readonly socket: {traits: SocketTraits}; readonly closesOnExec: boolean};

/** The descriptors of one process behind which sockets stand, by number. */
export type DescriptorTable = Map<number, Held>;

export const holdsOf = (table: DescriptorTable): readonly number[] => [...table.keys()].sort((a, b) => a - b);

/** What its sockets are, as far as the tracer said. */
export const namesOf = (table: DescriptorTable): readonly SocketNames[] =>
  holdsOf(table).flatMap(fd => {
    const {family, type, local, peer} = table.get(fd)?.socket.traits ?? {};
    return family === undefined || type === undefined
      ? []
      : [{fd, family, type, ...(local && {local}), ...(peer && {peer})}];
  });

export const learn = (table: DescriptorTable, fd: number, traits: SocketTraits): void => {
  const held = table.get(fd);
  if (held === undefined) return void table.set(fd, {socket: {traits}, closesOnExec: false});
  held.socket.traits = {...held.socket.traits, ...traits};
};

/** Netlink is how the kernel is configured, and a pair is a pipe within a program: neither is a network. */
export const isNetwork = ({family}: SocketTraits): boolean => family !== 'AF_NETLINK';

export const change = (table: DescriptorTable, effect: Effect): void => {
  switch (effect.kind) {
    case 'opens':
      if (isNetwork(effect.traits))
        table.set(effect.fd, {socket: {traits: effect.traits}, closesOnExec: effect.closesOnExec});
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
      if (table.has(effect.fd)) learn(table, effect.fd, effect.traits);
      return;
    case 'becomes':
      for (const [fd, {closesOnExec}] of [...table]) if (closesOnExec) table.delete(fd);
      return;
    case 'forks':
      return;
  }
};

/** Two numbers, one socket. What was behind the second number is closed (dup2(2)). */
const copy = (table: DescriptorTable, from: number, to: number, closesOnExec: boolean): void => {
  const held = table.get(from);
  if (held === undefined) table.delete(to);
  else table.set(to, {socket: held.socket, closesOnExec});
};
