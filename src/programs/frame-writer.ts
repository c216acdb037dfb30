import {bytesValue} from '../model/value.js';
import {joinBytes} from '../wire/join-bytes.js';
import {callThrough, readSome, readToEnd, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readTexts} from './options.js';
import type {Application} from './program.js';

/**
 * Sends `messages`: of each the number of its bytes in decimal digits, a line feed, and the bytes. What it writes ends in
 * the midst of every second message, and begins there, so that no read fits one. It goes on when the client has acknowledged
 * what is complete, by one byte for each message: until then the half of the next is all that there is of it. Leaves the
 * messages, a line each, in `lines`.
 */
export const frameWriter = defineProgram(
  'frame-writer',
  {address: readAddress, messages: readTexts},
  (application, {address, messages}) => {
    application.set('lines', bytesValue(new TextEncoder().encode(messages.join('\n'))));
    const portions = portionsOf(messages.map(frameOf));
    return serveAt(application, address, () => writePortions(application, portions));
  },
);

/** Of all messages so many are complete when it has arrived. */
type Portion = {readonly bytes: Uint8Array; readonly complete: number};

const writePortions = async (application: Application, portions: readonly Portion[]): Promise<void> => {
  let acknowledged = 0;
  for (const {bytes, complete} of portions) {
    if (!(await writeAll(application, bytes))) return;
    while (acknowledged < complete) {
      const received = await readSome(application);
      if (received === undefined) return;
      acknowledged += received.length;
    }
  }
  await callThrough(application, 'shutdown(connection, SHUT_WR)');
  await readToEnd(application);
};

const frameOf = (message: string): Uint8Array => {
  const bytes = new TextEncoder().encode(message);
  return joinBytes([new TextEncoder().encode(`${bytes.length}\n`), bytes]);
};

const portionsOf = (frames: readonly Uint8Array[]): readonly Portion[] => {
  const portions: Portion[] = [];
  let begun: readonly Uint8Array[] = [];
  for (const [index, frame] of frames.entries()) {
    const at = index % 2 === 0 ? 0 : cutIn(frame, (index - 1) / 2);
    if (at > 0) {
      portions.push({bytes: joinBytes([...begun, frame.subarray(0, at)]), complete: index});
      begun = [];
    }
    begun = [...begun, frame.subarray(at)];
  }
  return [...portions, {bytes: joinBytes(begun), complete: frames.length}];
};

const lineFeed = 0x0a;

/** By turns in the middle of the bytes, behind the first digit, and behind the line feed. */
const cutIn = (frame: Uint8Array, turn: number): number => {
  const body = frame.indexOf(lineFeed) + 1;
  return [body + Math.floor((frame.length - body) / 2), 1, body][turn % 3] ?? body;
};
