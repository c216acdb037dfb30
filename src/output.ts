import {cliMessages} from './i18n/cli-messages.js';
import type {Locale} from './model/text.js';
import {safeLine} from './wire/printable.js';

/**
 * Says once, on standard error, that standard output can't be written, and then nothing ends with 0. A closed pipe
 * (`socket-lab list | head`) is the reader's good right, and a closed terminal (EIO) reads nothing. Every later line fails in the
 * same way.
 */
export const guardOutput = (locale: Locale): void => {
  let isLost = false;
  // What can't be said there can be said nowhere.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({code = ''}: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || code === 'EIO' || isLost) return;
    isLost = true;
    complain(cliMessages.notWritten(code)[locale]);
    process.once('exit', exitCode => {
      if (exitCode === 0) process.exitCode = 1;
    });
  });
};

/** Resolves when standard output is lost, for whatever reason: nobody is to be printed for any more. */
export const outputLost = (): Promise<void> => new Promise(resolve => void process.stdout.on('error', () => resolve()));

/** Prints one line. Whoever wrote what stands in it, nothing that a terminal would act on gets through. */
export const print = (line: string): void => void process.stdout.write(`${safeLine(line)}\n`);

/** The same on standard error, where it disturbs no reader of the output. */
export const printError = (line: string): void => void process.stderr.write(`${safeLine(line)}\n`);

/** Says what is no result, and by whom it is said. */
export const complain = (text: string): void => `socket-lab: ${text}`.split('\n').forEach(printError);

/** Prints a text that is all there is to say, and gives the exit code. */
export const say = (text: string): number => {
  text.split('\n').forEach(print);
  return 0;
};
