import {acceptAll, openListener} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress} from './options.js';

/** Accepts every connection, and neither reads from it nor closes it. */
export const deafServer = defineProgram(
  'deaf-server',
  {address: readAddress},
  async (application, {address}) =>
    (await openListener(application, address)) ?? (await acceptAll(application, async () => undefined)),
);
