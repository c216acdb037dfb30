import {expect, test} from 'vitest';
import {describeMessage} from '../../src/wire/protocol-guess.js';
import {encodeSockaddr} from '../../src/wire/sockaddr.js';
import {abis, bytesOf, dnsMessages, encoded} from './samples.js';

test.each([
  ['GET / HTTP/1.1\r\n', 'HTTP'],
  ['GET /', 'HTTP'],
  ['HTTP/1.1 200 OK\r\n\r\n', 'HTTP'],
  ['HTT', 'bytes'],
  ['hello', 'bytes'],
  ['GETTING', 'bytes'],
  ['', 'bytes'],
])('without a hint %j is %s', (text, protocol) => {
  expect(describeMessage(bytesOf(text)).protocol).toBe(protocol);
});

test('a hint decides', () => {
  expect(describeMessage(bytesOf('HTT'), 'http').protocol).toBe('HTTP');
  for (const message of Object.values(dnsMessages)) {
    expect(describeMessage(encoded(message)).protocol).toBe('bytes');
    expect(describeMessage(encoded(message), 'dns').protocol).toBe('DNS');
  }
  const bytes = encodeSockaddr({host: '::1', port: 1}, abis.bsd);
  expect(describeMessage(bytes, 'sockaddr', abis.bsd).protocol).toBe('sockaddr_in6');
});
