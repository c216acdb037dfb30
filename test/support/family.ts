import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {bundledEntry, subjectEntry} from './subject-entry.js';

/** Another process with a session of its own: its id, and those of its subjects, one of which blocks in a call. */
export const startFamily = async (): Promise<{readonly parent: number; readonly children: readonly number[]}> => {
  const entry = await bundledEntry('test/fixtures/parent.ts');
  const parent: ChildProcess = spawn(process.execPath, [entry, await subjectEntry()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (parent.stdout === null || parent.pid === undefined) throw new Error('The parent did not start.');
  const [line] = await once(createInterface(parent.stdout), 'line');
  return {parent: parent.pid, children: JSON.parse(line)};
};
