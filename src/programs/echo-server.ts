import {readSome, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress} from './options.js';
import type {Application} from './program.js';

/** Sends back whatever it receives, until the stream ends. */
export const echoServer = defineProgram('echo-server', {address: readAddress}, (application, {address}) =>
  serveAt(application, address, echo),
);

const echo = async (application: Application): Promise<void> => {
  for (;;) {
    const received = await readSome(application);
    if (received === undefined || !(await writeAll(application, received))) return;
  }
};
