import {expect, test} from 'vitest';
import type {Field} from '../../src/wire/field.js';
import {parseHttpHead} from '../../src/wire/http-head.js';
import {describeHttpMessage} from '../../src/wire/http-message.js';
import {bytesOf, httpMessages} from './samples.js';

const outline = (text: string): readonly string[] => {
  const line = ({name, from, to, value}: Field): string => `${name} ${from}-${to} ${value}`.trimEnd();
  return describeHttpMessage(bytesOf(text)).fields.flatMap(field => [
    line(field),
    ...(field.children ?? []).map(child => `  ${line(child)}`),
  ]);
};

test('fields of a request', () => {
  expect(outline('GET /a HTTP/1.1\r\nHost: example.com \r\nX:\r\n\r\n')).toEqual([
    'request line 0-17 GET /a HTTP/1.1',
    '  method 0-3 GET',
    '  target 4-6 /a',
    '  version 7-15 HTTP/1.1',
    'header Host 17-37 example.com',
    '  name 17-21 Host',
    '  value 23-34 example.com',
    'header X 37-41',
    '  name 37-38 X',
    'empty line 41-43',
  ]);
});

test('fields of a response', () => {
  expect(outline('HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nno\nmore')).toEqual([
    'status line 0-24 HTTP/1.1 404 Not Found',
    '  version 0-8 HTTP/1.1',
    '  code 9-12 404',
    '  reason 13-22 Not Found',
    'header Content-Length 24-43 3',
    '  name 24-38 Content-Length',
    '  value 40-41 3',
    'empty line 43-45',
    'body 45-48 no\\n',
    'rest 48-52 6d 6f 72 65',
  ]);
});

test('a body in chunks', () => {
  expect(outline(httpMessages['response in chunks'] as string).slice(-7)).toEqual([
    '  chunk size 47-50 5',
    '  chunk 50-57 hello',
    '  chunk size 57-64 1',
    '  chunk 64-67 !',
    '  chunk size 67-70 0',
    '  trailer 70-76 A: b',
    '  empty line 76-78',
  ]);
});

test.each([
  ['', [], 'first line'],
  ['GET / HT', ['start line'], 'first line'],
  ['GET / HTTP/1.1\r', ['start line'], 'first line'],
  ['GET / HTTP/1.1\r\n', ['request line'], 'empty line'],
  ['GET / HTTP/1.1\r\nHo', ['request line', 'header'], 'empty line'],
  ['GET / HTTP/1.1\r\nHost: ex', ['request line', 'header Host'], 'empty line'],
  ['GET / HTTP/1.1\r\nHost: ex\r\n\r', ['request line', 'header Host', 'header'], 'empty line'],
  [
    'HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nfour',
    ['status line', 'header Content-Length', 'empty line', 'body'],
    '5 bytes',
  ],
  [
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel',
    ['status line', 'header Transfer-Encoding', 'empty line', 'body'],
    'last chunk',
  ],
])('of %j these fields are there, and it says what is missing', (text, names, missing) => {
  const decoded = describeHttpMessage(bytesOf(text));
  expect(decoded.fields.map(({name}) => name)).toEqual(names);
  expect(decoded.missing?.en).toContain(missing);
  expect(decoded.problem).toBeUndefined();
});

test('a line that is not finished says so', () => {
  const last = describeHttpMessage(bytesOf('GET / HTTP/1.1\r\nHost: ex')).fields.at(-1);
  expect(last).toMatchObject({value: 'Host: ex', note: {en: expect.stringContaining('incomplete')}});
});

test('a bare line feed is tolerated and named', () => {
  const {fields} = describeHttpMessage(bytesOf('GET / HTTP/1.0\nHost: a\r\n\n'));
  const tolerated = fields.map(({note}) => note?.en.includes('LF alone') ?? false);
  expect(tolerated).toEqual([true, false, true]);
});

const get = 'GET / HTTP/1.1\r\n';

test.each([
  ['two spaces', 'GET  / HTTP/1.1\r\n\r\n', 0],
  ['no version', 'GET /\r\n\r\n', 0],
  ['a control character in the target', 'GET /\x1b HTTP/1.1\r\n\r\n', 0],
  ['an empty first line', '\r\nGET / HTTP/1.1\r\n\r\n', 0],
  ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n', 0],
  ['a space before the colon', `${get}Host : a\r\n\r\n`, get.length],
  ['no colon', `${get}Host\r\n\r\n`, get.length],
  ['a folded line', `${get}A: b\r\n c\r\n\r\n`, get.length + 6],
  ['a bare CR', `${get}A: b\rc\r\n\r\n`, get.length],
  ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n', 47],
  ['a chunk of the wrong size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n', 53],
])('%s is a problem at its offset', (_, text, at) => {
  const decoded = describeHttpMessage(bytesOf(text));
  expect(decoded.problem?.at).toBe(at);
  expect(decoded.fields.at(-1)).toMatchObject({name: 'rest', to: text.length});
});

test.each([
  ['no number', '-1'],
  ['nothing', ''],
  ['two numbers', '1, 2'],
  ['too large a number', '1'.repeat(16)],
  ['another number the second time', '1\r\nContent-Length: 2', 19],
])('a length that is %s is a problem at its offset; the head is kept', (_, value, further = 0) => {
  const text = `${get}Content-Length: ${value}\r\n\r\nbody`;
  const decoded = describeHttpMessage(bytesOf(text));
  expect(decoded.problem?.at).toBe(get.length + 16 + further);
  expect(decoded.fields.slice(-2).map(({name}) => name)).toEqual(['empty line', 'rest']);
  expect(parseHttpHead(bytesOf(text))).toHaveProperty('problem');
});

test('the same length twice is one length', () => {
  const head = parseHttpHead(bytesOf(`${get}Content-Length: 2, 2\r\ncontent-length: 2\r\n\r\nab`));
  expect(head).toMatchObject({contentLength: 2});
});

test('the head of a response', () => {
  const text = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\nhi';
  const head = parseHttpHead(bytesOf(text));
  expect(head).toMatchObject({
    startLine: {kind: 'status', version: 'HTTP/1.1', status: 200, reason: 'OK'},
    headers: [
      {name: 'Content-Length', value: '2'},
      {name: 'Set-Cookie', value: 'a'},
      {name: 'set-cookie', value: 'b'},
    ],
    bodyFrom: text.length - 2,
    contentLength: 2,
  });
});

test.each([
  ['HTTP/1.1 204 No Content\r\n\r\n', 'rest'],
  ['HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n', 'rest'],
  ['GET / HTTP/1.1\r\n\r\n', 'rest'],
  ['HTTP/1.0 200 OK\r\n\r\n', 'body'],
  ['HTTP/1.0 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\n', 'body'],
])('what comes behind %j is its %s', (head, name) => {
  const {fields} = describeHttpMessage(bytesOf(`${head}abc`));
  expect(fields.at(-1)).toMatchObject({name, from: head.length, to: head.length + 3});
});

test('a long line of spaces takes no longer than its length', () => {
  const spaces = ' '.repeat(200_000);
  const {fields} = describeHttpMessage(bytesOf(`${get}A:${spaces}b${spaces}c${spaces}\r\nB: ${spaces}\x01\r\n`));
  expect(fields.map(({name}) => name)).toEqual(['request line', 'header A', 'rest']);
});
