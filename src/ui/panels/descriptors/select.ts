import {runtimeCount, type SocketView} from '../../../model/socket-view.js';
import type {Actor} from '../../../model/world.js';
import type {PanelView} from '../../panel.js';
import {actorsInOrder} from '../actors.js';
import {changesOf, goneSince, type SocketChanges, socketsOf} from '../changes.js';

/** What one process holds. `runtime` is absent until the kernel has listed its descriptors. */
export type Holdings = {
  readonly actor: Actor;
  readonly sockets: readonly {readonly socket: SocketView; readonly changes: SocketChanges}[];
  /** Those that the latest call closed, until the next step begins: a trace of what was, which is in no table any more. */
  readonly gone: readonly SocketView[];
  readonly runtime?: number;
};

/** Every process with its descriptors, and what the latest call changed in them. A process that ended holds nothing. */
export const selectHoldings = ({world, before, run, past}: PanelView): readonly Holdings[] =>
  actorsInOrder(world).map(actor => {
    if (actor.exit !== undefined) return {actor, sockets: [], gone: []};
    const known = socketsOf(before, actor.name);
    const runtime = runtimeCount(actor);
    return {
      actor,
      sockets: socketsOf(world, actor.name).map(socket => ({
        socket,
        changes: changesOf(
          socket,
          known.find(({fd}) => fd === socket.fd),
        ),
      })),
      gone: past || run.callFrom >= run.stepFrom ? goneSince(before, world, actor.name) : [],
      ...(runtime === undefined ? {} : {runtime}),
    };
  });
