import {spawn} from 'node:child_process';
import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {type AddressInfo, connect, createServer, type Server, type Socket} from 'node:net';
import {networkInterfaces} from 'node:os';
import koffi from 'koffi';
import {afterEach, expect, test} from 'vitest';
import {linuxInspector as inspector} from '../../../src/platform/linux/inspector.js';
import {gone} from '../../support/processes.js';

// These ask the kernel, which on another system is not this one.
const onLinux = test.runIf(process.platform === 'linux');
const me = process.pid;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

const listen = async (host: string): Promise<Server> => {
  const server = createServer().listen(0, host);
  cleanups.push(() => server.close());
  await once(server, 'listening');
  return server;
};

const join = async (server: Server): Promise<readonly [client: Socket, accepted: Socket]> => {
  const {port, address} = server.address() as AddressInfo;
  const client = connect(port, address);
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(client, 'connect')]);
  cleanups.push(
    () => client.destroy(),
    () => accepted.destroy(),
  );
  return [client, accepted];
};

onLinux('a listening socket is in the table, and its inode in our descriptors', async () => {
  const {port} = (await listen('127.0.0.1')).address() as AddressInfo;
  const row = (await inspector.connections(me))?.find(({local}) => local.port === port);
  expect(row).toMatchObject({protocol: 'tcp', local: {host: '127.0.0.1', port}, state: 'LISTEN', receiveQueue: 0});
  expect(row).not.toHaveProperty('peer');
  const descriptor = (await inspector.descriptors(me))?.find(({inode}) => inode !== undefined && inode === row?.inode);
  expect(descriptor?.target).toBe(`socket:[${row?.inode}]`);
});

// Some containers have no IPv6 at all.
const loopbacks = ['127.0.0.1', '::1'].filter(host =>
  Object.values(networkInterfaces()).some(all => all?.some(({address}) => address === host)),
);

onLinux.each(loopbacks)('both ends of a connection over %s are there, crosswise', async host => {
  const [client] = await join(await listen(host));
  const [from, to] = [client.localPort, client.remotePort];
  const rows = await inspector.connections(me);
  const ends = rows?.filter(({local, peer}) => [local.port, peer?.port].sort().join() === [from, to].sort().join());
  expect(ends).toHaveLength(2);
  for (const {local, peer, state} of ends ?? [])
    expect([local.host, peer?.host, state]).toEqual([host, host, 'ESTABLISHED']);
});

onLinux('a UDP socket is there without a state', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  cleanups.push(() => socket.close());
  await once(socket, 'listening');
  const rows = await inspector.connections(me);
  const row = rows?.find(({protocol, local}) => protocol === 'udp' && local.port === socket.address().port);
  expect(row).toMatchObject({local: {host: '127.0.0.1'}, inode: expect.stringMatching(/^\d+$/)});
  expect(row).not.toHaveProperty('state');
});

onLinux('descriptors come lowest first, whatever they stand for', async () => {
  const rows = (await inspector.descriptors(me)) ?? [];
  expect(rows.map(({fd}) => fd)).toEqual(rows.map(({fd}) => fd).sort((a, b) => a - b));
  expect(rows.some(({target, inode}) => !target.startsWith('socket:') && inode === undefined)).toBe(true);
});

onLinux('a process that is gone gives nothing, and never throws', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const pid = child.pid ?? 0;
  await once(child, 'exit');
  const answers = [inspector.descriptors(pid), inspector.connections(pid), inspector.waits(pid)];
  expect(await Promise.all(answers)).toEqual([undefined, undefined, {kind: 'untold'}]);
});

onLinux('one that has ended and was not collected has no table, instead of an empty one', async () => {
  // Whoever takes the shell's place does not know of its child.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 1000'], {stdio: ['ignore', 'pipe', 'ignore']});
  cleanups.push(() => parent.kill('SIGKILL'));
  const [line] = await once(parent.stdout, 'data');
  const child = Number(line);
  await until(
    async () => gone(child),
    answer => answer,
  );
  expect(readFileSync(`/proc/${child}/stat`, 'latin1')).toContain(') Z ');
  expect(await inspector.descriptors(child)).toBeUndefined();
});

onLinux('a thread that sleeps in recv is seen, until it is woken', async () => {
  const library = koffi.load(null);
  const socket = library.func('int socket(int, int, int)');
  const recv = library.func('intptr_t recv(int, void *, size_t, int)');
  const shutdown = library.func('int shutdown(int, int)');
  const close = library.func('int close(int)');
  const datagramSocket = socket(2, 2, 0);
  expect(await inspector.waits(me)).toEqual({kind: 'awake'});
  const received = new Promise(resolve =>
    recv.async(datagramSocket, new Uint8Array(1), 1, 0, (_: unknown, n: number) => resolve(n)),
  );
  const waits = await until(
    () => inspector.waits(me),
    ({kind}) => kind === 'asleep',
  );
  expect(waits).toEqual({kind: 'asleep', where: expect.stringMatching(/^\w+$/), call: 'recvfrom'});
  // It reports ENOTCONN, yet wakes the reader.
  shutdown(datagramSocket, 2);
  await received;
  close(datagramSocket);
  expect(await inspector.waits(me)).toEqual({kind: 'awake'});
});

/** Asks until the answer is right; the test's own time limit is the only one. */
const until = async <Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> => {
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
  }
};
