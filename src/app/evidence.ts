import type {View} from '../lab/observe.js';
import type {Run} from './state.js';

/**
 * What is said and asked after the calls is read from what there was when the step was judged: the kernel forgets, a
 * TIME_WAIT after a minute, and whoever takes longer to read or to answer is right all the same.
 */
export const evidenceOf = ({stage, world, judged = world, stepFrom}: Run): View => ({
  world: stage.kind === 'done' || stage.kind === 'asking' ? judged : world,
  since: stepFrom,
});
