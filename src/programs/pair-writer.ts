import {callThrough, readSome, serveAt} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readCount} from './options.js';
import type {Application} from './program.js';

/**
 * Makes two writes, one right after the other, waits for an acknowledging byte, and begins again, `times` times; then
 * closes. For pair-reader, which counts on the other side in how many reads they arrive.
 */
export const pairWriter = defineProgram(
  'pair-writer',
  {address: readAddress, times: readCount(50, 1, 200)},
  (application, {address, times}) =>
    serveAt(application, address, async () => {
      // Otherwise the second write waits for the first to be acknowledged (RFC 1122 §4.2.3.4, Nagle), and never merges.
      await callThrough(application, 'setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, 1)');
      for (let round = 0; round < times; round++) if (!(await writePair(application))) return;
    }),
);

const writePair = async (application: Application): Promise<boolean> => {
  for (const word of ['Hello', 'World']) {
    const outcome = await callThrough(application, `write(connection, "${word}")`);
    if (outcome.kind === 'failed') return false;
  }
  return (await readSome(application)) !== undefined;
};
