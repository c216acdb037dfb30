import {expect, test} from 'vitest';
import {evaluateCall, type Memory} from '../../src/calls/evaluate-call.js';
import {parseCall} from '../../src/calls/parse-call.js';
import {addressValue, bytesValue, descriptorValue, numberValue, textValue, type Value} from '../../src/model/value.js';
import {darwinAbi} from '../../src/platform/darwin/abi.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const memory: Readonly<Record<string, Value>> = {
  fd: descriptorValue(7),
  failed: numberValue(-1),
  server: addressValue({host: '127.0.0.1', port: 80}),
  request: bytesValue(Uint8Array.of(1, 2, 3)),
  word: textValue('hé'),
  flags: numberValue(2),
  broken: addressValue({host: 'localhost', port: 80}),
};

const evaluate = (text: string, variables: Memory = memory, abi = linuxAbi) => {
  const parsed = parseCall(text);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return evaluateCall(parsed.call, variables, abi);
};

const evaluated = (text: string, variables: Memory = memory, abi = linuxAbi) => {
  const result = evaluate(text, variables, abi);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.call;
};

test.each([
  ['connect(fd, server)', [descriptorValue(7), addressValue({host: '127.0.0.1', port: 80})]],
  ['connect(fd, [::1]:80)', [descriptorValue(7), addressValue({host: '::1', port: 80})]],
  ['close(7)', [descriptorValue(7)]],
  ['close(failed)', [descriptorValue(-1)]],
  ['listen(fd, SOMAXCONN)', [descriptorValue(7), numberValue(4096)]],
  ['socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK, 99)', [2, 0x801, 99].map(numberValue)],
  ['fcntl(fd, F_SETFL, flags|O_NONBLOCK)', [descriptorValue(7), numberValue(4), numberValue(0x802)]],
  ['write(fd, "a\\n")', [descriptorValue(7), textValue('a\n'), undefined]],
  ['write(fd, request, 2)', [descriptorValue(7), memory.request, numberValue(2)]],
  ['write(fd, word)', [descriptorValue(7), textValue('hé'), undefined]],
  ['write(fd, request, fd)', [descriptorValue(7), memory.request, numberValue(7)]],
  ['accept(fd, peer)', [descriptorValue(7), textValue('peer')]],
])('%s', (text, values) => {
  expect(evaluated(text).values).toEqual(values);
});

test('the same name has the value of the system on which the call is made', () => {
  const values = ['linux', 'darwin'].map(
    system =>
      evaluated('setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1)', memory, system === 'linux' ? linuxAbi : darwinAbi)
        .values,
  );
  expect(values).toEqual([
    [descriptorValue(7), ...[1, 2, 1].map(numberValue)],
    [descriptorValue(7), ...[0xffff, 4, 1].map(numberValue)],
  ]);
});

test('arguments keep what was written beside what it means', () => {
  expect(evaluated('n = send(fd, "x", MSG_NOSIGNAL)')).toMatchObject({
    written: 'n = send(fd, "x", MSG_NOSIGNAL)',
    result: 'n',
    arguments: [
      {parameter: 'fd', written: 'fd', value: descriptorValue(7)},
      {parameter: 'data', written: '"x"', value: textValue('x')},
      {parameter: 'flags', written: 'MSG_NOSIGNAL', value: numberValue(0x4000)},
    ],
    buffers: [],
    into: [],
  });
});

test('a buffer that exists is its own memory, one that does not is made of zeros', () => {
  const own = evaluated('read(fd, request, 64)');
  expect(own.buffers).toEqual([{variable: 'request', memory: Uint8Array.of(1, 2, 3), made: false}]);
  expect(memory.request).toMatchObject({bytes: own.buffers[0]?.memory});
  const [value] = own.values.slice(1);
  expect(value?.kind === 'bytes' && memory.request?.kind === 'bytes' && value.bytes === memory.request.bytes).toBe(
    true,
  );
  expect(evaluated('read(fd, request)').buffers).toMatchObject([{made: false}]);
  expect(evaluated('recv(fd, buffer, 4, MSG_PEEK)').buffers).toEqual([
    {variable: 'buffer', memory: new Uint8Array(4), made: true},
  ]);
  expect(evaluated('recvfrom(fd, buffer, flags, from)')).toMatchObject({
    buffers: [{variable: 'buffer', memory: new Uint8Array(2), made: true}],
    into: [{variable: 'from', parameter: 'from'}],
  });
});

test('memory may be a Map, and variables may have the names of what objects inherit', () => {
  expect(evaluated('close(fd)', new Map(Object.entries(memory))).values).toEqual([descriptorValue(7)]);
  expect(evaluate('close(constructor)')).toMatchObject({ok: false});
  expect(evaluate('close(constructor)', new Map())).toMatchObject({ok: false});
  expect(evaluated('close(constructor)', {constructor: descriptorValue(5)}).values).toEqual([descriptorValue(5)]);
  expect(evaluate('socket(constructor, SOCK_STREAM, 0)')).toMatchObject({ok: false});
});

test.each([
  ['close(sock)', 6, 'sock is not a variable of this application yet. It gets one from sock = socket('],
  ['close(fb)', 6, 'Did you mean fd?'],
  ['connect(fd, sever)', 12, 'Did you mean server?'],
  ['connect(fd, nameserver)', 12, 'Write an address'],
  ['connect(fd, localhost)', 12, 'Write an address'],
  ['write(fd, hello)', 10, '"hello"'],
  ['socket(AF_INTE, SOCK_STREAM, 0)', 7, "AF_INTE is not a constant of this system's headers. Did you mean AF_INET?"],
  ['socket(af_inet, SOCK_STREAM, 0)', 7, 'Did you mean AF_INET?'],
  ['socket(AF_INET, SOCK_STREAM|SOCK_NONBLCK, 0)', 16, 'Did you mean SOCK_NONBLOCK?'],
  ['close(AF_INET)', 6, 'AF_INET is not a variable'],
  ['close("fd")', 6, '"fd" can\'t be the fd'],
  ['close(server)', 6, "server (127.0.0.1:80) can't be the fd: a descriptor"],
  ['close(fd|flags)', 6, 'joined by |'],
  ['close(4294967296)', 6, 'C int'],
  ['listen(fd, request)', 11, "can't be the backlog: a number"],
  ['connect(fd, 80)', 12, "80 can't be the address"],
  ['connect(fd, fd)', 12, "fd (7) can't be the address"],
  ['connect(fd, broken)', 12, "broken (localhost:80) can't be the address"],
  ['connect(fd, server|server)', 12, 'joined by |'],
  ['write(fd, 1)', 10, "1 can't be the data"],
  ['write(fd, "x", -1)', 15, "can't be a length"],
  ['read(fd, buffer)', 9, 'buffer does not exist yet'],
  ['read(fd, buffer, 0)', 17, "can't have 0 bytes"],
  ['read(fd, buffer, -1)', 17, "can't be a length"],
  ['read(fd, buffer, 1048577)', 17, '1 to 1048576'],
  ['read(fd, buffer, many)', 17, 'many is not a variable'],
  ['read(fd, "text", 4)', 9, '"text" can\'t be the buffer'],
  ['read(fd, server, 4)', 9, "can't be the buffer"],
  ['read(fd, AF_INET, 4)', 9, "can't be the buffer"],
  ['read(fd, a|b, 4)', 9, "can't be the buffer"],
  ['accept(fd, 127.0.0.1:80)', 11, "can't be the peer"],
  ['accept(fd, MSG_PEEK)', 11, "can't be the peer"],
  ['  AF_INET = dup(fd)', 2, "can't take a result"],
])('%s is refused at %i: %s', (text, at, words) => {
  const result = evaluate(text);
  expect(result).toMatchObject({ok: false, problem: {at, message: {en: expect.stringContaining(words)}}});
  if (!result.ok) expect(result.problem.message.ko).toMatch(/[가-힣]/);
});

test('a call that was not parsed here may still be unknown', () => {
  const call = {written: 'conect(fd)', name: 'conect', nameAt: 0, arguments: []};
  expect(evaluateCall(call, memory, linuxAbi)).toMatchObject({
    ok: false,
    problem: {at: 0, message: {en: expect.stringContaining('Did you mean connect?')}},
  });
});
