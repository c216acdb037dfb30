import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {connect, createServer as createLocalServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {darwin} from '../../src/platform/darwin/darwin.js';
import {linux} from '../../src/platform/linux/linux.js';
import {messagesOf} from '../../src/ui/panels/message/select.js';
import type {TracerRoad} from '../../src/watch/start-tracer.js';
import {startWatch, type Watch} from '../../src/watch/watch-session.js';
import {gone} from '../support/processes.js';
import {python} from '../support/python.js';
import {until} from '../support/until.js';
import {watching} from '../support/watching.js';

let server: Server;
let url = '';
beforeAll(async () => {
  server = createServer((_, response) => response.end('hello\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
});
afterAll(() => void server.close());

/** Every process whose command line has this mark: nobody else's has. */
const marked = (mark: string): readonly number[] =>
  readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(pid => commandLine(pid).includes(mark) && !gone(pid) && pid !== process.pid);

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
};

const nobodyLeft = (mark: string) => until(`nobody with ${mark}`, () => marked(mark).length === 0);

const isHere = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const client = `import socket; s=socket.create_connection(('127.0.0.1',PORT)); s.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n')
while s.recv(9999): pass`;

const clients: Readonly<Record<string, () => readonly [string, ...string[]]>> = {
  curl: () => ['curl', '-s', url],
  python3: () => [python ?? 'python3', '-c', client.replace('PORT', new URL(url).port)],
  node: () => ['node', '-e', `require('http').get('${url}', r => r.resume())`],
};
const here = Object.keys(clients).filter(isHere);

test(`clients that are not installed here: ${
  Object.keys(clients)
    .filter(name => !isHere(name))
    .join(', ') || 'none'
}`, () => {
  expect(here).toContain('node');
});

/** strace may not be installed; then ours is the only road. */
const roads: readonly TracerRoad[] = isHere('strace') ? ['strace', 'ptrace'] : ['ptrace'];
const both = roads.flatMap(road => here.map(name => [name, road] as const));

test.each(both)(
  '%s by %s: its request and the response are seen in its calls',
  async (name, road) => {
    const {watch, world, facts, notes} = await watching(clients[name]?.() ?? ['false'], {road});
    expect(await watch.ended).toMatchObject({code: 0});
    expect(notes).toEqual([]);
    expect(facts.some(({source}) => source === road)).toBe(true);
    const [actor] = Object.values(world().actors);
    expect(actor?.exit).toEqual({code: 0});
    const calls = actor?.calls.map(({call}) => call.name) ?? [];
    expect(calls).toEqual(expect.arrayContaining(['socket', 'connect', 'close']));
    const connect = actor?.calls.find(({call}) => call.name === 'connect' && call.written.includes(new URL(url).port));
    expect(connect).toBeDefined();
    const texts = messagesOf(facts).map(({kind, bytes}) => `${kind} ${Buffer.from(bytes).toString('latin1')}`);
    expect(texts).toContainEqual(expect.stringMatching(/^sent GET \/ HTTP/));
    expect(texts).toContainEqual(expect.stringMatching(/^received HTTP\/1.1 200 OK[\s\S]*hello/));
  },
  60_000,
);

test('a call that waits is seen while it waits, and in the kernel', async () => {
  const {watch, world} = await watching([process.execPath, '-e', "require('net').createServer().listen(0)"]);
  await until('a listening socket in the kernel tables', () =>
    Object.values(world().tables).some(({rows}) => rows.some(({state}) => state === 'LISTEN')),
  );
  await watch.stop();
  expect(await watch.ended).toMatchObject({cut: 'stopped'});
});

test.each(roads)('how it ended is told by %s: a code, a signal', async road => {
  expect(await (await watching(['sh', '-c', 'exit 3'], {road})).watch.ended).toMatchObject({code: 3});
  expect(await (await watching(['sh', '-c', 'kill -9 $$'], {road})).watch.ended).toMatchObject({signal: 'SIGKILL'});
});

test.each([
  ['no-such-program-here', /no program "no-such-program-here"/],
  ['/etc/passwd', /not executable/],
  ['/', /not executable/],
])('%s can not be run, and that is all', async (name, said) => {
  const result = await startWatch({
    platform: linux,
    command: [name],
    injections: [],
    readsInput: false,
    tracerEntry: '',
    onObservation: () => expect.unreachable(),
    onNote: () => expect.unreachable(),
  });
  expect(result).toMatchObject({ok: false, problem: {en: expect.stringMatching(said)}});
});

test('where no tracer may be, that is said', async () => {
  const result = await startWatch({
    platform: darwin,
    command: ['true'],
    injections: [],
    readsInput: false,
    tracerEntry: '',
    onObservation: () => undefined,
    onNote: () => undefined,
  });
  expect(result).toMatchObject({ok: false, problem: {en: expect.stringContaining('Linux only')}});
});

test('one that never ends is ended when its time is up', async () => {
  const {watch, notes} = await watching(['sleep', '86411'], {seconds: 0.2});
  expect(await watch.ended).toMatchObject({cut: 'time'});
  expect(notes).toHaveLength(1);
  await nobodyLeft('86411');
});

test('one that prints without end: the end of it is kept, all of it counted', async () => {
  const {watch} = await watching(['sh', '-c', 'head -c 50000000 /dev/zero | tr "\\0" x; echo last']);
  const {output, code} = await watch.ended;
  expect(code).toBe(0);
  expect(output.bytes).toBe(50_000_005);
  expect(output.text).toMatch(/^x{1000,}last\n$/);
  expect(output.text.length).toBeLessThan(20_000);
}, 60_000);

test.each(roads)('children that leave their session and their parents are ended all the same, by %s', async road => {
  const script = 'setsid sleep 86412 & (setsid sh -c "sleep 86412 & sleep 86412" &); sleep 86412';
  const {watch} = await watching(['sh', '-c', script], {road});
  await until('all of them', () => marked('sleep\0' + '86412').length === 4);
  await watch.stop();
  expect(marked('86412')).toEqual([]);
});

test.each(roads)(
  'one that forks without end is ended, by %s',
  async road => {
    const script = 'i=0; while [ $i -lt 400 ]; do sleep 86413 & i=$((i+1)); done; wait';
    const {watch, notes} = await watching(['sh', '-c', `ulimit -u 20000; ${script}`], {road});
    expect(await watch.ended).toMatchObject({cut: 'processes'});
    expect(notes[0]?.en).toMatch(/processes, more than/);
    await nobodyLeft('86413');
  },
  60_000,
);

test.each([7, 8, 9, 10])(
  '%d facts are enough: then the program goes on unseen, and its end is still told',
  async most => {
    const {watch, facts, notes, world} = await watching(clients.node?.() ?? ['false'], {mostFacts: most});
    expect(await watch.ended).toMatchObject({code: 0});
    expect(notes.map(({en}) => en)).toEqual([expect.stringContaining(`${most} facts`)]);
    expect(facts.slice(most).filter(({kind}) => kind !== 'subject-exited' && kind !== 'call-returned')).toEqual([]);
    expect(facts.at(-1)).toMatchObject({kind: 'subject-exited', code: 0});
    const [program] = Object.values(world().actors);
    expect(program?.calls.filter(({outcome}) => outcome === undefined)).toEqual([]);
  },
  60_000,
);

test.each([
  ['with strace', []],
  ['with our own tracer', ['--inject', 'connect:1:ECONNREFUSED']],
])(
  'when we are killed nobody is left, %s',
  async (_, more) => {
    const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
    const script = 'setsid sleep 86414 & sleep 86414';
    const us = spawn(process.execPath, [cli, 'watch', ...more, '--', 'sh', '-c', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await until('both children', () => marked('sleep\0' + '86414').length === 2);
    us.kill('SIGKILL');
    await nobodyLeft('86414');
  },
  30_000,
);

const threads = `import socket, threading
l = socket.create_server(('127.0.0.1', 0))
def serve():
    c, _ = l.accept(); c.sendall(c.recv(9)); c.close()
t = threading.Thread(target=serve); t.start()
s = socket.create_connection(l.getsockname()); s.sendall(b'ping'); print(s.recv(9)); t.join()`;

test.each(python === undefined ? [] : roads)(
  'threads are their process, by %s',
  async road => {
    const {watch, world} = await watching([python ?? 'python3', '-c', threads], {road});
    expect(await watch.ended).toMatchObject({code: 0, actors: 1});
    const [program] = Object.values(world().actors);
    const names = program?.calls.map(({call}) => call.name);
    expect(names).toEqual(expect.arrayContaining(['listen', 'accept', 'connect', 'send', 'recv', 'close']));
    expect(program?.calls.every(({outcome}) => outcome !== undefined)).toBe(true);
  },
  60_000,
);

/** Whoever ends without an accept resets it. */
const knock = (port = 0) =>
  void connect(port, '127.0.0.1')
    .on('error', () => undefined)
    .resume();

/** The numbers of its first line, which may come later than what is told of its calls. */
const printed = (watch: Watch) =>
  until('a line', () => /^(.*)\n/.exec(watch.output().text)?.[1]?.split(' ').map(Number));

const twoWait = `import socket, threading
a, b = [socket.create_server(('127.0.0.1', 0)) for _ in 'ab']
print(*[n for l in (a, b) for n in (l.fileno(), l.getsockname()[1])], flush=True)
t = threading.Thread(target=a.accept); t.start(); b.accept(); t.join()`;

test.each(python === undefined ? [] : roads)(
  'two that wait at once have each entered once, and return, by %s',
  async road => {
    const {watch, world, facts} = await watching([python ?? 'python3', '-c', twoWait], {road});
    const accepts = () =>
      facts.flatMap(fact => (fact.kind === 'call-entered' && fact.call.name === 'accept' ? fact.call : []));
    await until('both to wait', () => accepts().length === 2);
    const [fd, port, , other] = await printed(watch);
    // What the one who waited first does comes between the line of the other.
    const isFirst = accepts()[0]?.arguments[0]?.written === String(fd);
    for (const to of isFirst ? [port, other] : [other, port]) knock(to);
    expect(await watch.ended).toMatchObject({code: 0});
    expect(accepts()).toHaveLength(2);
    const [program] = Object.values(world().actors);
    expect(program?.calls.filter(({outcome}) => outcome === undefined)).toEqual([]);
  },
  60_000,
);

test.each(roads)(
  'a program and a local socket with Korean names are called by these, by %s',
  async road => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    const path = join(folder, '소켓');
    const listening = createLocalServer(socket => socket.end()).listen(path);
    await once(listening, 'listening');
    symlinkSync(process.execPath, join(folder, '프로그램'));
    const script = `require('net').connect(process.argv[1]).resume()`;
    const command = ['sh', '-c', '"$0" -e "$1" "$2"; true', join(folder, '프로그램'), script, path] as const;
    const {watch, world} = await watching(command, {road});
    expect(await watch.ended).toMatchObject({code: 0});
    listening.close();
    rmSync(folder, {recursive: true});
    const written = world().actors.프로그램?.calls.map(({call}) => call.written.replace(/\d+/, 'fd'));
    expect(written).toContain(`connect(fd, "${path}")`);
  },
  60_000,
);

const interrupted = (isMadeAgain: boolean) => `import signal, socket
signal.signal(signal.SIGUSR1, lambda *_: None); signal.siginterrupt(signal.SIGUSR1, ${isMadeAgain ? 'False' : 'True'})
l = socket.create_server(('127.0.0.1', 0)); print(l.getsockname()[1], flush=True); l.accept()`;

const isHandled = (pid: number) => () => {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return /^State:\tS/m.test(status) && !/^(SigPnd|ShdPnd|SigBlk):.*[1-9a-f]/m.test(status);
};

const withInterrupts = roads.flatMap(road => [
  ['that the kernel makes again is one that waits until it returns', road, ['returned']] as const,
  ['that the program makes again has failed first', road, ['EINTR', 'returned']] as const,
]);

test.each(python === undefined ? [] : withInterrupts)(
  'a call that a signal broke off, and %s, by %s',
  async (_, road, outcomes) => {
    const {watch, world} = await watching([python ?? 'python3', '-c', interrupted(outcomes.length === 1)], {road});
    const actor = () => Object.values(world().actors)[0];
    const accepts = () => actor()?.calls.filter(({call}) => call.name === 'accept') ?? [];
    await until('it to wait', () => accepts().length === 1);
    const pid = actor()?.pid ?? 0;
    process.kill(pid, 'SIGUSR1');
    await until('the handler to be through', isHandled(pid));
    knock((await printed(watch))[0]);
    expect(await watch.ended).toMatchObject({code: 0});
    const told = accepts().map(({outcome}) => (outcome?.kind === 'failed' ? outcome.errno.name : outcome?.kind));
    expect(told).toEqual(outcomes);
  },
  60_000,
);

const polls = `import select, socket
l = socket.create_server(('127.0.0.1', 0)); print(l.getsockname()[1], flush=True)
p = select.poll(); p.register(l, select.POLLIN); print(p.poll(60000))`;

test.each(python === undefined ? [] : roads)(
  'a call that goes on when its process does, after a stop, is one, by %s',
  async road => {
    const {watch, world} = await watching([python ?? 'python3', '-c', polls], {road});
    const actor = () => Object.values(world().actors)[0];
    const told = () => actor()?.calls.filter(({call}) => call.name === 'poll') ?? [];
    await until('it to wait', () => told().length === 1);
    const pid = actor()?.pid ?? 0;
    const is = (states: RegExp) => () => states.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
    process.kill(pid, 'SIGSTOP');
    await until('it to stop', is(/\) [Tt] /));
    process.kill(pid, 'SIGCONT');
    await until('it to sleep', is(/\) S /));
    knock((await printed(watch))[0]);
    expect(await watch.ended).toMatchObject({code: 0});
    expect(told()).toMatchObject([
      {call: {written: expect.stringMatching(/^poll\(\d, POLLIN, 60000\)$/)}, outcome: {value: 1}},
    ]);
  },
  60_000,
);
