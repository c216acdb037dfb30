import {once} from 'node:events';
import type {State} from './app/state.js';
import type {House} from './house.js';
import type {Lab} from './lab/lab.js';
import {type PlainOutcome, playPlain} from './play-plain.js';

type Describe = (before: State, after: State) => readonly string[];

/** Plays a lab onto standard output. A reader that goes away, or a signal, ends it and leaves no process behind. */
export const playHere = async (
  {locale, platform, openSession}: House,
  lab: Lab,
  describe: Describe,
): Promise<number> => {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A closed pipe (`socket-lab run journey | head`) is the reader's good right; every later line fails in the same way.
  const readerLeft = new Promise<number>(resolve => void process.stdout.on('error', () => resolve(0)));
  const ended = Promise.race([
    ...signals.map(signal => once(process, signal).then(() => 128 + (signalNumbers[signal] ?? 0))),
    readerLeft,
  ]);
  let close = async (): Promise<void> => undefined;
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const played = playPlain({lab, locale, platform, openSession, describe, print}, effects => {
    close = effects.close;
  });
  const code = await Promise.race([played.then(outcome => exitCodes[outcome]), ended]);
  await close();
  return code;
};

/** signal(7); the exit code of a program ended by a signal is 128 and its number. */
const signalNumbers: Partial<Record<NodeJS.Signals, number>> = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15};

/** A lab that can't be played here is neither passed nor failed. */
const exitCodes: Readonly<Record<PlainOutcome, number>> = {passed: 0, failed: 1, unavailable: 2};
