import type {Lab} from '../lab/lab.js';

/** Applications without a program: the learner makes their calls. In the order in which the lab names them. */
export const learnersOf = ({place}: Pick<Lab, 'place'>): readonly string[] =>
  Object.entries(place).flatMap(([actor, {program}]) => (program === undefined ? [actor] : []));
