import {expect, test} from 'vitest';
import type {Trace} from '../../src/model/trace.js';
import {type Language, runFacts, translate} from '../../src/translate/translate.js';
import {ascii, fd, trace} from '../support/trace-builder.js';

const begun = trace().started('client');
const withSocket = begun
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)', {domain: 2, type: 1, protocol: 0})
  .returned('client', {result: fd(3), memory: {fd: fd(3)}});

const lines = (facts: Trace, language: Language) =>
  translate(runFacts('small', facts, 'client'), language)
    .split('\n')
    .map(line => line.trim());

const inBoth = (facts: Trace, expected: Readonly<Record<Language, readonly string[]>>) => {
  for (const language of ['c', 'python'] as const)
    for (const line of expected[language]) expect(lines(facts, language)).toContain(line);
};

test('a call that is expected to fail complains, and the program goes on', () => {
  inBoth(
    withSocket
      .call('client', 'listen(fd, 8)', {fd: fd(3), backlog: 8})
      .failed('client', 'EADDRINUSE', 98)
      .build(),
    {
      c: ['/* listen(fd, 8) = -1 EADDRINUSE */', 'perror("listen");'],
      python: ['except OSError as error:', 'print("listen:", error, file=sys.stderr)'],
    },
  );
});

test('a call that was given up is left to the comment: nobody would give it up again', () => {
  const facts = withSocket
    .call('client', 'c = accept(fd)', {fd: fd(3)})
    .failed('client', 'EINTR', 4)
    .build();
  expect(lines(facts, 'c').filter(line => line.includes('accept'))).toEqual(['/* c = accept(fd) = -1 EINTR */']);
  expect(lines(facts, 'python').filter(line => line.includes('accept'))).toEqual(['# c = accept(fd) = -1 EINTR']);
});

test('a call that has not returned is not there', () => {
  const facts = withSocket.call('client', 'c = accept(fd)', {fd: fd(3)}).build();
  expect(translate(runFacts('small', facts, 'client'), 'c')).not.toContain('accept');
});

test('the same call again and again is a loop; one that read to the end is the loop that everybody writes', () => {
  const read = 'n = read(fd, buffer, 4)';
  const given = {fd: fd(3), buffer: new Uint8Array(4), length: 4};
  const once = withSocket.call('client', read, given).returned('client', {result: 4, memory: {n: 4}});
  inBoth(
    once
      .call('client', read, given)
      .returned('client', {result: 2, memory: {n: 2}})
      .build(),
    {
      c: ['/* n = read(fd, buffer, 4) = 4, 2 */', 'for (int index = 0; index < 2; index++) {'],
      python: ['for _ in range(2):', 'buffer = fd.recv(4)'],
    },
  );
  inBoth(
    once
      .call('client', read, given)
      .returned('client', {result: 0, memory: {n: 0}})
      .build(),
    {
      c: ['unsigned char buffer[4] = {0};', 'while ((n = read(fd, buffer, 4)) > 0)'],
      python: ['while True:', 'if not buffer:'],
    },
  );
});

test('a write to a broken connection does not end the C program', () => {
  const facts = withSocket
    .set('client', 'data', ascii('x'))
    .call('client', 'write(fd, data)', {fd: fd(3), data: ascii('x')})
    .failed('client', 'EPIPE', 32)
    .build();
  expect(lines(facts, 'c')).toContain('signal(SIGPIPE, SIG_IGN);');
});

test('bytes stay the bytes that they are', () => {
  const write = (bytes: Uint8Array) =>
    withSocket
      .set('client', 'data', bytes)
      .call('client', 'n = write(fd, data)', {fd: fd(3), data: bytes})
      .returned('client', {result: bytes.length, memory: {n: bytes.length}})
      .build();
  inBoth(write(ascii('say "\\"\r\n??/7')), {
    c: ['const char data[] = "say \\"\\\\\\"\\r\\n\\?\\?/7";', 'n = write(fd, data, sizeof data - 1);'],
    python: ['data = b"say \\"\\\\\\"\\r\\n??/7"'],
  });
  inBoth(write(new TextEncoder().encode('한1')), {
    c: ['const char data[] = "\\355\\225\\2341";'],
    python: ['data = b"\\xed\\x95\\x9c1"'],
  });
  inBoth(write(new Uint8Array()), {c: ['n = write(fd, data, 0);'], python: ['data = b""']});
  inBoth(write(Uint8Array.of(0, 0x31, 0xff)), {
    c: ['0x00, 0x31, 0xff,', 'n = write(fd, data, sizeof data);'],
    python: ['data = b"\\x001\\xff"'],
  });
});

test('names that mean something else there get an underscore, and one that changes its kind a number in C', () => {
  const facts = withSocket
    .call('client', 'from = getsockname(fd)', {fd: fd(3)})
    .returned('client', {result: '127.0.0.1:5000', memory: {from: '127.0.0.1:5000'}})
    .call('client', 'long = dup(fd)', {fd: fd(3)})
    .returned('client', {result: fd(4), memory: {long: fd(4)}})
    .call('client', 'long = getsockname(fd)', {fd: fd(3)})
    .returned('client', {result: '[::1]:5000', memory: {long: '[::1]:5000'}})
    .build();
  inBoth(facts, {
    c: ['struct sockaddr_in from;', 'long_ = dup(fd);', 'struct sockaddr_in6 long_2;'],
    python: ['from_ = fd.getsockname()', 'long = fd.dup()'],
  });
});

test('a socket that loses its name stays open in Python, too', () => {
  const facts = withSocket
    .call('client', 'close(fd)', {fd: fd(3)})
    .returned('client')
    .call('client', 'fd = socket(AF_INET, SOCK_DGRAM, 0)', {domain: 2, type: 2, protocol: 0})
    .returned('client', {result: fd(3), memory: {fd: fd(3)}});
  expect(lines(facts.build(), 'python')).not.toContain('kept.append(fd)');
  const lost = facts
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)', {domain: 2, type: 1, protocol: 0})
    .returned('client', {result: fd(4), memory: {fd: fd(4)}});
  expect(lines(lost.build(), 'python')).toContain('kept.append(fd)');
});

test('options and limits that are structures in C', () => {
  const facts = withSocket
    .call('client', 'setsockopt(fd, SOL_SOCKET, SO_LINGER, 0)', {fd: fd(3), level: 1, option: 13, value: 0})
    .returned('client')
    .call('client', 'setrlimit(RLIMIT_NOFILE, 8)', {resource: 7, limit: 8})
    .returned('client')
    .build();
  inBoth(facts, {
    c: ['struct linger option = {1, 0};', 'struct rlimit limit = {8, 8};', '#include <sys/resource.h>'],
    python: [
      'fd.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))',
      'resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))',
    ],
  });
});
