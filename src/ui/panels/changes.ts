import {changeOf} from '../../model/changes.js';
import {type SocketView, socketViews} from '../../model/socket-view.js';
import type {World} from '../../model/world.js';

/** Which values of one descriptor get a mark. Of a new one, all that it has. */
export type SocketChanges = {
  readonly isNew: boolean;
  readonly local: boolean;
  readonly peer: boolean;
  readonly state: boolean;
};

export const changesOf = (socket: SocketView, before: SocketView | undefined): SocketChanges => {
  const {isNew, fields} = changeOf(socket, before);
  return {isNew, local: fields.includes('local'), peer: fields.includes('peer'), state: fields.includes('state')};
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
