import {once} from 'node:events';
import {createServer, type IncomingMessage, request as makeRequest, type RequestListener} from 'node:http';
import {type AddressInfo, connect, createServer as createTcpServer} from 'node:net';
import {expect, test} from 'vitest';
import type {DecodedMessage} from '../../src/wire/field.js';
import {type HttpHead, headerValues, parseHttpHead} from '../../src/wire/http-head.js';
import {describeHttpMessage} from '../../src/wire/http-message.js';
import {bytesOf} from './samples.js';

const host = '127.0.0.1';

/** Sends the text to a real server of Node; gives what its parser made of it and the bytes of its response. */
const exchange = async (text: string, answer: RequestListener) => {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, host);
  const seen = once(server, 'request');
  socket.write(text);
  const [request, response] = (await seen) as Parameters<RequestListener>;
  const body = await collect(request);
  answer(request, response);
  const received = await collect(socket);
  server.close();
  return {request, body, received};
};

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};

/** Sends the bytes as a response to a real client of Node; gives what its parser made of them. */
const receive = async (bytes: Uint8Array) => {
  const server = createTcpServer(socket => {
    socket.once('data', () => socket.end(bytes));
  });
  server.listen(0, host);
  await once(server, 'listening');
  const request = makeRequest({host, port: (server.address() as AddressInfo).port});
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await collect(response);
  server.close();
  return {response, body};
};

const headOf = (bytes: Uint8Array): HttpHead => {
  const head = parseHttpHead(bytes);
  if (head === undefined || 'problem' in head) throw new Error(head?.problem.message.en ?? 'no empty line');
  return head;
};

const rawHeaders = ({headers}: HttpHead): readonly string[] => headers.flatMap(({name, value}) => [name, value]);

const bodyBytes = ({fields}: DecodedMessage, bytes: Uint8Array): Uint8Array => {
  const body = fields.find(({name}) => name === 'body');
  const parts = (body?.children ?? (body && [body]) ?? []).filter(({name}) => name === 'body' || name === 'chunk');
  // A chunk ends in CRLF, which is not of the body.
  return Uint8Array.from(
    parts.flatMap(({name, from, to}) => [...bytes.subarray(from, name === 'chunk' ? to - 2 : to)]),
  );
};

test.each([
  'GET /index.html?q=%ED%95%9C HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  'POST /form HTTP/1.1\r\nhost: a\r\nCONNECTION:close\r\nX-Spaced: \t a b \t \r\nEmpty:\r\nContent-Length: 6\r\n\r\n한국',
  'PUT /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n',
])('a request is read as the server of Node reads it: %j', async text => {
  const {request, body} = await exchange(text, (_, response) => response.end());
  const bytes = bytesOf(text);
  const head = headOf(bytes);
  expect(head.startLine).toEqual({
    kind: 'request',
    method: request.method,
    target: request.url,
    version: `HTTP/${request.httpVersion}`,
  });
  expect(rawHeaders(head)).toEqual(request.rawHeaders);
  expect(bodyBytes(describeHttpMessage(bytes), bytes)).toEqual(body);
});

const get = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const answers: readonly (readonly [string, RequestListener])[] = [
  ['with a length', (_, response) => response.writeHead(200, {'Content-Length': 9}).end('한국어')],
  [
    'in chunks',
    (_, response) => {
      response.write('hello ');
      response.end('world');
    },
  ],
  ['without body', (_, response) => response.writeHead(204).end()],
  ['with two fields of one name', (_, response) => response.setHeader('Set-Cookie', ['a=1', 'b=2']).end('x')],
  ['with a reason of its own', (_, response) => response.writeHead(404, 'Nobody Home').end()],
  [
    'until the connection ends',
    (_, response) => {
      response.useChunkedEncodingByDefault = false;
      response.removeHeader('Transfer-Encoding');
      response.end('to the end');
    },
  ],
];

test.each(answers)(
  'a response %s, from the server of Node, is read as the client of Node reads it',
  async (_, answer) => {
    const {received} = await exchange(get, answer);
    const {response, body} = await receive(received);
    const head = headOf(received);
    expect(head.startLine).toEqual({
      kind: 'status',
      version: `HTTP/${response.httpVersion}`,
      status: response.statusCode,
      reason: response.statusMessage,
    });
    expect(rawHeaders(head)).toEqual(response.rawHeaders);
    expect(String(head.contentLength)).toBe(String(response.headers['content-length']));
    const described = describeHttpMessage(received);
    expect([described.problem, described.missing]).toEqual([undefined, undefined]);
    expect(bodyBytes(described, received)).toEqual(body);
    expect(headerValues(head.headers, 'SET-COOKIE')).toEqual(response.headers['set-cookie'] ?? []);
  },
);
