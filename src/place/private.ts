import type {ChildProcess} from 'node:child_process';
import {ownNetworkVariable} from '../platform/linux/own-network.js';
import {startHolder} from './holder.js';
import type {Command, OpenedPlace, Opening, PlaceKind} from './place.js';
import {notLinux, reasonFor, toolsAreMissing} from './private-reasons.js';
import {findTool, runOnce} from './tools.js';

/**
 * One network of our own for all subjects of a run, with the real port numbers and a resolver that asks the lab's own name
 * server (namespaces(7), Linux). One process holds the network; each subject enters it, and takes a view of its own of the
 * file system, in which it can put its settings. Process ids stay those of the system.
 */
export const privateNetwork: PlaceKind = {
  available: async () => {
    const opening = await openPrivate();
    if (!opening.ok) return opening;
    await opening.place.close();
    return {ok: true};
  },
  open: () => openPrivate(),
};

const openPrivate = async (): Promise<Opening> => {
  if (process.platform !== 'linux') return {ok: false, reason: notLinux};
  const unshare = await findTool('unshare');
  const nsenter = await findTool('nsenter');
  if (unshare === undefined || nsenter === undefined) return {ok: false, reason: toolsAreMissing};
  const holder = await startHolder(unshare);
  if ('complaint' in holder) return {ok: false, reason: reasonFor(holder.complaint)};
  const place = createPlace({unshare, nsenter}, holder.process, holder.end);
  // Having made a network is not yet having the rights in it.
  const complaint = await runOnce(place.commandFor('probe', {file: '/bin/sh', arguments: ['-c', ':']}));
  if (complaint === undefined) return {ok: true, place};
  await place.close();
  return {ok: false, reason: reasonFor(complaint)};
};

type Tools = {readonly unshare: string; readonly nsenter: string};

const createPlace = ({unshare, nsenter}: Tools, {pid}: ChildProcess, close: () => Promise<void>): OpenedPlace => ({
  name: 'private',
  hostOf: () => 'private',
  // Each of these becomes the next one, so that the id is the one of the process that was started.
  commandFor: (_actor: string, command: Command) => ({
    file: nsenter,
    arguments: [
      ...[`--target=${pid}`, '--user', '--net', '--preserve-credentials'],
      ...['--', unshare, '--mount', '--propagation=private'],
      ...['--', command.file, ...command.arguments],
    ],
    environment: {...command.environment, [ownNetworkVariable]: '1'},
  }),
  close,
});
