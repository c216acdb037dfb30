import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {builtProgram} from '../support/pty.js';

export type LiveRun = {readonly status: number | null; readonly stdout: string; readonly stderr: string};

/** `socket-lab` with these arguments, without a terminal, with a home of its own. Servers of this process can answer meanwhile. */
export const runProgram = async (args: readonly string[], input = ''): Promise<LiveRun> => {
  const home = mkdtempSync(join(tmpdir(), 'socket-lab-home-'));
  const child = spawn(process.execPath, [builtProgram(), ...args], {
    env: {PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8'},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const output = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const status = await new Promise<number | null>(resolve => child.once('close', resolve));
  rmSync(home, {recursive: true, force: true});
  return {status, ...output};
};

/** The lab `live`, agreed to beforehand. */
export const runLive = (url: string, ...more: readonly string[]): Promise<LiveRun> =>
  runProgram(['run', 'live', '--target', url, '--yes', '--lang', 'en', ...more]);
