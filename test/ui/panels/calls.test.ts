import {describe, expect, test} from 'vitest';
import {explainErrno} from '../../../src/calls/errnos.js';
import {callsPanel} from '../../../src/ui/panels/calls/rows.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {fd, trace} from '../../support/trace-builder.js';

const lines = (...given: Parameters<typeof viewOf>) => linesOf(callsPanel, viewOf(...given));
const calling = {stage: {kind: 'calling', call: 0, interrupted: false}} as const;

describe('three columns: down to the protocol stack, and back', () => {
  test('at 80 cells', () => {
    expect(lines(scenes.connected, {width: 80})).toEqual([
      '       application                  Socket library              protocol stack',
      'server listener = socket(AF_IN… ──▶ socket()                ──▶ ·',
      '       3                        ◀── 3                       ◀── 0.11 ms',
      'server conn = accept(listener,… ──▶ accept(3)               ──▶ ESTABLISHED',
      '       4  peer = 127.0.0.1:511… ◀── 4                       ◀── 1.2 s',
      'client fd = socket(AF_INET, SO… ──▶ socket(2, 1, 0)         ──▶ –',
      '       3                        ◀── 3                       ◀── 0.01 ms',
      'client connect(fd, server)      ──▶ connect(3, 0x7f…a0, 16) ──▶ – ─▶ ESTABLISHED',
      '       0                        ◀── 0                       ◀── 0.11 ms',
    ]);
  });

  test('an open call waits, and the learner can give up their own', () => {
    const before = scenes.created.build().length;
    const view = {width: 110, now: before + 2400, run: {...calling, callFrom: before}, locale: 'ko'} as const;
    expect(lines(scenes.connecting, view).slice(3)).toEqual([
      'server conn = accept(listener, peer)              ──▶ accept(3)               ──▶ … 2.4 s 대기 중',
      'client fd = socket(AF_INET, SOCK_STREAM, 0)       ──▶ socket(2, 1, 0)         ──▶ –',
      '       3                                          ◀── 3                       ◀── 0.01 ms',
      'client connect(fd, server)                        ──▶ connect(3, 0x7f…a0, 16) ──▶ … 2.4 s 대기 중',
      '                                                                                  (Esc: 포기)',
    ]);
  });
});

test('two columns at 56 cells: a change of state has a row of its own', () => {
  expect(lines(scenes.closed, {width: 56}).slice(-6)).toEqual([
    'server close(conn)            ──▶ close(4)',
    '                                  ESTABLISHED ─▶ FIN_WA…',
    '       0                      ◀── 0  0.01 ms',
    'client close(fd)              ──▶ close(3)',
    '                                  CLOSE_WAIT ─▶ –',
    '       0                      ◀── 0  0.01 ms',
  ]);
});

test('one column at 34 cells', () => {
  expect(lines(scenes.connected, {width: 34, locale: 'ko'}).slice(-4)).toEqual([
    'client connect(fd, server)',
    '       → connect(3, 0x7f…a0, 16)',
    '         – ─▶ ESTABLISHED',
    '       ← 0  0.11 ms',
  ]);
});

test('a failure says what the C function gave, and what it means', () => {
  expect(lines(scenes.connecting.failed('client', 'ECONNREFUSED', 111), {width: 100}).slice(-2)).toEqual([
    '       -1 ECONNREFUSED                            ◀── -1, errno 111           ◀── 0.02 ms',
    `  ${explainErrno('ECONNREFUSED')?.meaning.en}`,
  ]);
});

test('the state of a socket is told only where it was sampled', () => {
  const scene = trace()
    .started('client')
    .call('client', 'shutdown(fd, SHUT_WR)', {fd: fd(3), how: 1}, [{kind: 'number', number: 3}])
    .returned('client');
  expect(lines(scene, {width: 80})[1]).toBe('shutdown(fd, SHUT_WR) ──▶ shutdown(3)    ──▶ ·');
});

test('where it is not known what the C function got, its arguments stand there as they are written', () => {
  const scene = trace()
    .started('curl')
    .call('curl', 'close(3)', {fd: fd(3)})
    .returned('curl');
  expect(lines(scene, {width: 80})[1]).toMatch(/^close\(3\) +──▶ close\(3\) +──▶ ·$/);
});

test('a listening socket keeps its state when accept gives another socket', () => {
  const accept = lines(scenes.connected, {width: 110}).find(line => line.includes('accept('));
  expect(accept).toMatch(/──▶ ESTABLISHED$/);
  expect(accept).not.toContain('LISTEN');
});

test('a call whose process ended never returned; one in the past has no running time', () => {
  expect(lines(scenes.connecting.exited('client', {code: 1}), {width: 140}).at(-1)).toContain('✗ never returned');
  expect(lines(scenes.connecting, {width: 140, past: true, now: 99_999}).at(-1)).toMatch(/… has not returned$/);
});

test('the newest sixty are shown, the others counted', () => {
  let scene = trace().started('client');
  for (let time = 0; time < 103; time += 1) scene = scene.call('client', `read(fd, b${time})`).returned('client');
  const shown = lines(scene, {width: 80});
  expect(shown[0]).toBe('… 43 earlier calls');
  expect(shown.some(line => line.includes('b42)'))).toBe(false);
  expect(shown.at(-2)).toContain('read(fd, b102)');
});

test('nothing yet; and who says so', () => {
  expect(lines()).toEqual(['No call has been made yet.']);
  const view = viewOf(scenes.connected, {focus: {showSources: true}});
  expect(callsPanel.sources(view)).toBe('subject, /proc/PID/task, /proc/PID/net');
  expect(linesOf(callsPanel, view).slice(-2)).toEqual(['calls: subject, /proc/PID/task', 'state: /proc/PID/net']);
});

test('what a later call did to a socket is not told of an earlier one', () => {
  const listening = {inode: '7', local: '127.0.0.1:80', state: 'LISTEN'} as const;
  const quick = trace()
    .started('server', {program: 'web-server'})
    .call('server', 'listener = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('server', {result: fd(3), value: 3, memory: {listener: fd(3)}})
    .call('server', 'listen(listener, 8)', {fd: fd(3), backlog: 8})
    .returned('server', {result: 0, value: 0})
    .sampled('server', [{fd: 3, inode: '7', type: 'SOCK_STREAM', local: '127.0.0.1:80'}])
    .table('server', [listening]);
  const [, made, , listened] = lines(quick, {width: 100});
  expect(made).not.toContain('LISTEN');
  expect(listened).toContain('LISTEN');
});
