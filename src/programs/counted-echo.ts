import {readSome, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress} from './options.js';
import type {Application} from './program.js';

/**
 * Sends back messages of which each is preceded by its length: as many bytes, in decimal, and a line feed. Closes when
 * there is anything else where a length must be.
 */
export const countedEcho = defineProgram('counted-echo', {address: readAddress}, (application, {address}) =>
  serveAt(application, address, echoMessages),
);

const echoMessages = async (application: Application): Promise<void> => {
  let bytes: Uint8Array = new Uint8Array();
  for (;;) {
    const {kind, from, to} = messageIn(bytes);
    if (kind === 'wrong') return;
    if (kind === 'whole') {
      if (!(await writeAll(application, bytes.slice(from, to)))) return;
      bytes = bytes.slice(to);
      continue;
    }
    const received = await readSome(application);
    if (received === undefined) return;
    bytes = Uint8Array.from([...bytes, ...received]);
  }
};

type Message = {readonly kind: 'whole' | 'more' | 'wrong'; readonly from: number; readonly to: number};

/** Where the first message is in what came so far. A carriage return before the line feed is no trouble. */
const messageIn = (bytes: Uint8Array): Message => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, mostDigits + 2));
  const whole = /^(\d{1,5})\r?\n/.exec(start);
  if (whole === null) return {kind: /^\d{0,5}\r?$/.test(start) ? 'more' : 'wrong', from: 0, to: 0};
  const [head, count] = whole;
  const to = head.length + Number(count);
  return {kind: bytes.length < to ? 'more' : 'whole', from: head.length, to};
};

/** A limit, because a client must not fill our memory. */
const mostDigits = 5;
