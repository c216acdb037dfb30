import {fileURLToPath} from 'node:url';
import {execa, type Options} from 'execa';
import {markerVariable, rootVariable, writeMarker} from './guard-order.js';
import type {Marker} from './learner-tree.js';

/** Somebody who ends the learner's program with everything that it started, should we be gone before it. */
export type Guard = {
  /** Tells whom to look after. */
  readonly watchOver: (root: number) => void;
  /** There is nobody left to look after. */
  readonly dismiss: () => Promise<void>;
};

/**
 * A process of its own, which a SIGKILL for us does not reach; that its input ends tells it that we are gone, however that
 * came about. It stands there before the program does: the marker alone tells nearly all whom it must find. A shell waits,
 * since that costs next to nothing, and only then becomes who knows how to find them.
 */
export const startGuard = (entry: string | URL, marker: Marker): Guard => {
  const file = entry instanceof URL ? fileURLToPath(entry) : entry;
  const environment = {[markerVariable]: writeMarker(marker)};
  const subprocess = execa('sh', ['-c', waiting, process.execPath, file], {...options, env: environment});
  // It may have been killed itself: then it has nothing to read.
  subprocess.stdin.on('error', () => undefined);
  return {
    watchOver: root => void subprocess.stdin.write(`${root}\n`),
    dismiss: async () => {
      subprocess.kill('SIGKILL');
      await subprocess;
    },
  };
};

const waiting = `while read -r line; do root=$line; done; ${rootVariable}=$root exec "$0" "$1"`;

const options = {
  stdio: ['pipe', 'ignore', 'ignore'],
  // In a session of its own: what the terminal sends to us is not for it.
  detached: true,
  cleanup: false,
  buffer: false,
  reject: false,
} as const satisfies Options;
