import type {Address} from './address.js';
import {isNoAddress} from './address.js';
import type {Connection} from './connection.js';
import type {Actor, World} from './world.js';

/**
 * One descriptor of an application, put together from what its socket says of itself and what the kernel's tables say
 * of the socket behind it. Whatever nobody said is absent.
 */
export type SocketView = {
  readonly fd: number;
  readonly inode?: string;
  /** What is behind the descriptor where that is no socket: `anon_inode:[eventpoll]`. */
  readonly target?: string;
  readonly family?: string;
  readonly type?: string;
  readonly local?: Address;
  readonly peer?: Address;
  readonly connection?: Connection;
};

/** The application's own descriptors, lowest first. The runtime's are not among them: see runtimeCount. */
export const socketViews = (world: World, actor: Actor): readonly SocketView[] =>
  actor.held.flatMap(fd => {
    const descriptor = actor.descriptors?.rows.find(row => row.fd === fd);
    // Between a call's return and the next sample the table may not have the row yet; then the row is simply bare.
    const names = actor.sockets?.rows.find(row => row.fd === fd);
    const connection = descriptor?.inode === undefined ? undefined : connectionOf(world, actor, descriptor.inode);
    const local = names?.local ?? connection?.local;
    const peer = names?.peer ?? connection?.peer;
    return [
      {
        fd,
        ...(descriptor === undefined
          ? {}
          : descriptor.inode === undefined
            ? {target: descriptor.target}
            : {inode: descriptor.inode}),
        ...(names === undefined ? {} : {family: names.family, type: names.type}),
        ...(local === undefined || isNoAddress(local) ? {} : {local}),
        ...(peer === undefined || isNoAddress(peer) ? {} : {peer}),
        ...(connection === undefined ? {} : {connection}),
      },
    ];
  });

const connectionOf = (world: World, actor: Actor, inode: string): Connection | undefined =>
  world.tables[actor.host]?.rows.find(row => row.inode === inode);

/** How many descriptors of the process belong to the language runtime, not to the application. */
export const runtimeCount = (actor: Actor): number | undefined =>
  actor.descriptors?.rows.filter(row => !actor.held.includes(row.fd)).length;
