import {type Finding, holds, judge} from '../lab/judge.js';
import type {View} from '../lab/observe.js';
import type {When} from './exercise.js';

export const isSo = (when: When, view: View): boolean => {
  switch (when.kind) {
    case 'condition':
      return holds(when.condition, view);
    case 'all':
      return when.of.every(part => isSo(part, view));
    case 'any':
      return when.of.some(part => isSo(part, view));
    case 'not':
      return !isSo(when.of, view);
  }
};

/** Why it is not so: the first condition in it that does not hold. Undefined where it is what must not be. */
export const firstMissing = (when: When, view: View): Finding | undefined => {
  switch (when.kind) {
    case 'condition':
      return judge([when.condition], view).findings.find(({passed}) => !passed);
    case 'all':
    case 'any':
      return when.of.flatMap(part => firstMissing(part, view) ?? [])[0];
    case 'not':
      return undefined;
  }
};
