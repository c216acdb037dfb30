import {once} from 'node:events';
import {type AddressInfo, createServer} from 'node:net';
import {connect} from 'node:tls';
import {expect, test} from 'vitest';
import type {Field} from '../../src/wire/field.js';
import {describeMessage} from '../../src/wire/protocol-guess.js';
import {decodeTls} from '../../src/wire/tls-decode.js';
import {type ClientHello, encodeClientHello} from '../../src/wire/tls-encode.js';

const filled = (byte: number) => new Uint8Array(32).fill(byte);
const hello: ClientHello = {
  serverName: 'www.lab.test',
  random: filled(1),
  sessionId: filled(2),
  publicKey: filled(3),
};

const encoded = (given: ClientHello): Uint8Array => {
  const bytes = encodeClientHello(given);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.problem.en);
  return bytes;
};

const leaves = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap(field => (field.children === undefined ? [field] : leaves(field.children)));

/** Every byte belongs to exactly one leaf, in order. */
const expectTiling = (bytes: Uint8Array): void => {
  let at = 0;
  for (const {from, to} of leaves(decodeTls(bytes).fields)) {
    expect(from).toBe(at);
    at = to;
  }
  expect(at).toBe(bytes.length);
};

test('a ClientHello reads back as what it was made of', () => {
  const bytes = encoded(hello);
  const {summary, problem, missing} = decodeTls(bytes);
  expect({problem, missing}).toEqual({});
  expect(summary).toEqual({
    type: 'handshake',
    message: 'ClientHello',
    version: 'TLS 1.3',
    serverName: 'www.lab.test',
    sealed: 0,
  });
  expect(leaves(decodeTls(bytes).fields).find(({name}) => name === 'random')?.value).toMatch(/^(01 ){16}…$/);
  expectTiling(bytes);
});

test('whoever is named by an address gets a ClientHello without a name', () => {
  const {serverName: _, ...nameless} = hello;
  expect(decodeTls(encoded(nameless)).summary).not.toHaveProperty('serverName');
});

test.each(['random', 'sessionId', 'publicKey'] as const)('%s has 32 bytes', part => {
  expect(encodeClientHello({...hello, [part]: new Uint8Array(31)})).toMatchObject({
    problem: {en: expect.stringContaining('31')},
  });
});

test('what Node sends as a TLS client is taken apart to the last byte', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect({port: (server.address() as AddressInfo).port, servername: 'node.lab.test'});
  client.on('error', () => undefined);
  const [socket] = await once(server, 'connection');
  const [bytes] = await once(socket, 'data');
  client.destroy();
  server.close();
  const {problem, summary} = decodeTls(Uint8Array.from(bytes));
  expect({problem, summary}).toMatchObject({
    summary: {message: 'ClientHello', serverName: 'node.lab.test', version: 'TLS 1.3'},
  });
  expectTiling(Uint8Array.from(bytes));
});

test('a message cut anywhere says what is missing, and loses no byte', () => {
  const bytes = encoded(hello);
  for (let length = 1; length < bytes.length; length++) {
    const part = bytes.subarray(0, length);
    expect(decodeTls(part).missing?.en, String(length)).toMatch(/Read on/);
    expectTiling(part);
  }
});

test('any byte changed gives a decoding and never throws', () => {
  const bytes = encoded(hello);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Uint8Array.from(bytes);
    changed[at] = 255;
    expect(() => decodeTls(changed)).not.toThrow();
  }
});

const record = (type: number, ...content: readonly number[]) => [type, 3, 3, 0, content.length, ...content];

test('an alert is named', () => {
  expect(decodeTls(Uint8Array.from(record(21, 2, 40))).summary).toEqual({
    type: 'alert',
    message: 'handshake_failure',
    sealed: 0,
  });
});

test('what is sealed is counted, and told apart from what is readable', () => {
  const bytes = Uint8Array.from([...record(20, 1), ...record(22, 9, 9, 9, 9), ...record(23, 1, 2, 3)]);
  expect(decodeTls(bytes).summary.sealed).toBe(7);
  const names = leaves(decodeTls(bytes).fields).map(({name}) => name);
  expect(names.filter(name => name === 'sealed')).toHaveLength(2);
  expectTiling(bytes);
});

test('bytes that begin like a record are taken for TLS, others not', () => {
  expect(describeMessage(encoded(hello)).protocol).toBe('TLS');
  expect(describeMessage(Uint8Array.of(22, 4, 1, 0)).protocol).toBe('bytes');
  expect(describeMessage(new TextEncoder().encode('GET / HTTP/1.1\r\n')).protocol).toBe('HTTP');
});
