import {fileURLToPath} from 'node:url';
import {execa, type Options} from 'execa';
import {guardVariable, writeOrder} from './guard-order.js';
import type {Marker} from './process-tree.js';

/** Somebody who ends the learner's program with everything that it started, should we be gone before it. */
export type Guard = {
  /** Tells whom to look after. */
  readonly watchOver: (root: number) => void;
  /** There is nobody left to look after. */
  readonly dismiss: () => Promise<void>;
};

/**
 * A process of its own, which a SIGKILL for us does not reach; that its input ends tells it that we are gone, however that
 * came about. It stands there before the program does: the marker alone tells nearly all whom it must find.
 */
export const startGuard = (entry: string | URL, marker: Marker): Guard => {
  const file = entry instanceof URL ? fileURLToPath(entry) : entry;
  const subprocess = execa(process.execPath, [file], {...options, env: {[guardVariable]: writeOrder(marker)}});
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

const options = {
  stdio: ['pipe', 'ignore', 'ignore'],
  // In a session of its own: what the terminal sends to us is not for it.
  detached: true,
  cleanup: false,
  buffer: false,
  reject: false,
} as const satisfies Options;
