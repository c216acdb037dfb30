import {expect, test} from 'vitest';
import {observe} from '../../src/lab/observe.js';
import {parsePath} from '../../src/lab/path.js';
import {checkPath} from '../../src/lab/path-grammar.js';
import {formatValue} from '../../src/model/value.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import {ascii, fd, trace} from '../support/trace-builder.js';

const encoded = encodeDnsMessage({
  id: 7,
  response: true,
  opcode: 'QUERY',
  authoritative: true,
  truncated: false,
  recursionDesired: true,
  recursionAvailable: false,
  rcode: 'NOERROR',
  questions: [{name: 'www.lab.test', type: 'A', class: 'IN'}],
  answers: [
    {name: 'www.lab.test', type: 'CNAME', class: 'IN', ttl: 30, data: 'host.lab.test'},
    {name: 'host.lab.test', type: 'A', class: 'IN', ttl: 30, data: '127.0.0.1'},
    {
      name: '_http._tcp.lab.test',
      type: 'SRV',
      class: 'IN',
      ttl: 30,
      data: {priority: 1, weight: 2, port: 8080, target: 'shop.lab.test'},
    },
  ],
  authorities: [],
  additionals: [],
});
if (!(encoded instanceof Uint8Array)) throw new Error('the message of the test must be encodable');
const response = Uint8Array.from([...encoded, ...new Uint8Array(20)]);

// An old read, then a step with a connect, a failed read, two writes and a read that still waits.
const earlier = trace()
  .started('client', {pid: 7})
  .started('web', {program: 'web-server'})
  .set('client', 'response', response)
  .set('client', 'empty', new Uint8Array(64))
  .set('client', 'list', ascii('one\r\n\n  two \n3'))
  .set('client', 'page', ascii('HTTP/1.1 200 OK\r\n'))
  .call('web', 'listener = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('web', {result: fd(5), memory: {listener: fd(5)}})
  .call('web', 'connection = accept(listener, peer)')
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(4), memory: {fd: fd(4)}})
  .call('client', 'n = recv(fd, buffer, 64)')
  .returned('client', {result: 10, memory: {n: 10}});
const since = earlier.build().length;
const scene = earlier
  .call('client', 'connect(fd, server)')
  .returned('client', {result: 0})
  .returned('web', {
    result: fd(6),
    out: {peer: '127.0.0.1:50000'},
    memory: {connection: fd(6), peer: '127.0.0.1:50000'},
  })
  .call('client', 'n = read(fd, buffer, 64)')
  .failed('client', 'EINTR', 4)
  .call('client', 'n = write(fd, page)')
  .returned('client', {result: 8})
  .call('client', 'n = write(fd, page)')
  .returned('client', {result: 9, memory: {n: 9}})
  .call('client', 'n = read(fd, buffer, 64)')
  .waits('client', 'wait_woken')
  .sampled('client', [{fd: 4, local: '127.0.0.1:50000', peer: '127.0.0.1:40000'}])
  .sampled('web', [
    {fd: 5, local: '127.0.0.1:40000'},
    {fd: 6, local: '127.0.0.1:40000', peer: '127.0.0.1:50000'},
  ])
  .table('client', [
    {inode: 'i5', local: '127.0.0.1:40000', state: 'LISTEN', receive: 2},
    {inode: 'i4', local: '127.0.0.1:50000', peer: '127.0.0.1:40000', state: 'ESTABLISHED', send: 0, receive: 3},
    {inode: 'i6', local: '127.0.0.1:40000', peer: '127.0.0.1:50000', state: 'CLOSE_WAIT', send: 5, receive: 17},
  ]);
const view = {world: scene.world(), since};

const seen = (written: string): string | undefined => {
  const parsed = parsePath(written);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const value = observe(parsed.path, view);
  return value && formatValue(value);
};

const paths: readonly (readonly [string, string | undefined])[] = [
  ['client.pid', '7'],
  ['client.sockets', '1'],
  ['client.exit', undefined],
  ['client.fd', '4'],
  ['client.fd.open', 'yes'],
  ['client.fd.family', 'AF_INET'],
  ['client.fd.type', 'SOCK_STREAM'],
  ['client.fd.local', '127.0.0.1:50000'],
  ['client.fd.local.port', '50000'],
  ['client.fd.peer.host', '127.0.0.1'],
  ['client.fd.state', 'ESTABLISHED'],
  ['client.fd.toRead', '3'],
  ['client.fd.toSend', '0'],
  ['client.fd.waiting', undefined],
  ['client.fd.facing.state', 'CLOSE_WAIT'],
  ['client.fd.facing.toRead', '17'],
  ['client.fd.local.facing.local', '127.0.0.1:40000'],
  ['web.peer.facing.state', 'CLOSE_WAIT'],
  ['web.listener.state', 'LISTEN'],
  ['web.listener.waiting', '2'],
  ['web.listener.toRead', undefined],
  ['client.n', '9'],
  ['client.n.length', undefined],
  ['client.page.length', '17'],
  ['client.page.text', 'HTTP/1.1 200 OK\r\n'],
  ['client.page.lines', '1'],
  ['client.page.lines.1', 'HTTP/1.1 200 OK'],
  ['client.page.lines.last', 'HTTP/1.1 200 OK'],
  ['client.page.lines.2', undefined],
  ['client.list.lines', '3'],
  ['client.list.lines.2', 'two'],
  ['client.list.lines.last', '3'],
  ['client.page.http.status', '200'],
  ['client.page.dns.rcode', undefined],
  ['client.response.dns.rcode', 'NOERROR'],
  ['client.response.dns.answers', '3'],
  ['client.response.dns.address', '127.0.0.1'],
  ['client.response.dns.alias', 'host.lab.test'],
  ['client.response.dns.target', 'shop.lab.test'],
  ['client.response.dns.port', '8080'],
  ['client.empty.dns.rcode', undefined],
  ['client.empty.dns.alias', undefined],
  ['client.empty.dns.port', undefined],
  ['client.empty.http.status', undefined],
  ['client.calls.connect.value', '0'],
  ['client.calls.connect.state', 'returned'],
  ['client.calls.read.state', 'open'],
  ['client.calls.read.waits', 'wait_woken'],
  ['client.calls.read.value', undefined],
  ['client.calls.write.value', '9'],
  ['client.calls.recv.value', undefined],
  ['web.calls.accept.result.peer', '127.0.0.1:50000'],
  ['web.calls.accept.out.peer.port', '50000'],
  ['client.all.recv.last.value', '10'],
  ['client.all.write.count', '2'],
  ['client.all.write.total', '17'],
  ['client.all.read.count', '1'],
  ['client.all.read.total', undefined],
  ['client.all.read.last.errno', 'EINTR'],
  ['client.all.read.last.value', '-1'],
  ['client.all.close.count', '0'],
  ['client.all.close.total', undefined],
  ['client.nobody', undefined],
  ['client.constructor', undefined],
  ['nobody.pid', undefined],
];

test.each(paths)('%s is %s', (path, expected) => {
  expect(seen(path)).toBe(expected);
});

test('every path that can be observed is one that a lab may write', () => {
  const written = paths.filter(([path, expected]) => expected !== undefined && path.startsWith('client.'));
  const variables = ['fd', 'list', 'n', 'page', 'response'];
  for (const [path] of written) {
    const parsed = parsePath(path);
    expect(parsed.ok && checkPath(parsed.path, variables), path).toBeUndefined();
  }
});

test('a descriptor that was closed is not open and has no state', () => {
  const closed = scene
    .returned('client')
    .call('client', 'close(fd)', {fd: fd(4)})
    .returned('client');
  const after = {world: closed.world(), since};
  const at = (written: string) => {
    const parsed = parsePath(written);
    return parsed.ok ? observe(parsed.path, after) : undefined;
  };
  expect(at('client.fd.open')).toEqual({kind: 'text', text: 'no'});
  expect(at('client.fd.state')).toBeUndefined();
  expect(at('client.fd')).toEqual(fd(4));
});

test('a call that its process did not survive is abandoned, not open', () => {
  const dead = {world: scene.exited('client', {signal: 'SIGKILL'}).world(), since};
  const parsed = parsePath('client.calls.read.state');
  expect(parsed.ok && observe(parsed.path, dead)).toEqual({kind: 'text', text: 'abandoned'});
});
