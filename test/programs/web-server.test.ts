import {once} from 'node:events';
import {Agent, type IncomingHttpHeaders, request} from 'node:http';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {memoryAddress, openApplications} from '../support/applications.js';

const pages = {
  '/': {type: 'text/html; charset=utf-8', body: '<p>안녕하세요</p>'},
  '/long': {type: 'text/plain', body: 'x'.repeat(500_000)},
};

const applications = await openApplications();
await applications.start('web', {program: 'web-server', options: {pages}});
await applications.start('lasting', {program: 'web-server', options: {pages, keepAlive: true}});

const portOf = (actor: string) => memoryAddress(applications.world(), actor, 'local').port;

type Answer = {readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly body: string};

const ask = async (actor: string, path: string, options: {method?: string; agent?: Agent} = {}): Promise<Answer> => {
  const asked = request({host: '127.0.0.1', port: portOf(actor), path, ...options});
  asked.end();
  const [response] = await once(asked, 'response');
  return {status: response.statusCode, headers: response.headers, body: await text(response)};
};

/** What comes back for these bytes until the server closes. */
const say = async (actor: string, words: string): Promise<string> => {
  const socket = connect({host: '127.0.0.1', port: portOf(actor)});
  socket.write(words);
  return text(socket);
};

test('a page, as an HTTP client that is not ours understands it', async () => {
  const {status, headers, body} = await ask('web', '/?from=test');
  expect([status, body]).toEqual([200, '<p>안녕하세요</p>']);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
});

test('a page that is larger than any buffer arrives whole', async () => {
  expect((await ask('web', '/long')).body).toBe(pages['/long'].body);
});

test.each([
  ['/nothing', 'GET', 404],
  ['/', 'HEAD', 200],
  ['/', 'DELETE', 405],
  ['/__proto__', 'GET', 404],
])('%s %s is answered with %i', async (path, method, expected) => {
  expect((await ask('web', path, {method})).status).toBe(expected);
});

test.each([
  ['nonsense', 'what is this\r\n\r\n'],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a head without an end', `GET / HTTP/1.0\r\nX: ${'x'.repeat(70_000)}`],
])('%s is a bad request', async (_, words) => {
  const answer = await say('web', words).catch(() => 'reset');
  // Closing with bytes unread resets the connection, which may overtake the answer.
  expect(answer === 'reset' || answer.startsWith('HTTP/1.1 400 ')).toBe(true);
  expect((await ask('web', '/')).status).toBe(200);
});

test('a client that resets, or says nothing, does not end the server', async () => {
  const rude = connect({host: '127.0.0.1', port: portOf('web')});
  await once(rude, 'connect');
  rude.write('GET / HT');
  rude.resetAndDestroy();
  const silent = connect({host: '127.0.0.1', port: portOf('web')});
  await once(silent, 'connect');
  silent.end();
  expect((await ask('web', '/')).status).toBe(200);
});

test('without keepAlive the server closes first', async () => {
  expect(await say('web', 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test('with keepAlive one connection carries several requests', async () => {
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  const before = accepted('lasting');
  for (const path of ['/', '/long', '/nothing']) {
    expect((await ask('lasting', path, {agent})).headers.connection).toBe('keep-alive');
  }
  agent.destroy();
  expect(accepted('lasting') - before).toBe(1);
});

test('requests that arrive in one piece are answered one by one', async () => {
  const two = 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  const answer = await say('lasting', two);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
});

const accepted = (actor: string): number =>
  applications.world().actors[actor]?.calls.filter(({call, outcome}) => call.name === 'accept' && outcome !== undefined)
    .length ?? 0;
