// Node makes a datagram socket when it is bound, and tells its descriptor only behind the curtain.
import dgram from 'node:dgram';
import {once} from 'node:events';

const open = async () => {
  const socket = dgram.createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
};
const sockets = [];
while (sockets.length < Number(process.env.COUNT)) sockets.push(await open());

console.log('all open');
process.stdin.once('data', () => {
  sockets[process.env.WHICH - 1].close(async () => {
    console.log((await open())._handle.fd);
  });
});
