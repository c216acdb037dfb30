import {beliefsOf} from '../lab/belief-map.js';
import {beliefs} from '../lab/beliefs.js';
import type {Lab} from '../lab/lab.js';
import {labStateOf} from '../lab/lab-state.js';
import {own} from '../lab/own.js';
import {truths} from '../lab/truths.js';
import {hasWanted, wantedIn} from './lists.js';
import type {State} from './state.js';

/** Indices of the labs that are listed: those that the filter lets through and in which what is looked for stands. */
export const visibleLabs = ({labs, labList: {filter, search}, progress}: State): readonly number[] => {
  const wanted = wantedIn(search);
  return labs.flatMap((lab, index) => {
    const isThrough = filter === 'all' || labStateOf(lab, progress).kind === filter;
    return isThrough && (wanted === undefined || hasWanted(wanted, textsOf(lab))) ? [index] : [];
  });
};

/** The lab that Enter begins: the chosen one, or the first where that is not listed. */
export const chosenLab = (state: State): Lab | undefined => {
  const visible = visibleLabs(state);
  const index = visible.includes(state.chosen) ? state.chosen : visible[0];
  return index === undefined ? undefined : state.labs[index];
};

/** In all languages at once: whoever knows the English word for something may look for that. */
const textsOf = (lab: Lab): readonly string[] => {
  const met = beliefsOf(lab);
  const texts = [
    lab.title,
    lab.summary,
    ...met.flatMap(id => own(beliefs, id) ?? []),
    ...lab.teaches.flatMap(slug => own(truths, slug) ?? []),
  ];
  return [lab.id, ...met, ...lab.teaches, ...texts.flatMap(({en, ko}) => [en, ko])];
};
