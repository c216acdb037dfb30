import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {describe, expect, test} from 'vitest';
import {noPrivateNetwork} from '../support/private-place.js';
import {descendantsOf, gone} from '../support/processes.js';
import {bundledEntry, subjectEntry} from '../support/subject-entry.js';
import {until} from '../support/until.js';

/** Another process with a private network, and the line that it says of it. */
const startParent = async (before: readonly string[], options: {uid?: number; gid?: number} = {}) => {
  const [file = '', ...rest] = [
    ...before,
    process.execPath,
    await bundledEntry('test/fixtures/private-parent.ts'),
    await subjectEntry(),
  ];
  const parent: ChildProcess = spawn(file, rest, {stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...options});
  if (parent.stdout === null || parent.pid === undefined) throw new Error('The parent did not start.');
  const [line] = await once(createInterface(parent.stdout), 'line');
  return {pid: parent.pid, line: String(line), ended: once(parent, 'close')};
};

/** Whoever may, is also somebody without any rights. */
const nobody = 65_534;
const users = [{}, ...(process.getuid?.() === 0 ? [{uid: nobody, gid: nobody}] : [])];

describe.skipIf(noPrivateNetwork !== undefined)('whatever becomes of the parent of a private network', () => {
  test.each(users)('as %j it works, and after SIGKILL nobody is left', async options => {
    const {pid, line, ended} = await startParent([], options);
    const family = descendantsOf(pid);
    process.kill(pid, 'SIGKILL');
    await ended;
    expect(line).toContain('"host":"127.0.0.2","port":80');
    // The one that holds the network, and two subjects.
    expect(family).toHaveLength(3);
    await until('all of them to end', () => family.every(gone));
  });

  test('where no namespaces are allowed, the reason says so', async () => {
    // In a user namespace of its own this is a limit of its own (namespaces(7), /proc/sys/user).
    const forbid = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$0" "$@"';
    const {line, ended} = await startParent(['unshare', '--user', '--map-root-user', '/bin/sh', '-c', forbid]);
    await ended;
    expect(line).toContain('user.max_user_namespaces');
  });
});
