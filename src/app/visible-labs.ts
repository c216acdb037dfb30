import {beliefsOf} from '../lab/belief-map.js';
import {beliefs} from '../lab/beliefs.js';
import type {Lab} from '../lab/lab.js';
import {labStateOf} from '../lab/lab-state.js';
import {own} from '../lab/own.js';
import {truths} from '../lab/truths.js';
import {hasWanted, wantedIn} from './lists.js';
import type {State} from './state.js';

/**
 * Indices of the labs that are listed: those that the filter lets through and in which what is looked for stands; the ones
 * that are called so come before the ones that only speak of it.
 */
export const visibleLabs = ({labs, labList: {filter, search}, progress}: State): readonly number[] => {
  const wanted = wantedIn(search);
  const through = labs.flatMap((lab, index) =>
    filter === 'all' || labStateOf(lab, progress).kind === filter ? [{lab, index}] : [],
  );
  if (wanted === undefined) return through.map(({index}) => index);
  const named = through.filter(({lab: {id, title}}) => hasWanted(wanted, [id, title.en, title.ko]));
  const told = through.filter(each => !named.includes(each) && hasWanted(wanted, textsOf(each.lab)));
  return [...named, ...told].map(({index}) => index);
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
