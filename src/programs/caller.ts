import type {Text} from '../model/text.js';
import {bytesValue} from '../model/value.js';
import {failedCall} from './calls.js';
import {readOnce, withConnection} from './connection.js';
import {defineProgram} from './define-program.js';
import {readPeer, readText} from './options.js';
import type {Application} from './program.js';

/** A client: connects, writes its request, and reads until the server ends the stream. */
export const caller = defineProgram(
  'caller',
  {address: readPeer, request: readText('GET / HTTP/1.0\r\n\r\n')},
  (application, {address, request}) =>
    withConnection(application, address, async () => {
      const problem = await writeRequest(application, new TextEncoder().encode(request));
      return problem ?? (await readResponse(application));
    }),
);

const writeRequest = async (application: Application, bytes: Uint8Array): Promise<Text | undefined> => {
  for (let rest = bytes; rest.length > 0; ) {
    application.set('request', bytesValue(rest));
    const written = 'count = write(connection, request)';
    const outcome = await application.call(written);
    if (outcome.kind === 'failed') return failedCall(written, outcome.errno);
    rest = rest.subarray(outcome.value);
  }
  return undefined;
};

const readResponse = async (application: Application): Promise<Text | undefined> => {
  for (;;) {
    const count = await readOnce(application);
    if (typeof count !== 'number') return count;
    if (count === 0) return undefined;
  }
};
