import {beliefs} from '../beliefs.js';
import type {Lab} from '../lab.js';
import {truths} from '../truths.js';

/** Truths that no lab teaches, and beliefs that no prediction puts to the test. */
export const uncovered = (
  labs: readonly Lab[],
): {readonly truths: readonly string[]; readonly beliefs: readonly string[]} => {
  const taught = new Set(labs.flatMap(({teaches}) => teaches));
  const tested = new Set(
    labs.flatMap(({steps}) => steps.flatMap(({predict}) => predict?.options ?? []).flatMap(({belief}) => belief ?? [])),
  );
  return {
    truths: Object.keys(truths).filter(slug => !taught.has(slug)),
    beliefs: Object.keys(beliefs).filter(id => !tested.has(id)),
  };
};
