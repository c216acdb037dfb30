import {describe, expect, test} from 'vitest';
import {descriptorsPanel} from '../../../src/ui/panels/descriptors/rows.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {fd, trace} from '../../support/trace-builder.js';

describe('after connect, every value that differs is marked, in both processes', () => {
  test('at 56 cells', () => {
    expect(linesOf(descriptorsPanel, viewOf(scenes.connected, {before: scenes.created}))).toEqual([
      'fd socket local            peer             state',
      'client  pid 41207',
      '3  TCP    127.0.0.1:51132* 127.0.0.1:41873* ESTABLISHED*',
      ' + 18 of the runtime',
      '',
      'server  pid 41211  web-server',
      '3  TCP    127.0.0.1:41873  –                LISTEN',
      '4* TCP    127.0.0.1:41873* 127.0.0.1:51132* ESTABLISHED*',
      ' + 18 of the runtime',
      '',
      '* changed by the latest call',
    ]);
  });

  test('at 76 cells, in Korean, with little height', () => {
    const view = viewOf(scenes.connected, {before: scenes.created, locale: 'ko', width: 76, height: 9});
    expect(linesOf(descriptorsPanel, view)).toEqual([
      'fd  소켓  로컬              상대              상태',
      'client  pid 41207',
      '3   TCP   127.0.0.1:51132*  127.0.0.1:41873*  ESTABLISHED*',
      ' + 런타임 18개',
      'server  pid 41211  web-server',
      '3   TCP   127.0.0.1:41873   –                 LISTEN',
      '4*  TCP   127.0.0.1:41873*  127.0.0.1:51132*  ESTABLISHED*',
      ' + 런타임 18개',
      '* 마지막 호출로 바뀐 값',
    ]);
  });

  test('with less height still, the runtime has no row of its own', () => {
    const view = viewOf(scenes.connected, {before: scenes.created, height: 7});
    expect(linesOf(descriptorsPanel, view)).toEqual([
      'fd socket local            peer             state',
      'client  pid 41207  + 18 of the runtime',
      '3  TCP    127.0.0.1:51132* 127.0.0.1:41873* ESTABLISHED*',
      'server  pid 41211  web-server  + 18 of the runtime',
      '3  TCP    127.0.0.1:41873  –                LISTEN',
      '4* TCP    127.0.0.1:41873* 127.0.0.1:51132* ESTABLISHED*',
      '* changed by the latest call',
    ]);
  });

  test('at 34 cells the ports stay', () => {
    const lines = linesOf(descriptorsPanel, viewOf(scenes.connected, {before: scenes.created, width: 34, height: 9}));
    expect(lines).toEqual([
      'fd local    peer      state',
      'client  pid 41207',
      '3  …:51132* …1:41873* ESTABLISHED*',
      ' + 18 of the runtime',
      'server  pid 41211  web-server',
      '3  …1:41873 –         LISTEN',
      '4* …:41873* …1:51132* ESTABLISHED*',
      ' + 18 of the runtime',
      '* changed by the latest call',
    ]);
  });
});

test('a descriptor that is gone leaves a line; nothing else changed', () => {
  expect(linesOf(descriptorsPanel, viewOf(scenes.closed, {before: scenes.halfClosed}))).toEqual([
    'fd  socket  local            peer  state',
    'client  pid 41207',
    ' 3 — closed, row gone *',
    ' + 18 of the runtime',
    '',
    'server  pid 41211  web-server',
    ' 3  TCP     127.0.0.1:41873  –     LISTEN',
    ' + 18 of the runtime',
    '',
    '* changed by the latest call',
  ]);
});

test('what the latest call closed is told until the next step begins', () => {
  const given = {before: scenes.halfClosed, run: {stepFrom: scenes.closed.build().length}};
  expect(linesOf(descriptorsPanel, viewOf(scenes.closed, given)).join('\n')).not.toContain('closed');
  const past = viewOf(scenes.closed, {...given, past: true, locale: 'ko'});
  expect(linesOf(descriptorsPanel, past)).toContain(' 3 — 닫힘, 표에서 사라짐 *');
});

test('a number that was given to another socket is new, though the number is the same', () => {
  const again = scenes.closed
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('client', {result: {kind: 'descriptor', fd: 3}})
    .sampled('client', [{fd: 3, inode: 'D'}]);
  expect(linesOf(descriptorsPanel, viewOf(again, {before: scenes.connected}))[2]).toMatch(/^3\* +TCP +– +– +–$/);
  expect(linesOf(descriptorsPanel, viewOf(again, {before: again}))[2]).toMatch(/^ 3 +TCP +– +– +–$/);
});

test('a process that ended says how, and holds nothing', () => {
  const before = trace()
    .started('client', {pid: 7})
    .sampled('client', [], 3)
    .started('dns', {pid: 9, program: 'name-server'});
  const after = before.exited('dns', {signal: 'SIGKILL'}).exited('client', {code: 0});
  expect(linesOf(descriptorsPanel, viewOf(after, {before: before.exited('client', {code: 0})}))).toEqual([
    'fd  socket  local  peer  state',
    'client  pid 7  exited with code 0',
    '',
    'dns  pid 9  name-server  ended by SIGKILL *',
  ]);
});

test('the title says who speaks, and the notes say of what', () => {
  const view = viewOf(scenes.connected, {focus: {showSources: true}});
  expect(descriptorsPanel.sources(view)).toBe('/proc/PID/fd, getsockname, /proc/PID/net');
  expect(linesOf(descriptorsPanel, view).slice(-3)).toEqual([
    'fd: /proc/PID/fd',
    'socket, local, peer: getsockname',
    'state: /proc/PID/net',
  ]);
  const elsewhere = trace()
    .started('client')
    .sampled('client', [{fd: 3}], 0, 'lsof')
    .table('client', [], 'netstat');
  expect(descriptorsPanel.sources(viewOf(elsewhere))).toBe('lsof, getsockname, netstat');
  expect(descriptorsPanel.sources(viewOf())).toBe('');
});

test('without anything to show it says so', () => {
  expect(linesOf(descriptorsPanel, viewOf())).toEqual(['Nothing is running yet.']);
});

describe('of a program that is watched', () => {
  const socket = (scene: ReturnType<typeof trace>, actor: string, domain: string) =>
    scene
      .call(actor, `socket(${domain}, SOCK_STREAM, 0)`, {domain, type: 'SOCK_STREAM', protocol: 0})
      .returned(actor, {result: fd(3)});
  const titles = (scene: ReturnType<typeof trace>) =>
    linesOf(descriptorsPanel, viewOf(scene)).flatMap(line => /^(\w+) +pid/.exec(line)?.[1] ?? []);

  test('processes that only talk within this computer come last', () => {
    const shells = socket(socket(trace().started('sh'), 'sh', 'AF_UNIX').started('bash'), 'bash', 'AF_UNIX');
    const curl = socket(shells.started('curl').started('idle'), 'curl', 'AF_INET');
    expect(titles(curl)).toEqual(['curl', 'idle', 'sh', 'bash']);
    expect(titles(socket(curl, 'bash', 'AF_INET6'))).toEqual(['bash', 'curl', 'idle', 'sh']);
  });

  test('what waits for its sockets has the name that the kernel has for it', () => {
    const scene = socket(trace().started('node'), 'node', 'AF_INET')
      .call('node', 'epoll_create1(EPOLL_CLOEXEC)')
      .returned('node', {result: fd(4)})
      .fact({
        kind: 'descriptors-sampled',
        at: 9,
        actor: 'node',
        source: '/proc/PID/fd',
        descriptors: [
          {fd: 3, target: 'socket:[1]', inode: '1'},
          {fd: 4, target: 'anon_inode:[eventpoll]'},
        ],
      });
    expect(linesOf(descriptorsPanel, viewOf(scene))).toContainEqual(expect.stringMatching(/^4\S* +eventpoll +– /));
  });
});
