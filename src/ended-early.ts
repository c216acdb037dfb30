import {once} from 'node:events';

/** Resolves to the exit code when whoever started this has had enough: the reader of the output has gone, or a signal came. */
export const endedEarly = (): Promise<number> => {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A closed pipe (`socket-lab run journey | head`) is the reader's good right; every later line fails in the same way.
  const readerLeft = new Promise<number>(resolve => void process.stdout.on('error', () => resolve(0)));
  return Promise.race([
    ...signals.map(signal => once(process, signal).then(() => 128 + (signalNumbers[signal] ?? 0))),
    readerLeft,
  ]);
};

/** signal(7); the exit code of a program ended by a signal is 128 and its number. */
const signalNumbers: Partial<Record<NodeJS.Signals, number>> = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15};
