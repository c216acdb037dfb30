import {callThrough, readSome, serveAt} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress} from './options.js';

/** Waits for the first bytes, then breaks the connection off: with SO_LINGER of 0 seconds, close resets it (socket(7)). */
export const resetter = defineProgram('resetter', {address: readAddress}, (application, {address}) =>
  serveAt(application, address, async () => {
    await readSome(application);
    await callThrough(application, 'setsockopt(connection, SOL_SOCKET, SO_LINGER, 0)');
  }),
);
