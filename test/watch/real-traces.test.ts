import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execa} from 'execa';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createStraceStream} from '../../src/watch/strace-stream.js';

let server: Server;
let url = '';
const folder = mkdtempSync(join(tmpdir(), 'traces-'));
beforeAll(async () => {
  server = createServer((_, response) => response.end('hello\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
});
afterAll(() => {
  server.close();
  rmSync(folder, {recursive: true});
});

const isHere = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

const python = `
import os, socket, threading
a, b = socket.socketpair()
t = threading.Thread(target=lambda: b.send(b'a"b\\\\c<d>->(e),{f}' + bytes(range(256))))
t.start(); a.recv(999); t.join()
socket.send_fds(a, [b'hi'], [1, 2]); socket.recv_fds(b, 9, 4)
u = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
`;

const programs: Readonly<Record<string, () => readonly string[]>> = {
  curl: () => ['curl', '-s', url],
  wget: () => ['wget', '-q', '-O', '-', url],
  python3: () => ['python3', '-c', python],
  node: () => [process.execPath, '-e', `require('http').get('${url}', r => r.resume())`],
  ssh: () => ['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=1', '-p', new URL(url).port, 'nobody@127.0.0.1'],
  git: () => ['git', 'ls-remote', url],
  nginx: () => ['nginx', '-t', '-c', join(folder, 'none.conf'), '-p', folder],
  getent: () => ['getent', 'ahosts', 'localhost'],
  sh: () => ['sh', '-c', `ls / | cat | wc -l; (exit 3) & wait; curl -s ${url} | cat; kill -TERM $$`],
};

const here = Object.keys(programs).filter(name => isHere(name));
const missing = Object.keys(programs).filter(name => !here.includes(name));
const hasStrace = isHere('strace');

const unparsedOf = (text: string): {readonly lines: number; readonly unparsed: readonly string[]} => {
  const unparsed: string[] = [];
  const stream = createStraceStream({onEvent: () => undefined, onUnparsed: line => unparsed.push(line.slice(0, 300))});
  stream.write(text);
  stream.end();
  return {lines: text.split('\n').length - 1, unparsed};
};

// Of what is not installed there is nothing to read: strace itself, or one of the programs.
const cases = hasStrace ? here.flatMap(name => [[name, '-f'] as const, [name, '-ff'] as const]) : [];

test(`not installed here: ${hasStrace ? missing.join(', ') || 'nothing' : 'strace'}`, () => {
  expect(hasStrace ? cases.length : 1).toBeGreaterThan(0);
});

test.each(cases)(
  'every line of %s under strace %s is understood',
  async (name, mode) => {
    const to = join(folder, `${name}${mode}`);
    const command = programs[name]?.() ?? [];
    await execa('strace', [mode, '--seccomp-bpf', '-yy', '-ttt', '-T', '-s', '65535', '-o', to, ...command], {
      reject: false,
      stdin: 'ignore',
      timeout: 20_000,
    });
    const files = readdirSync(folder).filter(file => join(folder, file) === to || file.startsWith(`${name}${mode}.`));
    const read = files.map(file => unparsedOf(readFileSync(join(folder, file), 'latin1')));
    expect(read.flatMap(({unparsed}) => unparsed)).toEqual([]);
    expect(read.reduce((sum, {lines}) => sum + lines, 0)).toBeGreaterThan(50);
  },
  40_000,
);
