import {execFile} from 'node:child_process';

/** What a tool of the system printed; undefined when it can't be run or takes longer than two seconds. */
export type RunTool = (file: string, parameters: readonly string[]) => Promise<string | undefined>;

export const runTool: RunTool = (file, parameters) =>
  new Promise(resolve => {
    execFile(file, [...parameters], {timeout: 2000, maxBuffer: 16 * 1024 * 1024}, (error, stdout) => {
      // lsof also ends with 1 when it found nothing, or not everything; what it printed counts.
      const ran = error === null || typeof error.code === 'number';
      resolve(ran ? stdout : undefined);
    });
  });
