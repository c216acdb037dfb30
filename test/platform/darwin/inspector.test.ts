import {expect, test} from 'vitest';
import {createDarwinInspector} from '../../../src/platform/darwin/inspector.js';
import {type RunTool, runTool} from '../../../src/platform/darwin/run-tool.js';
import {lsofOutput, netstatListen, netstatTcp, netstatUdp} from './tools.js';

const outputs: Readonly<Record<string, string>> = {
  'lsof -nP -p 41207 -FftdPnT': lsofOutput,
  'lsof -nP -iTCP -iUDP -Tqs -FftdPnT': lsofOutput,
  'netstat -anl -p tcp': netstatTcp,
  'netstat -anl -p udp': netstatUdp,
  'netstat -anL -p tcp': netstatListen,
};

const answering =
  (known: Readonly<Record<string, string>>): RunTool =>
  async (file, parameters) =>
    known[[file, ...parameters].join(' ')];

test('descriptors come from lsof', async () => {
  const rows = await createDarwinInspector(answering(outputs)).descriptors(41207);
  expect(rows?.map(({fd}) => fd)).toEqual([0, 20, 21, 22, 23, 24, 25, 26, 27]);
});

test('connections are what both tools know: who holds them, every queue, and what nobody holds', async () => {
  const rows = await createDarwinInspector(answering(outputs)).connections(41207);
  const short = rows?.map(({local, peer, state, sendQueue, receiveQueue, inode}) => [
    local.port,
    peer?.port,
    state,
    sendQueue,
    receiveQueue,
    inode?.slice(-1),
  ]);
  expect(short).toEqual([
    // A listening socket's queue is of connections, which only one of the listings tells.
    [8080, undefined, 'LISTEN', 0, 2, '1'],
    [8080, 51132, 'CLOSE_WAIT', 7, 5, '2'],
    [5353, undefined, undefined, 0, 9, '3'],
    [8081, 80, 'SYN_RECV', 3, 0, '4'],
    [0, undefined, 'CLOSE', 0, 0, '5'],
    [8080, 51134, 'TIME_WAIT', 0, 0, undefined],
    [51132, 8080, 'FIN_WAIT2', 0, 0, undefined],
    [9090, undefined, 'LISTEN', 0, 1, undefined],
    [40000, 53, undefined, 0, 0, undefined],
  ]);
});

test('a socket of which nobody tells the queues is left out', async () => {
  const {'lsof -nP -iTCP -iUDP -Tqs -FftdPnT': lsof = ''} = outputs;
  const rows = await createDarwinInspector(answering({'lsof -nP -iTCP -iUDP -Tqs -FftdPnT': lsof})).connections(1);
  expect(rows?.map(({local}) => local.port)).toEqual([8080, 8080, 0]);
});

test('without the tools, or without the process, nothing is known', async () => {
  const inspector = createDarwinInspector(answering({}));
  expect(await Promise.all([inspector.descriptors(1), inspector.connections(1), inspector.waits(1)])).toEqual([
    undefined,
    undefined,
    {kind: 'untold'},
  ]);
  expect(await createDarwinInspector(async () => '').descriptors(1)).toBeUndefined();
});

test('a tool that ends with an error has still printed; one that does not exist has not', async () => {
  const print = "process.stdout.write('row'); process.exitCode = 1";
  expect(await runTool(process.execPath, ['-e', print])).toBe('row');
  expect(await runTool('no-such-tool-of-any-system', [])).toBeUndefined();
});
