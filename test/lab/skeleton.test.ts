import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {parseLab} from '../../src/lab/parse-lab.js';
import {labText, saveLab} from '../../src/lab/save-lab.js';
import {type Played, type Sown, skeletonOf} from '../../src/lab/skeleton.js';
import {fd, type TraceBuilder, trace} from '../support/trace-builder.js';

const socket = 'fd = socket(AF_INET, SOCK_STREAM, 0)';
const begun = trace().started('web', {program: 'web-server'}).started('client').set('client', 'web', '127.0.0.1:41873');
const made = begun.call('client', socket).returned('client', {result: fd(3), memory: {fd: fd(3)}});

const place = {web: {program: 'web-server', options: {keepAlive: true, pages: {}}}, client: {}};
const web: Sown = {at: 2, actor: 'client', name: 'web', seed: {kind: 'listening', actor: 'web'}};

const save = (scene: TraceBuilder, more: Partial<Played> = {}) =>
  skeletonOf({file: 'my-lab.yaml', network: 'loopback', place, trace: scene.build(), sown: [web], ...more});

const parsed = (scene: TraceBuilder, more: Partial<Played> = {}) => {
  const read = parseLab('my-lab.yaml', labText(save(scene, more)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lab;
};

const writtenIn = (scene: TraceBuilder, more: Partial<Played> = {}) =>
  parsed(scene, more).steps.map(({calls}) => calls.map(call => (call.kind === 'call' ? call.written : '')).join());

test('one step for each call, with what was put into memory before it', () => {
  const lab = parsed(made.call('client', 'connect(fd, web)', {fd: fd(3)}).returned('client', {result: 0}));
  expect(lab).toMatchObject({
    id: 'my-lab',
    place,
    steps: [
      {id: 'socket-1', phase: 'create', set: {client: {web: {kind: 'listening', actor: 'web'}}}},
      {id: 'connect-2', phase: 'connect', set: {}},
    ],
  });
  expect(lab.steps.map(({check}) => check.map(({written}) => written))).toEqual([
    ['client.calls.socket.state = returned', 'client.fd.open = yes'],
    ['client.calls.connect.state = returned', 'client.fd.peer is known'],
  ]);
  expect(lab.steps[0]?.say).toEqual({
    en: 'Say what this step is about.',
    ko: '이 단계가 무엇에 관한 것인지 적습니다.',
  });
});

test('what failed is checked by its errno, and what was given up is expected to block', () => {
  const failed = made.call('client', 'connect(fd, web)').failed('client', 'ECONNREFUSED', 111);
  const [, step] = parsed(failed.call('client', 'accept(fd)').failed('client', 'EINTR', 4)).steps;
  expect(step?.check.map(({written}) => written)).toEqual(['client.calls.connect.errno = ECONNREFUSED']);
  const [, blocked] = parsed(made.call('client', 'accept(fd)')).steps;
  expect(blocked).toMatchObject({calls: [{blocks: true}], check: [{written: 'client.calls.accept.errno = EINTR'}]});
});

test('a lab makes one call after the other, so one that waited comes after what it waited for', () => {
  const both = made
    .started('server')
    .call('server', 'l = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('server', {result: fd(3), memory: {l: fd(3)}})
    .call('server', 'c = accept(l)')
    .call('client', 'connect(fd, web)')
    .returned('client', {result: 0})
    .returned('server', {result: fd(4), memory: {c: fd(4)}});
  const written = writtenIn(both, {place: {...place, server: {}}});
  expect(written).toEqual([socket, 'l = socket(AF_INET, SOCK_STREAM, 0)', 'connect(fd, web)', 'c = accept(l)']);
});

test('the call that ended the waiting may be told to return a moment later', () => {
  const both = made
    .started('server')
    .call('server', 'l = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('server', {result: fd(3), memory: {l: fd(3)}})
    .call('server', 'c = accept(l)')
    .waits('server', 'inet_csk_accept')
    .call('client', 'connect(fd, web)')
    .returned('server', {result: fd(4), memory: {c: fd(4)}})
    .returned('client', {result: 0});
  expect(writtenIn(both, {place: {...place, server: {}}}).slice(2)).toEqual(['connect(fd, web)', 'c = accept(l)']);
});

test('literals that nobody can know become the variables that held them, and else the call is left out, with the reason', () => {
  const scene = made
    .call('client', 'connect(3, 127.0.0.1:41873)')
    .returned('client', {result: 0})
    .call('client', 'connect(9, 127.0.0.1:9)')
    .failed('client', 'EBADF', 9)
    .call('client', 'bind(fd, 127.0.0.1:0)')
    .returned('client', {result: 0});
  expect(writtenIn(scene)).toEqual([socket, 'connect(fd, web)', 'bind(fd, 127.0.0.1:0)']);
  expect(save(scene).leftOut).toEqual(['client  connect(9, 127.0.0.1:9)  (no variable holds 9)']);
});

test('what rests on something that was left out is left out, too', () => {
  const scene = made
    .call('client', 'all = dup(fd)')
    .returned('client', {result: fd(4), memory: {all: fd(4)}})
    .call('client', 'close(all)')
    .returned('client', {result: 0});
  expect(writtenIn(scene)).toEqual([socket]);
  expect(save(scene).leftOut).toHaveLength(2);
});

test('of an application that was started again, only its last life counts', () => {
  const again = made
    .exited('client', {signal: 'SIGKILL'})
    .started('client')
    .call('client', 'g = socket(AF_INET, SOCK_DGRAM, 0)')
    .returned('client', {result: fd(3), memory: {g: fd(3)}});
  expect(writtenIn(again, {sown: []})).toEqual(['g = socket(AF_INET, SOCK_DGRAM, 0)']);
  expect(labText(save(again))).toContain(
    '#   client  fd = socket(AF_INET, SOCK_STREAM, 0)  (its application was started again)',
  );
});

test.each([
  ['/tmp/My first lab.yaml', 'my-first-lab'],
  ['7.yml', 'my-lab'],
  ['실습.yaml', 'my-lab'],
  ['constructor.yaml', 'my-lab'],
])('%s is the lab %s', (file, id) => {
  expect(parsed(made, {file}).id).toBe(id);
});

test('a lab in a private network says so', () => {
  expect(parsed(made, {network: 'private'})).toMatchObject({network: 'private', systems: ['linux']});
});

const target: Sown = {at: 2, actor: 'client', name: 'target', seed: {kind: 'target', part: 'address'}};

test('what a target gave is there before the first step, and calls with it are kept', () => {
  const scene = made.set('client', 'target', '192.0.2.1:80').call('client', 'connect(fd, 192.0.2.1:80)');
  const lab = parsed(scene.returned('client', {result: 0}), {network: 'internet', sown: [target]});
  expect(lab).toMatchObject({
    network: 'internet',
    systems: ['linux', 'darwin'],
    set: {client: {target: {kind: 'target', part: 'address'}}},
    steps: [{set: {}}, {calls: [{written: 'connect(fd, target)'}]}],
  });
});

test('an application that was started again has nothing of the target any more', () => {
  const again = made.exited('client', {signal: 'SIGKILL'}).started('client').call('client', socket);
  expect(parsed(again, {network: 'internet', sown: [target]}).set).toEqual({});
});

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-skeleton-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test('a file that is there is never overwritten unless that was asked for', () => {
  const file = join(folder, 'there.yaml');
  writeFileSync(file, 'mine');
  const skeleton = save(made);
  expect(saveLab({file, skeleton, overwrites: false})).toEqual({kind: 'exists'});
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(saveLab({file, skeleton, overwrites: true})).toEqual({kind: 'saved', steps: 1, leftOut: 0});
  expect(parseLab(file, readFileSync(file, 'utf8')).ok).toBe(true);
  expect(readdirSync(folder)).toEqual(['there.yaml']);
});

test('a folder that is not there, or in the way, is a reason and leaves nothing behind', () => {
  const skeleton = save(made);
  expect(saveLab({file: join(folder, 'no', 'a.yaml'), skeleton, overwrites: false})).toEqual({
    kind: 'failed',
    reason: 'ENOENT',
  });
  mkdirSync(join(folder, 'taken'));
  expect(saveLab({file: join(folder, 'taken'), skeleton, overwrites: true})).toMatchObject({kind: 'failed'});
  expect(saveLab({file: `/dev/full/a.yaml`, skeleton, overwrites: false})).toMatchObject({kind: 'failed'});
  expect(readdirSync(folder).filter(name => name.includes('tmp'))).toEqual([]);
});
