import {once} from 'node:events';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {closedPort, memoryAddress, openApplications} from '../support/applications.js';

const applications = await openApplications();

const visit = (actor: string) => connect(memoryAddress(applications.world(), actor, 'local'));

test('echo-server sends back what it receives, until the end of the stream', async () => {
  await applications.start('echo', {program: 'echo-server'});
  const socket = visit('echo');
  socket.end('once\ntwice\n');
  expect(await text(socket)).toBe('once\ntwice\n');
});

test('echo-server serves the next client, also after one that broke off', async () => {
  const rude = visit('echo');
  await once(rude, 'connect');
  rude.write('x');
  rude.resetAndDestroy();
  const socket = visit('echo');
  socket.end('next');
  expect(await text(socket)).toBe('next');
});

test('greeter speaks first, and waits for the client to end', async () => {
  await applications.start('greeter', {program: 'greeter', options: {greeting: '220 ready\r\n'}});
  const socket = visit('greeter');
  const [greeting] = await once(socket, 'data');
  expect(String(greeting)).toBe('220 ready\r\n');
  socket.end('bye');
  await once(socket, 'close');
});

test('counted-echo takes as many bytes as it is told, however they come, and closes when it is told no number', async () => {
  await applications.start('counted', {program: 'counted-echo'});
  const socket = visit('counted');
  socket.write('6');
  await applications.fact('call-returned', ({actor, outcome}) => actor === 'counted' && outcome.value === 1);
  socket.write('\n안녕3\r\n');
  socket.write('하0\nno number');
  expect(await text(socket)).toBe('안녕하');
});

test('IPv6', async () => {
  await applications.start('six', {program: 'echo-server', options: {address: '[::1]:0'}});
  const socket = visit('six');
  socket.end('six');
  expect(await text(socket)).toBe('six');
});

test('a program has started when it waits, and it has made its calls in the one notation', () => {
  const calls = applications
    .world()
    .actors.echo?.calls.map(({call}) => call.written)
    .slice(0, 6);
  expect(calls).toEqual([
    'listener = socket(AF_INET, SOCK_STREAM, 0)',
    'setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1)',
    'bind(listener, 127.0.0.1:0)',
    'local = getsockname(listener)',
    'listen(listener, SOMAXCONN)',
    'connection = accept(listener, peer)',
  ]);
});

test('a program that is interrupted goes on', async () => {
  await applications.fact('call-waits', ({actor}) => actor === 'echo');
  applications.session.interrupt('echo');
  await applications.fact(
    'call-returned',
    ({actor, outcome}) => actor === 'echo' && outcome.kind === 'failed' && outcome.errno.name === 'EINTR',
  );
  const socket = visit('echo');
  socket.end('still here');
  expect(await text(socket)).toBe('still here');
});

test('a program that can not start says which call failed, and its process is gone', async () => {
  await applications.start('other');
  const taken = await closedPort(applications, 'other');
  await applications.result('other', 'listen(taken, 1)');
  const started = await applications.session.start('late', {program: 'echo-server', options: {address: taken}});
  expect(started).toMatchObject({ok: false, problem: {en: expect.stringContaining(`bind(listener, ${taken}) failed`)}});
  expect(applications.world().actors.late?.exit).toBeDefined();
});
