import {createServer, type RequestListener} from 'node:http';
import {type AddressInfo, createServer as createStreamServer, type Server} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const {fact, start, world} = await openApplications();

const visit = async (actor: string, server: Server, paths: readonly string[]) => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const {port} = server.address() as AddressInfo;
  await start(actor, {program: 'browser', options: {address: `127.0.0.1:${port}`, paths}});
  await fact('subject-exited', exited => exited.actor === actor);
  const memory = world().actors[actor]?.memory ?? {};
  const textOf = (name: string) => {
    const value = memory[name];
    return value?.kind === 'bytes' ? new TextDecoder().decode(value.bytes) : undefined;
  };
  const connects = world().actors[actor]?.calls.filter(({call}) => call.name === 'connect').length;
  return {textOf, connects, bodies: memory.bodies, length: memory.length};
};

const sayPath: RequestListener = ({url}, response) => response.end(`여기 ${url}`);

test('browser asks for all paths over one connection', async () => {
  const seen = await visit('patient', createServer(sayPath), ['/a', '/bcd']);
  expect([seen.textOf('body1'), seen.textOf('body2')]).toEqual(['여기 /a', '여기 /bcd']);
  expect(seen).toMatchObject({connects: 1, bodies: {number: 2}, length: {number: 11}});
});

test('of a response without Content-Length it does not know where it ends', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('Connection', 'close');
    response.write('a piece');
    response.end();
  });
  const seen = await visit('lost', server, ['/a', '/b']);
  expect(seen).toMatchObject({bodies: {number: 0}, length: undefined});
});

test('what comes behind a body is the next response, and must be one', async () => {
  const server = createStreamServer(socket => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc\r\n'));
  });
  const seen = await visit('strict', server, ['/a', '/b']);
  expect(seen.textOf('body1')).toBe('ab');
  expect(seen.bodies).toMatchObject({number: 1});
});
