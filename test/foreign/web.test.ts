import {once} from 'node:events';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {openApplications} from '../support/applications.js';
import {runLive, runProgram} from './run-live.js';
import {nginx, pythonServer} from './servers.js';
import {isInstalled, startForeign} from './start-foreign.js';

const url = ({host, port}: {readonly host: string; readonly port: number}, path = '/') =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`;

const applications = await openApplications();

const bothFamilies = ['127.0.0.1', '::1'];

test.skipIf(!isInstalled('nginx')).each(bothFamilies)('the journey goes to nginx at %s', async host => {
  const server = await startForeign(nginx(), host);
  const {status, stdout, stderr} = await runLive(url(server));
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout).toContain(`LIVE ${host}\n`);
  expect(stdout).toContain('the server says 200');
  expect(stdout).toContain(host === '::1' ? 'IPv6 it is' : 'IPv4 it is');
  expect(stdout).not.toMatch(/FAILED|undefined|: \?/);
});

test.skipIf(!isInstalled('python3')).each(bothFamilies)(
  "the journey goes to Python's http.server at %s",
  async host => {
    const server = await startForeign(pythonServer, host);
    const {status, stdout} = await runLive(url(server));
    expect(status).toBe(0);
    expect(stdout).toContain('the server says 200');
    await server.stop();
  },
);

test.skipIf(!isInstalled('nginx'))('a page that is not there is an answer like any other', async () => {
  const server = await startForeign(nginx());
  const {status, stdout} = await runLive(url(server, '/nowhere'));
  expect(status).toBe(0);
  expect(stdout).toContain('the server says 404');
});

test.skipIf(!isInstalled('nginx'))('a page without end is read only so far', async () => {
  const server = await startForeign(nginx());
  const {status, stdout} = await runLive(url(server, '/large.txt'));
  expect(status).toBe(0);
  expect(stdout.match(/ = read\(/g)).toHaveLength(16);
  expect(stdout).toMatch(/Enough: \d+ bytes have come/);
});

test('nobody there: a refusal is an observed fact, and the lab ends with 1', async () => {
  await applications.start('holder');
  await applications.result('holder', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await applications.result('holder', 'bind(fd, 127.0.0.1:0)');
  const address = await applications.result('holder', 'getsockname(fd)');
  const {status, stdout, stderr} = await runLive(`http://${address}/`);
  expect({status, stderr}).toEqual({status: 1, stderr: ''});
  expect(stdout).toContain('ECONNREFUSED: the computer answered');
  expect(stdout).toContain('Here the journey ends.');
});

test('a full queue: connect gives up by itself, and says so', async () => {
  await applications.start('busy');
  await applications.start('client');
  await applications.result('busy', 'listener = socket(AF_INET, SOCK_STREAM, 0)');
  await applications.result('busy', 'bind(listener, 127.0.0.1:0)');
  await applications.result('busy', 'listen(listener, 0)');
  const address = await applications.result('busy', 'getsockname(listener)');
  for (const name of ['a', 'b']) {
    await applications.result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    await applications.result('client', `fcntl(${name}, F_SETFL, O_NONBLOCK)`);
    await applications.result('client', `connect(${name}, ${address})`);
  }
  const {status, stdout} = await runLive(`http://${address}/`);
  expect(status).toBe(1);
  expect(stdout).toContain('ETIMEDOUT: three times it was knocked');
});

/** A server of ours that says this to whoever connects. */
const ours = async (serve: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket.on('error', () => undefined));
    serve(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

test('a server that says nothing does not hold the lab', async () => {
  const {status, stdout} = await runLive(await ours(() => undefined));
  expect(status).toBe(1);
  expect(stdout).toContain('EAGAIN: the connection stands, but for 5000 ms the server said nothing.');
});

test.each([
  [
    'closes at once',
    (socket: Socket) => void socket.on('data', () => socket.end()),
    '0: the server has closed without a word.',
  ],
  ['speaks something else', (socket: Socket) => void socket.end('220 mail.lab.test\r\n'), 'no response of HTTP'],
])('a server that %s', async (_, serve, said) => {
  const {status, stdout} = await runLive(await ours(serve));
  expect(status).toBe(1);
  expect(stdout).toContain(said);
});

test('control characters of a stranger reach no terminal', async () => {
  const {stdout} = await runLive(
    await ours(socket => void socket.end('HTTP/1.1 200 \x1b[2Jhello\r\n\r\n\x1b]0;title\x07')),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
});

test('free play has the target, the request and the name in variables', async () => {
  const server = await ours(socket => void socket.end('HTTP/1.0 200 OK\r\n\r\nhello'));
  const lines = [
    'fd = socket(AF_INET, SOCK_STREAM, 0)',
    'connect(fd, target)',
    'n = write(fd, request)',
    'n = read(fd, page, 512)',
  ];
  const {status, stdout} = await runProgram(
    ['free', '--target', server, '--yes', '--lang', 'en'],
    `${lines.join('\n')}\n`,
  );
  expect(stdout).toContain('LIVE 127.0.0.1');
  expect(stdout).toMatch(/read\(fd = 3, page.* = 24 /);
  expect(status).toBe(0);
});
