import {describe, expect, test} from 'vitest';
import {messagePanel} from '../../../src/ui/panels/message/rows.js';
import {messagesOf} from '../../../src/ui/panels/message/select.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {ascii, fd, trace} from '../../support/trace-builder.js';

const lines = (...given: Parameters<typeof viewOf>) => linesOf(messagePanel, viewOf(...given));
const summary = (scene: ReturnType<typeof trace>) =>
  messagesOf(scene.build()).map(({actor, kind, call, other, from, to, bytes}) =>
    [actor, kind, call, other?.actor ?? '?', `${from}–${to} of ${bytes.length}`].join(' '),
  );

describe('messagesOf', () => {
  test('what was handed over, both ways, by learner and program, in order of time', () => {
    expect(summary(scenes.lastRead)).toEqual([
      'client sockaddr connect server 0–16 of 16',
      'client sent write server 0–38 of 38',
      'server received read client 0–38 of 38',
      'server sent write client 0–70 of 70',
      'client received read server 0–32 of 32',
      'client received read server 32–64 of 64',
      'client received read server 64–70 of 70',
    ]);
  });

  test('a write that took less than it was given carried only that', () => {
    const scene = trace()
      .started('client')
      .call('client', 'write(fd, data)', {fd: fd(3)}, [
        {kind: 'number', number: 3},
        {kind: 'pointer', address: '0x1', length: 6, bytes: ascii('abcdef')},
        {kind: 'number', number: 6},
      ]);
    expect(summary(scene)).toEqual(['client given write ? 0–6 of 6']);
    expect(summary(scene.returned('client', {result: 4}))).toEqual(['client sent write ? 0–4 of 4']);
    expect(summary(scene.failed('client', 'EPIPE', 32))).toEqual([]);
  });

  test('what a write was given that has not returned is no part of the stream: how much was taken over is not known', () => {
    const write = (scene: ReturnType<typeof trace>, text: string) =>
      scene.call('client', 'n = write(fd, data)', {fd: fd(3), data: ascii(text)});
    const blocked = write(write(trace().started('client'), 'abcd').returned('client', {result: 4}), 'efghij');
    expect(summary(blocked)).toEqual(['client sent write ? 0–4 of 4', 'client given write ? 0–6 of 6']);
    expect(lines(blocked, {width: 100})[0]).toBe('2/2  client → ?  6 bytes, given to write, which has not returned');
    expect(lines(blocked, {width: 100, locale: 'ko'})[0]).toBe(
      '2/2  client → ?  6바이트, write 호출에 건넴 (아직 돌아오지 않음)',
    );
    expect(lines(blocked.returned('client', {result: 2}), {width: 100})[0]).toBe(
      '2/2  client → ?  2 bytes, sent by write (bytes 4–5 of 6 so far)',
    );
  });

  test('a number that is used again begins a new stream', () => {
    const read = (scene: ReturnType<typeof trace>, text: string) =>
      scene
        .call('client', 'read(fd, buffer)', {fd: fd(3)})
        .returned('client', {result: text.length, out: {buffer: ascii(text)}});
    const open = (scene: ReturnType<typeof trace>) =>
      scene.call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)').returned('client', {result: fd(3)});
    const first = read(read(open(trace().started('client')), 'ab'), 'c');
    const second = open(first.call('client', 'close(fd)', {fd: fd(3)}).returned('client'));
    expect(summary(read(second, 'xyz'))).toEqual([
      'client received read ? 0–2 of 2',
      'client received read ? 2–3 of 3',
      'client received read ? 0–3 of 3',
    ]);
  });

  test('bytes that were only looked at are not counted when they are taken', () => {
    const recv = (scene: ReturnType<typeof trace>, flags: string, text: string) =>
      scene
        .call('client', `recv(fd, buffer, 9${flags && `, ${flags}`})`, {
          fd: fd(3),
          buffer: 'buffer',
          length: 9,
          ...(flags && {flags: 2}),
        })
        .returned('client', {result: text.length, out: {buffer: ascii(text)}});
    const scene = recv(recv(recv(trace().started('client'), '', 'ab'), 'MSG_PEEK|MSG_DONTWAIT', 'cd'), '', 'cde');
    expect(summary(scene)).toEqual([
      'client received recv ? 0–2 of 2',
      'client received recv ? 2–4 of 4',
      'client received recv ? 2–5 of 5',
    ]);
    expect(messagesOf(scene.build()).map(({bytes}) => Buffer.from(bytes).toString())).toEqual(['ab', 'abcd', 'abcde']);
  });

  test('a copy of a descriptor is the same stream, and what several buffers took came one by one', () => {
    const read = (
      scene: ReturnType<typeof trace>,
      name: string,
      number: number,
      out: Record<string, Uint8Array | string>,
    ) => scene.call('client', `${name}(fd, buffer)`, {fd: fd(number)}).returned('client', {result: 1, out});
    const first = read(trace().started('client'), 'read', 3, {buffer: ascii('ab')});
    const copied = first.call('client', 'fcntl(fd, F_DUPFD)', {fd: fd(3)}).returned('client', {result: fd(7)});
    const scene = read(copied, 'recvmmsg', 7, {
      buffer: ascii('c'),
      from: '127.0.0.1:1',
      buffer2: ascii('de'),
      from2: '127.0.0.1:2',
    });
    expect(summary(scene).slice(1)).toEqual([
      'client received recvmmsg ? 2–3 of 3',
      'client received recvmmsg ? 3–5 of 5',
    ]);
    expect(messagesOf(scene.build()).map(({other}) => other?.address.port)).toEqual([undefined, 1, 2]);
  });

  test('datagrams stay single', () => {
    const opened = trace()
      .started('client')
      .call('client', 'fd = socket(AF_INET, SOCK_DGRAM, 0)', {domain: 2, type: 2, protocol: 0})
      .returned('client', {result: fd(3)});
    const twice = [1, 2].reduce(
      scene =>
        scene
          .call('client', 'recv(fd, buffer)', {fd: fd(3)})
          .returned('client', {result: 2, out: {buffer: ascii('ok')}}),
      opened,
    );
    expect(summary(twice)).toEqual(['client received recv ? 0–2 of 2', 'client received recv ? 0–2 of 2']);
  });
});

test('the sockaddr given to connect, the selected field marked in its bytes and in the list', () => {
  expect(lines(scenes.connecting, {width: 80, height: 11, focus: {field: 1}})).toEqual([
    '1/1  client  sockaddr_in, 16 bytes, given to connect',
    '0000  02 00[a3 91]7f 00 00 01  ........    family   02 00        AF_INET',
    '0008  00 00 00 00 00 00 00 00  ........  ▸ port     a3 91        41873',
    '                                           address  7f 00 00 01  127.0.0.1',
    '                                           zero     8 bytes      0',
    '                                           network byte order: most significant',
    '                                           byte first',
  ]);
  const selected = messagePanel
    .rows(viewOf(scenes.connecting, {width: 80, height: 11, focus: {field: 1}}))
    .flatMap(line => line.filter(({role}) => role === 'selected').map(({text}) => text));
  expect(selected).toEqual(['[a3 91]', '..', 'port', 'a3 91', '41873']);
});

test('at 56 cells the fields stand below the bytes', () => {
  expect(lines(scenes.written, {height: 12, focus: {message: 2, field: 3}})).toEqual(
    [
      '2/4  client → server  HTTP, 38 bytes, sent by write',
      '0000  47 45 54 20 2f 20[48 54] GET / HT',
      '0008 [54 50 2f 31 2e 31]0d 0a  TP/1.1..',
      '0010  48 6f 73 74 3a 20 65 78  Host: ex',
      '0018  61 6d 70 6c 65 2e 74 65  ample.te',
      '    method      47 45 54     GET',
      '    target      2f           /',
      '  ▸ version     8 bytes      HTTP/1.1',
      '  header Host   20 bytes     example.test',
      '    name        48 6f 73 74  Host',
      '    value       12 bytes     example.test',
      '  empty line    0d 0a',
    ].map(line => line.replace(/^ {2}▸ /, '▸   ')),
  );
});

test('in 34 cells, in Korean, without offsets; a message that has not arrived to its end says so', () => {
  expect(lines(scenes.firstRead, {width: 34, height: 14, locale: 'ko'})).toEqual([
    '5/5  server → client  HTTP,',
    '  32바이트, read 호출로 수신',
    '[48 54 54 50 2f 31 2e 31] HTTP/1.1',
    '[20 32 30 30 20 4f 4b 0d]  200 OK.',
    '[0a]43 6f 6e 74 65 6e 74  .Content',
    ' 2d 4c 65 6e 67 74 68 3a  -Length:',
    '▸ status line      HTTP/1.1 200 OK',
    '    version        HTTP/1.1',
    '    code           200',
    '    reason         OK',
    '  header Content-… Content-Length:',
    '… 헤더의 끝을 알리는 빈 줄이 아직',
    '  도착하지 않았습니다. 이어서',
    '  read를 호출하십시오.',
  ]);
});

test('a later read of the same stream: the whole message, beginning at the bytes of this call', () => {
  const shown = lines(scenes.lastRead, {width: 110, height: 12});
  expect(shown[0]).toBe('7/7  server → client  HTTP, 6 bytes, received by read (bytes 64–69 of 70 so far)');
  expect(shown.join('\n')).toContain('0040 [68 65 6c 6c 6f 0a]');
  expect(shown.join('\n')).toMatch(/▸ body +hello\\n/);
  const rows = messagePanel.rows(viewOf(scenes.lastRead, {width: 110, height: 12}));
  expect(rows[1]?.some(({text, role}) => role === 'dim' && text.includes('48 54 54 50'))).toBe(true);
});

test('the second message on one connection is read from its own beginning', () => {
  const twice = scenes.lastRead
    .call('client', 'n = read(fd, buffer)', {fd: fd(3)})
    .returned('client', {result: 4, out: {buffer: ascii('HTTP')}})
    .call('client', 'n = read(fd, buffer)', {fd: fd(3)})
    .returned('client', {result: 24, out: {buffer: ascii('/1.1 204 No Content\r\n\r\n ')}});
  const shown = lines(twice, {width: 110, height: 14});
  expect(shown[0]).toContain('(bytes 4–27 of 28 so far)');
  expect(shown[1]).toContain('0000 [48 54 54 50 2f 31 2e 31 20 32 30 34');
});

test('a datagram to a name server is DNS', () => {
  const query = new Uint8Array([
    0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7, 101, 120, 97, 109, 112, 108, 101, 4, 116, 101, 115, 116, 0, 0, 1, 0, 1,
  ]);
  const scene = trace()
    .started('client')
    .started('dns', {program: 'name-server'})
    .sampled('dns', [{fd: 3, type: 'SOCK_DGRAM', local: '0.0.0.0:5300'}])
    .call('client', 'fd = socket(AF_INET, SOCK_DGRAM, 0)', {domain: 2, type: 2, protocol: 0})
    .returned('client', {result: fd(3)})
    .call('client', 'sendto(fd, query, server)', {fd: fd(3), data: query, address: '127.0.0.1:5300'}, [
      {kind: 'number', number: 3},
      {kind: 'pointer', address: '0x1', length: query.length, bytes: query},
      {kind: 'number', number: query.length},
      {kind: 'number', number: 0},
      {kind: 'pointer', address: '0x2', length: 16, bytes: scenes.sockaddr},
      {kind: 'number', number: 16},
    ])
    .returned('client', {result: query.length});
  expect(summary(scene)).toEqual(['client sockaddr sendto dns 0–16 of 16', 'client sent sendto dns 0–30 of 30']);
  expect(lines(scene)[0]).toBe('2/2  client → dns  DNS, 30 bytes, sent by sendto');
  expect(lines(scene).join('\n')).toContain('example.test');
});

test('a sockaddr of a system that begins with its length is read as such', () => {
  const bytes = new Uint8Array([28, 30, 0x1f, 0x90, 0, 0, 0, 0, ...Array(15).fill(0), 1, 0, 0, 0, 0]);
  const scene = trace()
    .started('client')
    .call('client', 'bind(fd, here)', {fd: fd(3)}, [
      {kind: 'number', number: 3},
      {kind: 'pointer', address: '0x1', length: 28, bytes},
      {kind: 'number', number: 28},
    ]);
  const shown = lines(scene).join('\n');
  expect(shown).toContain('sockaddr_in6, 28 bytes');
  expect(shown).toMatch(/port +1f 90 +8080/);
});

test('going back: older messages, and behind the oldest the newest again', () => {
  const numbers = [0, 1, 6, 7].map(message => lines(scenes.lastRead, {focus: {message}})[0]?.slice(0, 3));
  expect(numbers).toEqual(['7/7', '6/7', '1/7', '7/7']);
});

test('a long message is shown around its selected field, and no longer than its place', () => {
  const body = 'x'.repeat(70_000);
  const long = ascii(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  const scene = trace()
    .started('client')
    .call('client', 'read(fd, buffer)', {fd: fd(3)})
    .returned('client', {result: long.length, out: {buffer: long}});
  for (const [width, height] of [
    [80, 11],
    [56, 12],
  ] as const) {
    const shown = lines(scene, {width, height, focus: {field: 8}});
    expect(shown.length).toBeLessThanOrEqual(height);
    expect(shown.join('\n')).toMatch(/▸ body/);
    expect(shown.join('\n')).toContain('[78 78');
  }
});

test('nothing yet; and who says so', () => {
  expect(lines()).toEqual(['No bytes have been handed over yet.']);
  expect(messagePanel.sources(viewOf())).toBe('');
  const view = viewOf(scenes.connecting, {focus: {showSources: true}});
  expect(messagePanel.sources(view)).toBe('subject');
  expect(linesOf(messagePanel, view).at(-1)).toBe('Message: subject');
});
