import {once} from 'node:events';
import {outputLost} from './output.js';

/** Resolves to the exit code when whoever started this has had enough: the output is lost, or a signal came. */
export const endedEarly = (): Promise<number> => {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  return Promise.race([
    ...signals.map(signal => once(process, signal).then(() => 128 + (signalNumbers[signal] ?? 0))),
    outputLost().then(() => 0),
  ]);
};

/** signal(7); the exit code of a program ended by a signal is 128 and its number. */
const signalNumbers: Partial<Record<NodeJS.Signals, number>> = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15};
