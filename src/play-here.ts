import type {State} from './app/state.js';
import {endedEarly} from './ended-early.js';
import type {House} from './house.js';
import type {Lab} from './lab/lab.js';
import {print} from './output.js';
import {type PlainOutcome, playPlain} from './play-plain.js';

type Describe = (before: State, after: State) => readonly string[];

/** Plays a lab onto standard output. A reader that goes away, or a signal, ends it and leaves no process behind. */
export const playHere = async (
  {locale, platform, lacks, openSession}: House,
  lab: Lab,
  describe: Describe,
): Promise<number> => {
  const ended = endedEarly();
  let close = async (): Promise<void> => undefined;
  const played = playPlain({lab, locale, platform, lacks, openSession, describe, print}, effects => {
    close = effects.close;
  });
  const code = await Promise.race([played.then(outcome => exitCodes[outcome]), ended]);
  await close();
  return code;
};

/** A lab that can't be played here is neither passed nor failed. */
const exitCodes: Readonly<Record<PlainOutcome, number>> = {passed: 0, failed: 1, unavailable: 2};
