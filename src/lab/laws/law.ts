import type {Text} from '../../model/text.js';
import type {KeyPath} from '../trouble.js';

/**
 * What every lab keeps to, ours and a stranger's:
 * - written: the file is right, and says everything in both languages
 * - programs: the programs that it names understand their options
 * - order: no call is used before it was introduced, here or in a lab that this one needs
 * - solvable: with the reference answers every check passes on a real kernel
 * - known: every value that a text quotes has been observed by the time it is shown
 * - not-vacuous: the check of a step fails when the step was not done, or went another way
 */
export type LawName = 'written' | 'programs' | 'order' | 'solvable' | 'known' | 'not-vacuous';

/** How a law was kept, by the whole lab or by one step. `place` is where to look in the file when it was not. */
export type LawLine = {
  readonly law: LawName;
  readonly step?: string;
  readonly kept: boolean;
  readonly message: Text;
  readonly place: KeyPath;
  readonly details?: LawDetails;
};

/** How each condition of a check fared, and which wrong histories the whole check took for the right one. */
export type LawDetails = {
  readonly conditions: readonly {readonly written: string; readonly heldBefore: boolean; readonly noticed: number}[];
  readonly tried: number;
  readonly noticed: number;
  readonly survivors: readonly string[];
};
