import {readToEnd, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readText} from './options.js';

/** Speaks first: greets, then reads until the client ends the stream. */
export const greeter = defineProgram(
  'greeter',
  {address: readAddress, greeting: readText('hello\r\n')},
  (application, {address, greeting}) =>
    serveAt(application, address, async () => {
      if (await writeAll(application, new TextEncoder().encode(greeting))) await readToEnd(application);
    }),
);
