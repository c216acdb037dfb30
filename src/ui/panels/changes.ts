import {sameAddress} from '../../model/address.js';
import {type SocketView, socketViews} from '../../model/socket-view.js';
import type {World} from '../../model/world.js';

/** Which values of one descriptor differ from before. Of a new one, all that it has differ. */
export type SocketChanges = {
  readonly isNew: boolean;
  readonly local: boolean;
  readonly peer: boolean;
  readonly state: boolean;
};

/** What differs between two moments of one descriptor. A number that was given to another socket meanwhile is new. */
export const changesOf = (socket: SocketView, before: SocketView | undefined): SocketChanges => {
  const {local, peer, connection} = socket;
  if (before === undefined || isOther(socket, before)) {
    return {
      isNew: true,
      local: local !== undefined,
      peer: peer !== undefined,
      state: connection?.state !== undefined,
    };
  }
  return {
    isNew: false,
    local: differs(local, before.local),
    peer: differs(peer, before.peer),
    state: connection?.state !== before.connection?.state,
  };
};

export const socketsOf = (world: World, actor: string): readonly SocketView[] => {
  const found = world.actors[actor];
  return found === undefined ? [] : socketViews(world, found);
};

/** The descriptors that this actor held before and holds no more, as they were. */
export const goneSince = (before: World, world: World, actor: string): readonly SocketView[] => {
  const held = world.actors[actor]?.held ?? [];
  return socketsOf(before, actor).filter(({fd}) => !held.includes(fd));
};

const isOther = (a: SocketView, b: SocketView): boolean =>
  a.inode !== undefined && b.inode !== undefined && a.inode !== b.inode;

const differs = (a: SocketView['local'], b: SocketView['local']): boolean =>
  a === undefined || b === undefined ? a !== b : !sameAddress(a, b);
