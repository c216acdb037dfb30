import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export type CallTimes = {readonly name: number; readonly roundTrip: number};

/** Milliseconds of the calls in C; undefined where there is no compiler. */
export const callsInC = (): CallTimes | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-bench-'));
  const program = join(folder, 'calls');
  try {
    execFileSync('cc', ['-O2', '-o', program, 'test/bench/calls.c'], {stdio: ['ignore', 'ignore', 'inherit']});
    const [name = Number.NaN, roundTrip = Number.NaN] = execFileSync(program, {encoding: 'utf8'})
      .split('\n')
      .map(Number);
    return {name: name / 1e6, roundTrip: roundTrip / 1e6};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, {recursive: true});
  }
};
