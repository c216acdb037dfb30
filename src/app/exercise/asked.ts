import type {When} from '../../exercise/exercise.js';
import type {Playing} from './playing.js';
import {learner} from './playing.js';

/** What the points of an exercise ask of the learner's application itself, besides what its peers see: `told`, `exit`. */
export const isAsked = ({exercise}: Playing, word: 'told' | 'exit'): boolean =>
  exercise.done.some(({when}) => asks(when, word));

const asks = (when: When, word: string): boolean => {
  switch (when.kind) {
    case 'condition':
      return when.condition.path.actor === learner && when.condition.path.parts[0] === word;
    case 'all':
    case 'any':
      return when.of.some(part => asks(part, word));
    case 'not':
      return asks(when.of, word);
  }
};
