import {describe, expect, test} from 'vitest';
import {selectNear} from '../../../src/ui/panels/connection/ends.js';
import {connectionPanel} from '../../../src/ui/panels/connection/rows.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {addressOf, fd, trace} from '../../support/trace-builder.js';

const lines = (...given: Parameters<typeof viewOf>) => linesOf(connectionPanel, viewOf(...given));

describe('connected: one pipe, both ends with what the kernel says of them', () => {
  test('in 56×14', () => {
    expect(lines(scenes.connected, {before: scenes.created, height: 14})).toEqual([
      'connected: one pipe, open in both directions',
      '',
      '┌ client ──────────┐                ┌ server ──────────┐',
      '│ fd 3             │═══════════════▶│ fd 4*            │',
      '│ 127.0.0.1:51132* │◀═══════════════│ 127.0.0.1:41873* │',
      '└──────────────────┘                └──────────────────┘',
      'ESTABLISHED *                       ESTABLISHED *',
      'to send 0                           to send 0',
      'to read 0                           to read 0',
      'last: connect = 0                   last: accept = 4',
      '',
      '* changed by the latest call',
    ]);
  });

  test('in 76×9, in Korean', () => {
    expect(lines(scenes.connected, {before: scenes.created, width: 76, height: 9, locale: 'ko'})).toEqual([
      '접속됨: 양방향으로 열린 파이프 하나',
      '┌ client ──────────────┐                            ┌ server ──────────────┐',
      '│ fd 3                 │═══════════════════════════▶│ fd 4*                │',
      '│ 127.0.0.1:51132*     │◀═══════════════════════════│ 127.0.0.1:41873*     │',
      '└──────────────────────┘                            └──────────────────────┘',
      'ESTABLISHED *                                       ESTABLISHED *',
      '보낼 것 0  읽을 것 0                                보낼 것 0  읽을 것 0',
      '마지막: connect = 0                                 마지막: accept = 4',
      '* 마지막 호출로 바뀐 값',
    ]);
  });

  test('in 76×7, state and queues on one row', () => {
    expect(lines(scenes.connected, {before: scenes.created, width: 76, height: 7}).slice(5)).toEqual([
      'ESTABLISHED *  to send 0  to read 0      ESTABLISHED *  to send 0  to read 0',
      'last: connect = 0                                   last: accept = 4',
      '* changed by the latest call',
    ]);
  });

  test('in 34 cells the ports stay', () => {
    expect(lines(scenes.connected, {before: scenes.created, width: 34, height: 12}).slice(0, 6)).toEqual([
      'connected: one pipe, open in both',
      'directions',
      '┌ client ──┐          ┌ server ──┐',
      '│ fd 3     │═════════▶│ fd 4*    │',
      '│ …:51132* │◀═════════│ …:41873* │',
      '└──────────┘          └──────────┘',
    ]);
  });
});

test('not connected: both sockets, and nothing between them', () => {
  expect(lines(scenes.created, {before: scenes.waiting})).toEqual([
    'not connected: no pipe between the sockets',
    '',
    '┌ client ──────────┐                ┌ server ──────────┐',
    '│ fd 3*            │                │ fd 3             │',
    '│ –                │                │ 127.0.0.1:41873  │',
    '└──────────────────┘                └──────────────────┘',
    '–                                   LISTEN',
    '                                    accept queue 0',
    '',
    'last: socket = 3                    waits in accept',
    '',
    '* changed by the latest call',
  ]);
});

test('connecting: dotted, with the kernel state once it is known', () => {
  const [, , , first, second] = lines(scenes.connecting, {before: scenes.created});
  expect(first).toBe('│ fd 3             │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▶│ fd 3             │');
  expect(second).not.toMatch(/[▶◀]/);
  const sent = scenes.connecting.table('client', [
    {inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873', state: 'SYN_SENT'},
  ]);
  expect(lines(sent, {before: scenes.created})[4]).toContain('127.0.0.1:51132*');
  expect(lines(sent, {before: scenes.created})[6]).toMatch(/^SYN_SENT \*/);
});

test('accepted by the stack, not yet by the application: the other end has no descriptor', () => {
  const scene = scenes.connecting.returned('client').table('client', [
    {inode: 'L', local: '127.0.0.1:41873', state: 'LISTEN', receive: 1},
    {inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873', state: 'ESTABLISHED'},
    {local: '127.0.0.1:41873', peer: '127.0.0.1:51132', state: 'ESTABLISHED'},
  ]);
  const shown = lines(scene);
  expect(shown[0]).toBe('connected: one pipe, open in both directions');
  expect(shown[2]).toContain('┌ server ─');
  expect(shown[3]).toContain('│ no descriptor    │');
});

test('the server closed first: half a pipe, and a socket without a descriptor', () => {
  expect(lines(scenes.halfClosed, {before: scenes.lastRead}).slice(0, 8)).toEqual([
    'half open: only from client to server',
    '',
    '┌ client ──────────┐                ┌ server ──────────┐',
    '│ fd 3             │═══════════════▶│ no descriptor*   │',
    '│ 127.0.0.1:51132  │                │ 127.0.0.1:41873  │',
    '└──────────────────┘                └──────────────────┘',
    'CLOSE_WAIT *                        FIN_WAIT2 *',
    'to send 0                           to send 0',
  ]);
});

describe('what is counted and is no byte', () => {
  const ended = (receive: number) =>
    scenes.halfClosed.table('client', [
      {inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873', state: 'CLOSE_WAIT', receive},
      {local: '127.0.0.1:41873', peer: '127.0.0.1:51132', state: 'FIN_WAIT2'},
    ]);

  test('the end of the stream, which was not read up to yet, is told from the bytes before it', () => {
    expect(lines(ended(164), {before: scenes.connected}).slice(6, 9)).toEqual([
      'CLOSE_WAIT *                        FIN_WAIT2 *',
      'to send 0                           to send 0',
      'to read 164* (163 + end)            to read 0',
    ]);
    expect(lines(ended(1), {locale: 'ko'}).join('\n')).toContain('읽을 것 1* (0 + 끝)');
    expect(lines(ended(0)).join('\n')).not.toContain('end)');
  });

  test('a SYN without an answer', () => {
    const row = {inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873', state: 'SYN_SENT', send: 1} as const;
    expect(lines(scenes.connecting.table('client', [row]))[7]).toMatch(/^to send 1\* \(0 \+ SYN\)/);
  });

  test('where one row has no room for both ends, they get two', () => {
    const short = {width: 76, height: 7, before: ended(164)};
    expect(lines(ended(0), short)[5]).toMatch(
      /^CLOSE_WAIT {2}to send 0 {2}to read 0\* +FIN_WAIT2 {2}to send 0 {2}to read 0$/,
    );
    const two = lines(ended(164), {...short, before: ended(0)});
    expect(two[5]).toMatch(/^CLOSE_WAIT +FIN_WAIT2$/);
    expect(two[6]).toMatch(/^to send 0 {2}to read 164\* \(163 \+ end\) +to send 0 {2}to read 0$/);
  });
});

test('closed on both sides: what the kernel still remembers', () => {
  const shown = lines(scenes.closed, {before: scenes.halfClosed, locale: 'ko'});
  expect(shown[0]).toBe('접속이 끝남');
  expect(shown[3]).toBe('│ 디스크립터 없음* │                │ 디스크립터 없음  │');
  expect(shown[6]).toBe('–                                   TIME_WAIT *');
});

test('what the latest call closed is shown before what is still held, as long as the kernel has an end of it', () => {
  const spare = {fd: 4, inode: 'X'};
  const closing = (rows: Parameters<(typeof scenes.halfClosed)['table']>[1]) =>
    scenes.halfClosed
      .call('client', 'spare = socket(AF_INET, SOCK_STREAM, 0)', {domain: 2, type: 1, protocol: 0})
      .returned('client', {result: fd(4)})
      .sampled('client', [{fd: 3, inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873'}, spare], 18)
      .call('client', 'close(fd)', {fd: fd(3)}, [{kind: 'number', number: 3}])
      .returned('client', {result: 0})
      .sampled('client', [spare], 18)
      .table('client', rows);
  const left = lines(closing([{local: '127.0.0.1:41873', peer: '127.0.0.1:51132', state: 'TIME_WAIT'}]));
  expect(left[3]).toMatch(/no descriptor.*no descriptor/);
  expect(left[6]).toContain('TIME_WAIT');
  expect(lines(closing([])).join('\n')).toContain('│ fd 4');
});

describe('a learner who plays both sides', () => {
  const client = {fd: 3, inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873'} as const;
  const listener = {fd: 3, inode: 'L', local: '127.0.0.1:41873'} as const;
  const server = {fd: 4, inode: 'S', local: '127.0.0.1:41873', peer: '127.0.0.1:51132'} as const;
  const rows = [
    {inode: 'L', local: '127.0.0.1:41873', state: 'LISTEN'},
    {inode: 'C', local: '127.0.0.1:51132', peer: '127.0.0.1:41873', state: 'ESTABLISHED'},
    {inode: 'S', local: '127.0.0.1:41873', peer: '127.0.0.1:51132', state: 'ESTABLISHED'},
  ] as const;
  const accepted = trace()
    .started('server')
    .started('client')
    .call('server', 'listener = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('server', {result: fd(3)})
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('client', {result: fd(3)})
    .call('client', 'connect(fd, server)', {fd: fd(3), address: '127.0.0.1:41873'})
    .returned('client')
    .call('server', 'connection = accept(listener)', {fd: fd(3)})
    .returned('server', {result: fd(4)})
    .sampled('client', [client])
    .sampled('server', [listener, server])
    .table('client', rows);

  test('after accept the accepted connection is shown, not the socket that listens', () => {
    const shown = lines(accepted);
    expect(shown[0]).toBe('connected: one pipe, open in both directions');
    expect(shown[2]).toMatch(/ server ─.* client ─/);
    expect(shown[3]).toMatch(/fd 4\*.*fd 3\*/);
  });

  test('what was closed is shown until the next step begins, where another connection is still held', () => {
    const gone = {local: '127.0.0.1:41873', peer: '127.0.0.1:51000', state: 'TIME_WAIT'} as const;
    const closed = accepted
      .sampled('client', [client, {fd: 5, inode: 'D', local: '127.0.0.1:51000', peer: '127.0.0.1:41873'}])
      .call('client', 'close(old)', {fd: fd(5)})
      .returned('client')
      .sampled('client', [client])
      .table('client', [...rows, gone]);
    const next = {run: {stepFrom: closed.build().length}};
    expect(lines(closed)[0]).toBe('the connection has ended');
    expect(lines(closed, next)[0]).toBe('connected: one pipe, open in both directions');
    expect(lines(closed, {run: {...next.run, reached: [{step: 0, from: 0}]}, past: true})[0]).toBe(
      'the connection has ended',
    );
    const alone = closed.sampled('client', []).sampled('server', [listener]).table('client', [gone]);
    expect(lines(alone, {run: {stepFrom: alone.build().length}})[0]).toBe('the connection has ended');
  });
});

test('bytes that wait to be read are counted and marked', () => {
  expect(lines(scenes.written, {before: scenes.connected}).slice(7, 10)).toEqual([
    'to send 0                           to send 0',
    `to read ${scenes.response.length}*                         to read 0`,
    `last: write = ${scenes.request.length}                    last: write = ${scenes.response.length}`,
  ]);
});

describe('datagrams', () => {
  const asked = trace()
    .started('client')
    .started('dns', {program: 'name-server'})
    .call('client', 'fd = socket(AF_INET, SOCK_DGRAM, 0)')
    .returned('client', {result: fd(3)})
    .call('dns', 'fd = socket(AF_INET, SOCK_DGRAM, 0)')
    .returned('dns', {result: fd(5)})
    .call('client', 'sendto(fd, query, server)', {fd: fd(3), data: new Uint8Array(29), address: '127.0.0.1:5300'})
    .returned('client', {result: 29})
    .sampled('client', [{fd: 3, type: 'SOCK_DGRAM', local: '0.0.0.0:40000'}])
    .sampled('dns', [{fd: 5, type: 'SOCK_DGRAM', local: '127.0.0.1:5300'}]);

  test('no pipe, but the way of the latest one', () => {
    const shown = lines(asked);
    expect(shown[0]).toBe('no pipe: each datagram goes by itself');
    expect(shown[3]).toBe('│ fd 3*            │───────────────▶│ fd 5*            │');
    expect(shown[4]).toBe('│ 0.0.0.0:40000*   │                │ 127.0.0.1:5300*  │');
  });

  test('and back', () => {
    const answered = asked.call('client', 'n = recvfrom(fd, buffer, 512, from)', {fd: fd(3)}).fact({
      kind: 'call-returned',
      at: 0,
      actor: 'client',
      source: 'subject',
      id: asked.build().length,
      outcome: {
        kind: 'returned',
        value: 45,
        result: {kind: 'number', number: 45},
        out: {from: {kind: 'address', address: addressOf('127.0.0.1:5300')}},
      },
      memory: {},
      nanoseconds: 1,
    });
    const shown = lines(answered);
    expect(shown[3]).not.toContain('▶');
    expect(shown[4]).toBe('│ 0.0.0.0:40000*   │◀───────────────│ 127.0.0.1:5300*  │');
  });
});

test('a learner who listens sees the accept queue', () => {
  const scene = trace()
    .started('server')
    .call('server', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('server', {result: fd(3)})
    .sampled('server', [{fd: 3, local: '127.0.0.1:5000'}])
    .table('server', [{inode: 'i3', local: '127.0.0.1:5000', state: 'LISTEN', receive: 2}]);
  expect(lines(scene)[0]).toBe('waits for connections; in the accept queue: 2');
});

test('no socket at all, and who says so', () => {
  expect(lines(scenes.waiting)).toEqual(['No connection yet: there is no socket.']);
  expect(lines()).toEqual(['No connection yet: there is no socket.']);
  expect(connectionPanel.sources(viewOf(scenes.waiting))).toBe('');
  const view = viewOf(scenes.connected, {focus: {showSources: true}});
  expect(connectionPanel.sources(view)).toBe('getsockname, /proc/PID/net, subject');
  expect(linesOf(connectionPanel, view).slice(-3)).toEqual([
    'addresses: getsockname',
    'state, queues: /proc/PID/net',
    'calls: subject',
  ]);
});

describe('a program that has ended', () => {
  const left = 'No connection any more: there is no socket left.';
  const none = 'No connection yet: there is no socket.';
  const opened = (type: string) =>
    trace()
      .started('curl')
      .call('curl', `socket(AF_INET, ${type}, 0)`, {domain: 2, type: 1, protocol: 0})
      .returned('curl', {result: fd(3)})
      .call('curl', 'connect(3, 127.0.0.1:80)', {fd: fd(3), address: '127.0.0.1:80'});
  const ended = (scene: ReturnType<typeof trace>) =>
    lines(
      scene
        .call('curl', 'close(3)', {fd: fd(3)})
        .returned('curl')
        .exited('curl'),
    );

  test('had a connection: by connect, or by accept', () => {
    const connected = opened('SOCK_STREAM|SOCK_CLOEXEC').returned('curl');
    expect(ended(connected)).toEqual([left]);
    expect(lines(connected.exited('curl'), {locale: 'ko'})).toEqual(['접속이 더는 없습니다. 남은 소켓도 없습니다.']);
    const served = trace()
      .started('web')
      .call('web', 'accept(3, peer)', {fd: fd(3)});
    const accepted = served.returned('web', {result: fd(4), out: {peer: '127.0.0.1:51132'}});
    expect(lines(accepted.exited('web'))).toEqual([left]);
    expect(lines(served.failed('web', 'EAGAIN', 11).exited('web'))).toEqual([none]);
  });

  test('a connect that did not block made one where bytes moved afterwards', () => {
    const began = opened('SOCK_STREAM').failed('curl', 'EINPROGRESS', 115);
    expect(ended(began)).toEqual([none]);
    const sent = began.call('curl', 'send(3, data)', {fd: fd(3)});
    expect(ended(sent.returned('curl', {result: 4}))).toEqual([left]);
    expect(ended(sent.failed('curl', 'ECONNREFUSED', 111))).toEqual([none]);
  });

  test('a UDP socket that has a peer has no connection', () => {
    expect(ended(opened('SOCK_DGRAM').returned('curl'))).toEqual([none]);
  });
});

test('a socket within this computer, or what waits for sockets, is not the connection to show', () => {
  const scene = trace()
    .started('curl')
    .call('curl', 'socket(AF_INET, SOCK_STREAM, 0)')
    .returned('curl', {result: fd(3)})
    .call('curl', 'epoll_create1(0)')
    .returned('curl', {result: fd(4)})
    .call('curl', 'socket(AF_UNIX, SOCK_STREAM, 0)')
    .returned('curl', {result: fd(5)})
    .fact({
      kind: 'descriptors-sampled',
      at: 9,
      actor: 'curl',
      source: '/proc/PID/fd',
      descriptors: [
        {fd: 3, target: 'socket:[1]', inode: '1'},
        {fd: 4, target: 'anon_inode:[eventpoll]'},
        {fd: 5, target: 'socket:[2]', inode: '2'},
      ],
    })
    .fact({
      kind: 'sockets-sampled',
      at: 9,
      actor: 'curl',
      source: 'strace',
      sockets: [
        {fd: 3, family: 'AF_INET', type: 'SOCK_STREAM'},
        {fd: 5, family: 'AF_UNIX', type: 'SOCK_STREAM'},
      ],
    });
  expect(selectNear(scene.world(), scene.build())).toMatchObject({fd: 3, kind: 'TCP'});
  const closed = scene.call('curl', 'close(3)', {fd: fd(3)}).returned('curl');
  expect(selectNear(closed.world(), closed.build())?.fd).toBe(5);
});
