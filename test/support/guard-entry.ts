import {resolve} from 'node:path';

/** What a guard runs, from the build that the tests begin with. */
export const guardEntry = resolve('dist/guard.js');
