import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
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
