import {callThrough, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readText} from './options.js';

/**
 * Answers as soon as something has come, without reading it, and closes: with bytes unread, close resets the connection
 * (RFC 9293 §3.10.4, RFC 2525 §2.17).
 */
export const hastyServer = defineProgram(
  'hasty-server',
  {address: readAddress, answer: readText('later\n')},
  (application, {address, answer}) =>
    serveAt(application, address, async () => {
      await callThrough(application, 'poll(connection, POLLIN, -1)');
      await writeAll(application, new TextEncoder().encode(answer));
    }),
);
