import {constants} from 'node:os';
import type {WatchEnd} from './watch/watch-session.js';

/** The program's exit code as a shell tells it: 128 and its number for a signal; 124 when its time was up (timeout(1)). */
export const exitCodeOf = ({cut, code, signal}: WatchEnd): number => {
  if (cut === 'time') return 124;
  if (signal !== undefined) return 128 + (constants.signals[signal as NodeJS.Signals] ?? 0);
  return code ?? 1;
};
