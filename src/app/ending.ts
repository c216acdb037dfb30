import {beliefMap, beliefsOf} from '../lab/belief-map.js';
import type {Lab} from '../lab/lab.js';
import {isFinished} from '../lab/lab-state.js';
import {passStep, stepsLeft} from '../lab/steps-done.js';
import type {Text} from '../model/text.js';
import {keepProgress, type Update, withEffects} from './change.js';
import type {Run, State} from './state.js';

/** What there is to say when the end of a lab is reached. */
export type Ending = {
  /** The steps that were jumped over, by id: while there are some it is not finished, unless it was before. */
  readonly left: readonly string[];
  readonly isFinished: boolean;
  /** How many of its beliefs the learner held, and holds until they answer right. */
  readonly held: number;
  /** The title of the lab to go on with. */
  readonly next?: Text;
};

export const endingOf = (state: State, lab: Lab): Ending => {
  const {labs, progress} = state;
  const met = beliefsOf(lab);
  const held = beliefMap(labs, progress).filter(({id, state: known}) => known === 'held' && met.includes(id)).length;
  const left = stepsLeft(lab, progress).map(({id}) => id);
  const isOver = isFinished(lab.id, progress);
  const next = isOver ? labs[nextLab(state, lab) ?? -1] : undefined;
  return {left, isFinished: isOver, held, ...(next === undefined ? {} : {next: next.title})};
};

/** The next lab that is not finished, by its index: behind this one, then from the first. */
export const nextLab = ({labs, progress}: Pick<State, 'labs' | 'progress'>, lab?: Lab): number | undefined => {
  const at = labs.findIndex(({id}) => id === lab?.id);
  const others = labs.map((_, index) => (at + 1 + index) % labs.length);
  return others.find(index => index !== at && !isFinished(labs[index]?.id ?? '', progress));
};

/** Where the list goes on after a run: behind a lab that was finished with it. */
export const goOnFrom = (state: State): Pick<State, 'chosen'> => {
  const {run, chosen} = state;
  const isOver = run?.stage.kind === 'finished' && run.stage.ending?.isFinished === true;
  return {chosen: isOver ? (nextLab(state, run.lab) ?? chosen) : chosen};
};

/** The learner has made the present step, or it was passed over for a reason. */
export const passPresent = (state: State, run: Run): Update => {
  const step = run.lab.steps[run.step];
  return step === undefined ? withEffects(state) : keepProgress(state, kept => passStep(kept, run.lab, step.id));
};
