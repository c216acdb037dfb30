import {callThrough, readToEnd, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readText} from './options.js';

/** Says its farewell, ends its own direction only, and goes on reading until the client ends the other one. */
export const halfCloser = defineProgram(
  'half-closer',
  {address: readAddress, farewell: readText('bye\n')},
  (application, {address, farewell}) =>
    serveAt(application, address, async () => {
      if (!(await writeAll(application, new TextEncoder().encode(farewell)))) return;
      await callThrough(application, 'shutdown(connection, SHUT_WR)');
      await readToEnd(application);
    }),
);
