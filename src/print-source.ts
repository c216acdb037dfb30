import {learnersOf} from './app/learners.js';
import {endedEarly} from './ended-early.js';
import {type House, refuse} from './house.js';
import {sourceMessages} from './i18n/source-messages.js';
import type {Lab} from './lab/lab.js';
import {solvable} from './lab/laws/solvable.js';
import {complain} from './output.js';
import {recordRun} from './record-run.js';
import {type Language, runFacts, translate} from './translate/translate.js';

/**
 * Plays a lab, and prints what one of the learner's applications did as source; what went wrong in the run stands on standard
 * error. Gives the exit code of the run.
 */
export const printSource = async (
  {platform, lacks, openSession, locale}: House,
  lab: Lab,
  language: Language,
  of: string | undefined,
): Promise<number> => {
  const learners = learnersOf(lab);
  const actor = of === undefined && learners.length === 1 ? learners[0] : learners.find(name => name === of);
  if (actor === undefined) return refuse(sourceMessages.noSuchActor(lab.id, learners), locale);
  let close = async (): Promise<void> => undefined;
  const onStart = (end: () => Promise<void>): void => {
    close = end;
  };
  const ended = await Promise.race([recordRun({lab, platform, lacks, openSession, onStart}), endedEarly()]);
  await close();
  if (typeof ended === 'number') return ended;
  const problems = solvable(ended).filter(({kept}) => !kept);
  for (const {step, message} of problems)
    complain(step === undefined ? message[locale] : `${step}: ${message[locale]}`);
  if (ended.outcome === 'unavailable') return 2;
  process.stdout.write(translate(runFacts(lab.id, ended.trace, actor), language));
  return ended.outcome === 'passed' ? 0 : 1;
};
