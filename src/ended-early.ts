import {outputLost} from './output.js';
import {signalled} from './signalled.js';

/** Resolves to the exit code when whoever started this has had enough: the output is lost, or a signal came. */
export const endedEarly = (): Promise<number> => Promise.race([signalled(), outputLost().then(() => 0)]);
