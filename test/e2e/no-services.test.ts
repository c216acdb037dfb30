import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {hasUsualServices} from '../../src/platform/services-file.js';
import {noPrivateNetwork} from '../support/private-place.js';
import {builtProgram} from '../support/pty.js';

const home = mkdtempSync(join(tmpdir(), 'socket-lab-services-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

// Where the file is there it is hidden, for which a mount of one's own is needed; it is to be had where a network is.
const without = hasUsualServices()
  ? ['unshare', '-rm', 'sh', '-c', 'mount --bind /dev/null /etc/services && exec "$@"', 'sh']
  : [];
// Of the program under test: of any other its id is taken.
const ports = join(dirname(builtProgram()), '../labs/ports.yaml');

const cannot = hasUsualServices() && noPrivateNetwork !== undefined;

const run = (...args: readonly string[]) => {
  const [command = '', ...words] = [...without, process.execPath, builtProgram(), ...args];
  return spawnSync(command, words, {encoding: 'utf8', env: {PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8'}});
};

test.skipIf(cannot)(
  'without the table of services, steps that read it are passed over and say why; the others are played',
  () => {
    const {status, stdout} = run('run', 'ports', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout.match(/^ {2}Not available here: .*\/etc\/services is missing.*netbase\.$/gm)).toHaveLength(2);
    expect(stdout).toContain('finished: ');
    expect(stdout).not.toContain('?/');
    expect(stdout).not.toContain('FAILED');
  },
);

test.skipIf(cannot)('and a lab that rests on it is not begun', () => {
  const {status, stdout} = run('run', 'resolver', '--lang', 'ko');
  expect(status).toBe(2);
  expect(stdout).toContain('여기서는 할 수 없습니다.');
  expect(stdout).not.toContain('?');
});

test.skipIf(cannot)('what is played then is held to the laws', () => {
  const {status, stdout} = run('check', ports, '--lang', 'en');
  const lines = stdout.trim().split('\n');
  expect(lines.filter(line => !line.startsWith('ok  '))).toEqual(['labs checked: 1, broken laws: 0']);
  expect(status).toBe(0);
});
