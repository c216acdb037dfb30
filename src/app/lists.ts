import type {Question} from '../lab/review.js';
import type {Input} from './input.js';

type LabFilter = 'all' | 'new' | 'begun' | 'finished';

export const labFilters: readonly LabFilter[] = ['all', 'new', 'begun', 'finished'];

/** What is looked for. While it is open the letters belong to it; closed, it still says what is listed. */
export type Search = {readonly input: Input; readonly isOpen: boolean};

/** The list of labs; which of them is chosen stands in the state itself. */
export type LabList = {readonly filter: LabFilter; readonly search?: Search; readonly scroll: number};

/** Any other list: the index of the chosen entry, and how far its details are scrolled. */
export type ListLook = {readonly at: number; readonly search?: Search; readonly scroll: number};

/** A question that is asked again; `option`: what was answered, from then on. */
export type Reviewing = {readonly question: Question; readonly highlighted: number; readonly option?: string};

/** What needs the same key twice, for it can't be undone. */
export type Confirmed = 'skip-step' | 'reset-lab' | 'reset-all' | 'proceed' | 'back';

export const allLabs: LabList = {filter: 'all', scroll: 0};
export const topOfList: ListLook = {at: 0, scroll: 0};

/** What is looked for, as it is compared; undefined where that is nothing. */
export const wantedIn = (search: Search | undefined): string | undefined => {
  const wanted = folded(search?.input.text.trim() ?? '');
  return wanted === '' ? undefined : wanted;
};

/** Every word that is looked for has to be somewhere in these texts. */
export const hasWanted = (wanted: string | undefined, texts: readonly string[]): boolean => {
  const all = folded(texts.join('\n'));
  return (wanted ?? '').split(/\s+/).every(word => all.includes(word));
};

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
