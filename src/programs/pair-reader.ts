import type {Text} from '../model/text.js';
import {callInOrder} from './calls.js';
import {readOnce, withConnection} from './connection.js';
import {defineProgram} from './define-program.js';
import {readPeer} from './options.js';
import type {Application} from './program.js';

/**
 * Reads what pair-writer writes until it closes: already blocked in read when the writes come, or not. Acknowledges each
 * pair, in however many reads it came. How many bytes each read gave stands in history.
 */
export const pairReader = defineProgram('pair-reader', {address: readPeer}, (application, {address}) =>
  withConnection(application, address, readPairs),
);

/** In bytes: Hello and World. */
const pairSize = 10;

const readPairs = async (application: Application): Promise<Text | undefined> => {
  for (let received = 0; ; ) {
    const count = await readOnce(application);
    if (typeof count !== 'number') return count;
    if (count === 0) return undefined;
    received += count;
    if (received < pairSize) continue;
    received -= pairSize;
    const problem = await callInOrder(application, ['write(connection, ".")']);
    if (problem !== undefined) return problem;
  }
};
