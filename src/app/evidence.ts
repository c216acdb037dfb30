import type {View} from '../lab/observe.js';
import type {Run} from './state.js';

/** What a condition of the present step is judged against. */
export const viewOf = ({world, stepFrom}: Pick<Run, 'world' | 'stepFrom'>): View => ({world, since: stepFrom});

/**
 * What is said and asked after the calls is read from what there was when the step was judged: the kernel forgets, a
 * TIME_WAIT after a minute, and whoever takes longer to read or to answer is right all the same.
 */
export const evidenceOf = ({stage, world, judged = world, stepFrom}: Run): View =>
  viewOf({world: stage.kind === 'done' || stage.kind === 'asking' ? judged : world, stepFrom});
