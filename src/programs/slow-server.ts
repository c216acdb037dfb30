import {readSome, serveAt, writeAll} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readCount, readText} from './options.js';
import type {Application} from './program.js';

/** Answers only when it has been asked `asks` times; a line is one time. Until then its clients wait in read. */
export const slowServer = defineProgram(
  'slow-server',
  {address: readAddress, asks: readCount(2, 1, 100), answer: readText('done\n')},
  (application, {address, asks, answer}) =>
    serveAt(application, address, () => answerEvery(application, asks, new TextEncoder().encode(answer))),
);

const answerEvery = async (application: Application, asks: number, answer: Uint8Array): Promise<void> => {
  for (let asked = 0; ; ) {
    const received = await readSome(application);
    if (received === undefined) return;
    for (asked += linesIn(received); asked >= asks; asked -= asks) {
      if (!(await writeAll(application, answer))) return;
    }
  }
};

const lineFeed = 0x0a;

const linesIn = (bytes: Uint8Array): number => bytes.filter(byte => byte === lineFeed).length;
