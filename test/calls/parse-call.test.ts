import {expect, test} from 'vitest';
import {parseCall} from '../../src/calls/parse-call.js';

const parsed = (text: string) => {
  const result = parseCall(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message.en}`);
  return result.call;
};

test('a call is taken apart, with the column of every part', () => {
  expect(parsed('fd = socket(AF_INET, SOCK_STREAM, 0)')).toEqual({
    written: 'fd = socket(AF_INET, SOCK_STREAM, 0)',
    result: 'fd',
    name: 'socket',
    nameAt: 5,
    arguments: [
      {kind: 'names', names: ['AF_INET'], at: 12, written: 'AF_INET'},
      {kind: 'names', names: ['SOCK_STREAM'], at: 21, written: 'SOCK_STREAM'},
      {kind: 'number', number: 0, at: 34, written: '0'},
    ],
  });
});

test.each([
  ['close(fd)', [{kind: 'names', names: ['fd'], at: 6}]],
  ['  close ( fd ) ; ', [{kind: 'names', names: ['fd'], at: 10}]],
  ['close(3)', [{kind: 'number', number: 3, at: 6}]],
  ['close(-1)', [{kind: 'number', number: -1, at: 6}]],
  ['close(0x1F)', [{kind: 'number', number: 31, at: 6}]],
  ['ｃｌｏｓｅ（１７）；', [{kind: 'number', number: 17, at: 6}]],
  ['bind(fd, 127.0.0.1 : 80)', [{at: 5}, {kind: 'address', address: {host: '127.0.0.1', port: 80}, at: 9}]],
  ['bind(fd，[::1]:80)', [{at: 5}, {address: {host: '::1', port: 80}, at: 8}]],
  ['bind(fd, [ 0:0::0001 ]:0)', [{at: 5}, {address: {host: '::1', port: 0}, at: 9}]],
  [
    'bind(fd,１２７．０．０．１：８０)',
    [{}, {address: {host: '127.0.0.1', port: 80}, written: '１２７．０．０．１：８０'}],
  ],
  ['poll(fd, POLLIN | POLLOUT, -1)', [{}, {names: ['POLLIN', 'POLLOUT'], written: 'POLLIN | POLLOUT'}, {number: -1}]],
  ['write(fd, "a, (b) = c")', [{}, {kind: 'text', text: 'a, (b) = c', at: 10}]],
  ['write(fd, "\\n\\r\\t\\x1b\\0\\"\\\\")', [{}, {text: '\n\r\t\u001b\0"\\'}]],
  ['write(fd, "ＧＥＴ　１")', [{}, {text: 'ＧＥＴ　１'}]],
  ['write(fd, “hello”)', [{}, {text: 'hello', written: '“hello”'}]],
  ['write(fd, ＂hello＂)', [{}, {text: 'hello'}]],
  ['write(fd, "", 0)', [{}, {text: ''}, {number: 0}]],
  ['write(fd, "😀"  , count)', [{}, {text: '😀', at: 10}, {names: ['count'], at: 17}]],
])('%s', (text, expected) => {
  expect(parsed(text).arguments).toMatchObject(expected);
});

test.each([
  ['소켓 = socket(AF_INET, SOCK_STREAM, 0)', '소켓'],
  // Hangul in parts, as some systems paste it, is the same name.
  [`${'소켓'.normalize('NFD')} = socket(AF_INET, SOCK_STREAM, 0)`, '소켓'],
  ['ｆｄ　＝　dup(other)', 'fd'],
  ['fd2=dup(fd)', 'fd2'],
])('the result of %s is %s', (text, result) => {
  expect(parsed(text).result).toBe(result);
});

test.each([
  ['', 0, 'no call here'],
  ['   ', 0, 'no call here'],
  ['scoket(AF_INET, SOCK_STREAM, 0)', 0, 'Did you mean socket?'],
  ['fd = Socket(AF_INET, SOCK_STREAM, 0)', 5, 'Did you mean socket?'],
  ['  recvform(fd, buffer, 1)', 2, 'Did you mean recvfrom?'],
  ['gethostbyname("www")', 0, 'There are: socket bind'],
  ['fd = (1)', 5, 'name of the call is missing'],
  ['socket', 6, 'socket(domain, type, protocol)'],
  ['fd = socket AF_INET', 11, 'arguments are missing'],
  ['close(fd', 8, 'closing parenthesis'],
  ['close(fd  ', 8, 'closing parenthesis'],
  ['close(fd) close(fd)', 10, 'ended before this'],
  ['close(dup(fd))', 9, 'call inside a call'],
  ['= close(fd)', 0, 'missing before ='],
  ['int fd = dup(other)', 0, ': fd.'],
  ['1 = close(fd)', 0, '"1" can\'t be the name'],
  ['__proto__ = close(fd)', 0, "can't be the name"],
  ['a = b = dup(fd)', 0, "can't be the name"],
  ['socket(AF_INET, , 0)', 16, 'argument is missing'],
  ['socket(AF_INET, 1,)', 18, 'argument is missing'],
  ['close()', 6, 'int close(int fd)'],
  ['bind(fd)', 7, 'bind(fd, address)'],
  ['close(fd, 1)', 10, '2 arguments do not fit'],
  ['send(fd, "x", 0, 1)', 17, 'send(fd, data[, flags])'],
  ['write(fd, "hello)', 10, 'quotation mark'],
  ['write(fd, "a\\q")', 12, 'escape'],
  ['write(fd, "\\x80")', 11, '\\x7f'],
  ["write(fd, 'hello')", 10, "'hello' can't be read"],
  ['write(fd, hello world)', 10, "can't be read"],
  ['write(fd, "a" "b")', 10, "can't be read"],
  ['read(fd, buffer, 99999999999999999999)', 17, 'larger'],
  ['connect(fd, 127.0.0.1)', 21, 'port number is missing'],
  ['connect(fd, 127.0.0.1:)', 22, 'port number is missing'],
  ['connect(fd, 127.0.0.1:http)', 22, 'http is no port number'],
  ['connect(fd, 127.0.0.1:65536)', 22, 'Port 65536'],
  ['connect(fd, 127.0.0.1 : 65536)', 24, 'Port 65536'],
  ['connect(fd, １２７．０．０．１：７００００)', 22, 'Port 70000'],
  ['connect(fd, 256.0.0.1:80)', 12, '256.0.0.1 is no IP address'],
  ['connect(fd, [127.0.0.1]:80)', 12, 'no IP address'],
  ['connect(fd, [::1:80)', 12, 'no IP address'],
  ['connect(fd, ::1:80)', 12, 'brackets'],
  ['connect(fd, localhost:80)', 12, 'localhost is a name'],
  ['connect(fd, www.lab.test)', 12, 'www.lab.test is a name'],
  ['write("😀", "é)', 11, 'quotation mark'],
])('%j has a problem at %i: %s', (text, at, words) => {
  const result = parseCall(text);
  expect(result).toMatchObject({ok: false, problem: {at, message: {en: expect.stringContaining(words)}}});
  if (!result.ok) expect(result.problem.message.ko).toMatch(/[가-힣]/);
});
