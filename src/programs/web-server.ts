import {readSome, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {requestSoFar} from './http-request.js';
import {answerRequest, type Pages} from './http-response.js';
import {readAddress, readSwitch} from './options.js';
import {readPages} from './pages.js';
import type {Application} from './program.js';

/**
 * Serves `pages` over HTTP, one connection at a time. Without `keepAlive` the server closes first, after one response; with
 * it, the client does when it has nothing more to ask.
 */
export const webServer = defineProgram(
  'web-server',
  {address: readAddress, pages: readPages, keepAlive: readSwitch},
  (application, {address, pages, keepAlive}) =>
    serveAt(application, address, () => servePages(application, pages, keepAlive)),
);

const servePages = async (application: Application, pages: Pages, keepAlive: boolean): Promise<void> => {
  // What is left of one read belongs to the next request: a stream has no borders.
  let bytes: Uint8Array = new Uint8Array();
  for (;;) {
    const request = requestSoFar(bytes);
    if (request.kind === 'more') {
      const received = await readSome(application);
      if (received === undefined) return;
      bytes = Uint8Array.from([...bytes, ...received]);
      continue;
    }
    const head = request.kind === 'whole' ? request.head : undefined;
    const answer = answerRequest(head, pages, keepAlive);
    if (!(await writeAll(application, answer.bytes)) || !answer.stays) return;
    bytes = request.kind === 'whole' ? bytes.slice(request.to) : new Uint8Array();
  }
};
