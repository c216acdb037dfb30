import type {Text} from '../model/text.js';
import type {Session} from '../session/session.js';
import type {Exercise, PlacedProgram} from './exercise.js';
import {fillValues} from './fill-values.js';
import type {History} from './history.js';
import {isSo} from './when.js';

/** The applications on the other side. */
export type OtherSide = {
  readonly startFirst: () => Promise<Text | undefined>;
  /** Starts those whose time has come. */
  readonly startDue: () => void;
  readonly areStarting: () => boolean;
  /** Why one of them never began. */
  readonly trouble: () => Text | undefined;
};

export const createOtherSide = ({place}: Exercise, session: Session, history: History): OtherSide => {
  const waiting = new Set(place.filter(({after}) => after !== undefined));
  let trouble: Text | undefined;
  let starting = 0;
  const start = async ({actor, program}: PlacedProgram, options: unknown): Promise<Text | undefined> => {
    const started = await session.start(actor, {program, options});
    return started.ok ? undefined : started.problem;
  };
  return {
    startFirst: async () => {
      for (const one of place.filter(({after}) => after === undefined)) {
        const {value, unknown} = fillValues(one.options, history.view());
        const problem = unknown.length > 0 ? notKnown(unknown) : await start(one, value);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
    startDue: () => {
      for (const one of waiting) {
        if (one.after === undefined || !isSo(one.after, history.view())) continue;
        const {value, unknown} = fillValues(one.options, history.view());
        // Where the learner's program never waited, nobody can come to it.
        if (unknown.length > 0) continue;
        waiting.delete(one);
        starting += 1;
        void start(one, value).then(problem => {
          starting -= 1;
          // A client that can't go on has told so in the history; one that never began has not.
          if (problem !== undefined && history.view().world.actors[one.actor]?.calls.length === undefined)
            trouble = problem;
        });
      }
    },
    areStarting: () => starting > 0,
    trouble: () => trouble,
  };
};

/** `paths`: what would have told it. */
export const notKnown = (paths: readonly string[]): Text => ({
  en: `Nobody has seen ${paths.join(', ')}, which the exercise needs. Try again.`,
  ko: `연습 문제에 필요한 값이 관측되지 않았습니다: ${paths.join(', ')}. 다시 시도하십시오.`,
});
