import {expect, test} from 'vitest';
import {catalogue} from '../../src/calls/catalogue.js';
import {formatCall, formatUsage} from '../../src/calls/format-call.js';
import {parseCall} from '../../src/calls/parse-call.js';

const formatted = (text: string): string => {
  const result = parseCall(text);
  if (!result.ok) throw new Error(result.problem.message.en);
  return formatCall(result.call);
};

test.each([
  ['fd=socket( AF_INET ,SOCK_STREAM,0x0 );', 'fd = socket(AF_INET, SOCK_STREAM, 0)'],
  ['connect(fd,[0:0::1] : 443)', 'connect(fd, [::1]:443)'],
  ['poll( fd, POLLIN|POLLOUT,-1 )', 'poll(fd, POLLIN|POLLOUT, -1)'],
  ['ｗｒｉｔｅ（fd，“hé\\x1b\\x7f\\0\\n\\"”）', 'write(fd, "hé\\x1b\\x7f\\x00\\n\\"")'],
])('%s is spelled %s', (text, canonical) => {
  expect(formatted(text)).toBe(canonical);
});

test.each([
  'fd = socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK, 0)',
  'connection = accept(listener, peer)',
  'n = sendto(fd, "\\x00\\x01\\r\\n\\t\\\\ 안녕", 192.0.2.53:53, 0)',
  'n = recvfrom(fd, buffer, 512, from)',
  'setsockopt(fd, SOL_SOCKET, SO_LINGER, -1)',
  'local = getsockname(3)',
])('%s parses to the same call after it was formatted', text => {
  const [before, after] = [parseCall(text), parseCall(formatted(text))];
  expect(before.ok).toBe(true);
  expect(after).toEqual(before);
  expect(formatted(text)).toBe(text);
});

test('the usage of a call shows what may be left out', () => {
  expect(catalogue.map(formatUsage)).toEqual([
    'socket(domain, type, protocol)',
    'bind(fd, address)',
    'listen(fd, backlog)',
    'accept(fd[, peer])',
    'connect(fd, address)',
    'write(fd, data[, length])',
    'read(fd, buffer[, length])',
    'send(fd, data[, flags])',
    'recv(fd, buffer[, length][, flags])',
    'sendto(fd, data, address[, flags])',
    'recvfrom(fd, buffer[, length][, from][, flags])',
    'shutdown(fd, how)',
    'close(fd)',
    'dup(fd)',
    'getsockname(fd)',
    'getpeername(fd)',
    'setsockopt(fd, level, option, value)',
    'getsockopt(fd, level, option)',
    'fcntl(fd, command[, argument])',
    'poll(fd, events[, fd2, events2, ...], timeout)',
    'getaddrinfo(name, service)',
    'getservbyname(service, protocol)',
    'setrlimit(resource, limit)',
    'exit(status)',
  ]);
});
