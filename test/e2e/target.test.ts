import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, expect, test} from 'vitest';
import {parseLab} from '../../src/lab/parse-lab.js';
import {runProgram} from '../foreign/run-live.js';
import {closeAll, open} from '../support/pty.js';

afterEach(closeAll);

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-target-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A web server that counts who came. */
const counting = async () => {
  let connections = 0;
  const server = createServer(socket => {
    connections += 1;
    socket.on('error', () => undefined).on('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}/`, port, came: () => connections, close: () => server.close()};
};

test.each([
  [['run', 'live'], '--target http://'],
  [['run', 'journey', '--target', 'http://127.0.0.1/'], 'run live'],
  [['list', '--target', 'http://127.0.0.1/'], 'run live'],
  [['run', 'live', '--target', 'ftp://127.0.0.1/', '--yes'], 'column 1'],
  [['run', 'live', '--target', 'http://127.0.0.1:99999/', '--yes'], 'column 18'],
])('%j is a usage error: one line, exit code 2', async (args, said) => {
  const {status, stdout, stderr} = await runProgram(args);
  expect({status, stdout}).toEqual({status: 2, stdout: ''});
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(said);
});

test('without a terminal and without --yes nobody is contacted', async () => {
  const server = await counting();
  const {status, stdout, stderr} = await runProgram(['run', 'live', '--target', server.url, '--lang', 'ko']);
  expect({status, stdout}).toEqual({status: 2, stdout: ''});
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('--yes');
  expect(server.came()).toBe(0);
  server.close();
});

test('on a terminal it is asked once; no contacts nobody, yes goes on', async () => {
  const server = await counting();
  const args = ['run', 'live', '--target', server.url, '--lang', 'en'];
  const declined = open(args);
  await declined.until(/Go on\? y\/N/);
  expect(declined.text()).toContain(`This contacts 127.0.0.1, port ${server.port}. Nobody else.`);
  declined.press('enter');
  expect((await declined.exit).code).toBe(2);
  expect(declined.text()).toContain('Nobody was contacted.');
  expect(server.came()).toBe(0);
  const agreed = open(args);
  await agreed.until(/Go on\? y\/N/);
  agreed.type('y\r');
  expect((await agreed.exit).code).toBe(0);
  expect(agreed.output().match(/Go on\?/g)).toHaveLength(1);
  expect(server.came()).toBe(1);
  server.close();
});

test('the app has the live lab before the others, with a badge while it runs', async () => {
  const server = await counting();
  const program = open(['--target', server.url, '--lang', 'en'], {columns: 100, rows: 30});
  await program.until(/Go on\? y\/N/);
  program.type('y\r');
  await program.until(/The journey, live.*Enter begin/s);
  program.press('enter');
  await program.until(/LIVE 127\.0\.0\.1.*The URL has the address itself/s);
  expect(server.came()).toBe(0);
  server.close();
});

/** Free play with a target, by hand: everything up to the answer, and saved. */
const savedIn = async (url: string): Promise<string> => {
  const file = join(folder, 'saved.yaml');
  rmSync(file, {force: true});
  const lines = [
    'fd = socket(AF_INET, SOCK_STREAM, 0)',
    'connect(fd, target)',
    'n = write(fd, request)',
    'n = read(fd, answer, 512)',
    'close(fd)',
    `:save ${file}`,
  ];
  const {status, stderr} = await runProgram(['free', '--target', url, '--yes'], lines.join('\n'));
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  return file;
};

test('a lab that is saved from free play with a target asks its own target for the same things', async () => {
  const server = await counting();
  const file = await savedIn(server.url);
  const source = readFileSync(file, 'utf8');
  expect(source).not.toContain('Left out');
  expect(source).not.toContain(String(server.port));
  const read = parseLab(file, source);
  expect(read).toMatchObject({
    ok: true,
    lab: {
      network: 'internet',
      set: {client: {target: {kind: 'target', part: 'address'}, request: {kind: 'target', part: 'request'}}},
    },
  });
  server.close();
});

const lastLineOf = ({stdout}: {readonly stdout: string}) => stdout.trim().split('\n').at(-1);

test('without a target such a lab is checked as far as it can be, and one line says what was not, and how it is', async () => {
  const {status, stdout, stderr} = await runProgram(['check', 'labs/live/live.yaml', '--lang', 'en']);
  expect({status, stderr}).toEqual({status: 2, stderr: ''});
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^-- {2}live {2}solvable: Not played.*solvable and known were not checked.*check labs\/live\/live\.yaml --target http/,
    ),
    'labs checked: 1, broken laws: 0',
  ]);
});

test('without a target what is wrong in the file is told all the same', async () => {
  const server = await counting();
  const file = await savedIn(server.url);
  server.close();
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('(connect)', '(?)'));
  const {status, stdout} = await runProgram(['check', file, '--lang', 'en']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/saved\.yaml:\d+:\d+: order connect-2: /);
});

test('with a target the lab is played there, and kept to the laws; a saved one can be played from its folder as well', async () => {
  const server = await counting();
  const file = await savedIn(server.url);
  const checked = await runProgram(['check', file, '--target', server.url, '--yes', '--lang', 'en']);
  expect({...checked, stdout: ''}).toEqual({status: 0, stderr: '', stdout: ''});
  expect(checked.stdout).toMatch(/^LIVE 127\.0\.0\.1\nok {2}saved {2}solvable: .*steps passed: 5$/m);
  const live = await runProgram(['check', 'labs/live/live.yaml', '--target', server.url, '--yes', '--lang', 'en']);
  expect({status: live.status, last: lastLineOf(live)}).toEqual({status: 0, last: 'labs checked: 1, broken laws: 0'});
  const came = server.came();
  const played = await runProgram(['run', 'saved', '--labs', folder, '--target', server.url, '--yes', '--lang', 'en']);
  expect(played.status).toBe(0);
  expect(server.came()).toBe(came + 1);
  server.close();
});

test('a broken law of a step is told at its place in the file, although steps for other URLs were left out', async () => {
  const server = await counting();
  const source = readFileSync('labs/live/live.yaml', 'utf8');
  const close = source.lastIndexOf('- client.sockets = 0');
  const file = join(folder, 'moved.yaml');
  writeFileSync(
    file,
    `${source.slice(0, close)}- client.sockets = 7${source.slice(close + '- client.sockets = 0'.length)}`,
  );
  const {status, stdout} = await runProgram(['check', file, '--target', server.url, '--yes', '--lang', 'en']);
  server.close();
  expect(status).toBe(1);
  expect(stdout).toContain(`moved.yaml:${source.slice(0, close).split('\n').length}:9: solvable close: `);
});

test.each([
  ['run live', 'live'],
  ['free', 'free'],
])('%s with --json says first of all that it leaves this machine, and where to', async (words, lab) => {
  const server = await counting();
  const args = [...words.split(' '), '--target', server.url, '--yes', '--json'];
  const {status, stdout} = await runProgram(args, 'fd = socket(AF_INET, SOCK_STREAM, 0)\n');
  server.close();
  expect(status).toBe(0);
  const lines: readonly {kind: string}[] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines[0]).toEqual({seq: 0, source: 'session', kind: 'live', lab, host: '127.0.0.1'});
  expect(lines.filter(({kind}) => kind === 'live')).toHaveLength(1);
});

test('a run that stays on this machine has no such line', async () => {
  const {stdout} = await runProgram(['free', '--json'], 'fd = socket(AF_INET, SOCK_STREAM, 0)\n');
  expect(stdout).toContain('"kind":"call-returned"');
  expect(stdout).not.toContain('"kind":"live"');
});

test('check --json tells with each result of such a lab where it was played', async () => {
  const server = await counting();
  const args = ['check', 'labs/live/live.yaml', '--json'];
  const {stdout} = await runProgram([...args, '--target', server.url, '--yes']);
  server.close();
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  expect(lines(stdout)).toEqual([expect.objectContaining({law: 'solvable', kept: true, live: '127.0.0.1'})]);
  expect(lines((await runProgram(args)).stdout)).toEqual([expect.not.objectContaining({live: expect.anything()})]);
});
