import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {connect} from 'node:net';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Injection} from '../../src/watch/injection.js';
import {gone} from '../support/processes.js';
import {python} from '../support/python.js';
import {until} from '../support/until.js';
import {watching} from '../support/watching.js';

let server: Server;
let port = '';
beforeAll(async () => {
  server = createServer((_, response) => response.end('hello\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = String(typeof address === 'object' ? address?.port : '');
});
afterAll(() => void server.close());

/** Connects three times, one after the other, after a look at a local socket that nobody has; says what each led to. */
const client = `const net = require('net');
const one = (left, said) => {
  if (left === 0) return console.log(said.join(' '));
  const socket = net.connect(PORT, '127.0.0.1');
  socket.on('connect', () => socket.write('GET / HTTP/1.0\\r\\n\\r\\n'));
  socket.on('error', error => one(left - 1, [...said, error.code]));
  socket.on('data', () => {}).on('end', () => one(left - 1, [...said, 'ok']));
};
net.connect('/nobody/is/here').on('error', () => one(3, []));`;

const result = async (injection: Injection) => {
  const {watch, world} = await watching([process.execPath, '-e', client.replace('PORT', port)], {
    injections: [injection],
  });
  const {output, code} = await watch.ended;
  return {said: output.text.trim(), code, road: watch.road, calls: world().actors.node?.calls ?? []};
};

test.each([1, 2, 3])(
  'connect %i is refused, and no other, whatever local sockets there are',
  async nth => {
    const {said, code, road, calls} = await result({call: 'connect', nth, kind: 'fails', errno: 'ECONNREFUSED'});
    expect(said).toBe([1, 2, 3].map(index => (index === nth ? 'ECONNREFUSED' : 'ok')).join(' '));
    expect({code, road}).toEqual({code: 0, road: 'ptrace'});
    const refused = calls.filter(({outcome}) => outcome?.kind === 'failed' && outcome.errno.name === 'ECONNREFUSED');
    expect(refused.map(({call}) => call.name)).toEqual(['connect']);
    // No result that the kernel did not give is told as if it had.
    expect(calls.filter(({outcome}) => outcome?.injected !== undefined)).toEqual(refused);
    expect(refused[0]?.outcome?.injected).toBe('error');
  },
  60_000,
);

test('a read of a socket is reset, not the reads of files before it', async () => {
  const {said} = await result({call: 'read', nth: 1, kind: 'fails', errno: 'ECONNRESET'});
  expect(said).toBe('ECONNRESET ok ok');
}, 60_000);

test('a call that is put off takes that long, and then works', async () => {
  const {said, calls} = await result({call: 'connect', nth: 2, kind: 'waits', milliseconds: 400});
  expect(said).toBe('ok ok ok');
  const slow = calls.filter(({call, nanoseconds = 0}) => call.name === 'connect' && nanoseconds >= 400e6);
  expect(slow.map(({outcome}) => outcome?.injected)).toEqual(['delay']);
}, 60_000);

const twoAccepts = `import os, signal, socket
l = socket.create_server(('127.0.0.1', 0))
child = os.fork()
if child == 0: signal.pause()
print(child, l.getsockname()[1], flush=True)
for _ in 'ab':
    try: l.accept(); print('ok')
    except OSError as error: print(error.errno)`;

test.skipIf(python === undefined)(
  'an accept that the end of a child broke off, and that the kernel makes again, is not the second one',
  async () => {
    const {watch, world} = await watching([python ?? 'python3', '-c', twoAccepts], {
      injections: [{call: 'accept', nth: 2, kind: 'fails', errno: 'ECONNABORTED'}],
    });
    const accepts = () =>
      Object.values(world().actors).flatMap(({calls}) => calls.filter(({call}) => call.name === 'accept'));
    await until('it to wait', () => accepts().length === 1);
    const printed = () => /^(.*)\n/.exec(watch.output().text)?.[1]?.split(' ').map(Number);
    const [child = 0, port = 0] = await until('a line', printed);
    process.kill(child, 'SIGKILL');
    await until('the end of the child', () => gone(child));
    connect(port, '127.0.0.1').on('error', () => undefined);
    const {output} = await watch.ended;
    expect(output.text).toMatch(/\nok\n103\n$/);
    expect(accepts().map(({outcome}) => outcome?.injected)).toEqual([undefined, 'error']);
  },
  60_000,
);
