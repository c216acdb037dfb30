import type {Exercise, When} from './exercise.js';

/** The exercise for a learner who makes the calls one by one: there is no program whose end could be asked for. */
export const atPrompt = (exercise: Exercise): Exercise => ({
  ...exercise,
  done: exercise.done.flatMap(point => {
    const when = withoutEnd(point.when);
    return when === undefined ? [] : [{...point, when}];
  }),
});

/** Undefined where nothing is left of it. */
const withoutEnd = (when: When): When | undefined => {
  switch (when.kind) {
    case 'condition': {
      const {actor, parts} = when.condition.path;
      return actor === 'you' && parts[0] === 'exit' ? undefined : when;
    }
    case 'all':
    case 'any': {
      const of = when.of.flatMap(part => withoutEnd(part) ?? []);
      return of.length === 0 && when.of.length > 0 ? undefined : {kind: when.kind, of};
    }
    case 'not': {
      const of = withoutEnd(when.of);
      return of && {kind: 'not', of};
    }
  }
};
