import {ascii, fd, trace} from './trace-builder.js';

/** The journey to a web server, moment by moment; each scene goes on where the one before it ends. */

const clientAddress = '127.0.0.1:51132';
const serverAddress = '127.0.0.1:41873';

const listening = {fd: 3, inode: 'L', local: serverAddress} as const;
const listeningRow = {inode: 'L', local: serverAddress, state: 'LISTEN'} as const;

export const request = ascii('GET / HTTP/1.1\r\nHost: example.test\r\n\r\n');
export const response = ascii('HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/plain\r\n\r\nhello\n');

/** sockaddr_in of the server, as Linux lays it out: family 2, port 41873, 127.0.0.1. */
export const sockaddr = new Uint8Array([2, 0, 0xa3, 0x91, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);

export const waiting = trace()
  .started('client', {pid: 41_207})
  .started('server', {pid: 41_211, program: 'web-server'})
  .set('client', 'server', serverAddress)
  .set('client', 'request', request)
  .call('server', 'listener = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('server', {result: fd(3), memory: {listener: fd(3)}})
  .call('server', 'conn = accept(listener, peer)', {fd: fd(3)}, [{kind: 'number', number: 3}])
  .waits('server', 'inet_csk_accept')
  .sampled('client', [], 18)
  .sampled('server', [listening], 18)
  .table('client', [listeningRow]);

export const created = waiting
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)', {domain: 2, type: 1, protocol: 0}, [
    {kind: 'number', number: 2},
    {kind: 'number', number: 1},
    {kind: 'number', number: 0},
  ])
  .returned('client', {result: fd(3), memory: {fd: fd(3)}, nanoseconds: 9_000})
  .sampled('client', [{fd: 3, inode: 'C'}], 18)
  .sampled('server', [listening], 18)
  .table('client', [listeningRow]);

export const connecting = created.call('client', 'connect(fd, server)', {fd: fd(3), address: serverAddress}, [
  {kind: 'number', number: 3},
  {kind: 'pointer', address: '0x7f12c40010a0', length: 16, bytes: sockaddr},
  {kind: 'number', number: 16},
]);

const pair = (send = 0, toRead = 0) =>
  [
    {inode: 'C', local: clientAddress, peer: serverAddress, state: 'ESTABLISHED', receive: toRead},
    {inode: 'S', local: serverAddress, peer: clientAddress, state: 'ESTABLISHED', receive: send},
  ] as const;

const clientSocket = {fd: 3, inode: 'C', local: clientAddress, peer: serverAddress} as const;
const serverSocket = {fd: 4, inode: 'S', local: serverAddress, peer: clientAddress} as const;

export const connected = connecting
  .returned('client', {result: 0})
  .returned('server', {
    result: fd(4),
    out: {peer: clientAddress},
    memory: {conn: fd(4), peer: clientAddress},
    nanoseconds: 1_200_000_000,
  })
  .sampled('client', [clientSocket], 18)
  .sampled('server', [listening, serverSocket], 18)
  .table('client', [listeningRow, ...pair()]);

/** The server waits for the request before it is written. */
export const reading = connected.call(
  'server',
  'n = read(conn, buffer, 1024)',
  {fd: fd(4), buffer: new Uint8Array(1024), length: 1024},
  [
    {kind: 'number', number: 4},
    {kind: 'pointer', address: '0x7f12c40020c0', length: 1024},
    {kind: 'number', number: 1024},
  ],
);

export const written = reading
  .call('client', 'n = write(fd, request)', {fd: fd(3), data: request}, [
    {kind: 'number', number: 3},
    {kind: 'pointer', address: '0x7f12c40030d0', length: request.length, bytes: request},
    {kind: 'number', number: request.length},
  ])
  .returned('client', {result: request.length, memory: {n: request.length}, nanoseconds: 31_000})
  .returned('server', {
    result: request.length,
    out: {buffer: request},
    memory: {n: request.length, buffer: padded(request, 1024)},
    nanoseconds: 800_000,
  })
  .call('server', 'write(conn, response)', {fd: fd(4), data: response}, [
    {kind: 'number', number: 4},
    {kind: 'pointer', address: '0x7f12c40040e0', length: response.length, bytes: response},
    {kind: 'number', number: response.length},
  ])
  .returned('server', {result: response.length, nanoseconds: 20_000})
  .sampled('client', [clientSocket], 18)
  .sampled('server', [listening, serverSocket], 18)
  .table('client', [listeningRow, ...pair(0, response.length)]);

/** A buffer smaller than the response: it arrives in pieces of 32 bytes. */
export const firstRead = written
  .set('client', 'buffer', new Uint8Array(32))
  .call('client', 'n = read(fd, buffer)', {fd: fd(3), buffer: new Uint8Array(32)}, [
    {kind: 'number', number: 3},
    {kind: 'pointer', address: '0x7f12c40050f0', length: 32},
    {kind: 'number', number: 32},
  ])
  .returned('client', {
    result: 32,
    out: {buffer: response.slice(0, 32)},
    memory: {n: 32, buffer: response.slice(0, 32)},
    nanoseconds: 15_000,
  })
  .sampled('client', [clientSocket], 18)
  .table('client', [listeningRow, ...pair(0, response.length - 32)]);

export const lastRead = firstRead
  .call('client', 'n = read(fd, buffer)', {fd: fd(3), buffer: response.slice(0, 32)}, [
    {kind: 'number', number: 3},
    {kind: 'pointer', address: '0x7f12c40050f0', length: 32},
    {kind: 'number', number: 32},
  ])
  .returned('client', {
    result: 32,
    out: {buffer: response.slice(32, 64)},
    memory: {n: 32, buffer: response.slice(32, 64)},
    nanoseconds: 15_000,
  })
  .call('client', 'n = read(fd, buffer)', {fd: fd(3), buffer: response.slice(32, 64)}, [
    {kind: 'number', number: 3},
    {kind: 'pointer', address: '0x7f12c40050f0', length: 32},
    {kind: 'number', number: 32},
  ])
  .returned('client', {
    result: response.length - 64,
    out: {buffer: response.slice(64)},
    memory: {n: response.length - 64, buffer: over(response.slice(32, 64), response.slice(64))},
    nanoseconds: 15_000,
  })
  .sampled('client', [clientSocket], 18)
  .table('client', [listeningRow, ...pair()]);

/** The server closes first: its socket has no descriptor any more, and the client's waits to be closed. */
export const halfClosed = lastRead
  .call('server', 'close(conn)', {fd: fd(4)}, [{kind: 'number', number: 4}])
  .returned('server', {result: 0, nanoseconds: 12_000})
  .sampled('client', [clientSocket], 18)
  .sampled('server', [listening], 18)
  .table('client', [
    listeningRow,
    {inode: 'C', local: clientAddress, peer: serverAddress, state: 'CLOSE_WAIT'},
    {local: serverAddress, peer: clientAddress, state: 'FIN_WAIT2'},
  ]);

export const closed = halfClosed
  .call('client', 'close(fd)', {fd: fd(3)}, [{kind: 'number', number: 3}])
  .returned('client', {result: 0, nanoseconds: 11_000})
  .sampled('client', [], 18)
  .sampled('server', [listening], 18)
  .table('client', [listeningRow, {local: serverAddress, peer: clientAddress, state: 'TIME_WAIT'}]);

function padded(bytes: Uint8Array, size: number): Uint8Array {
  return over(new Uint8Array(size), bytes);
}

/** Memory after `bytes` was stored at its beginning: what lay behind them still lies there. */
function over(memory: Uint8Array, bytes: Uint8Array): Uint8Array {
  const copy = memory.slice();
  copy.set(bytes);
  return copy;
}
