// fault: other-closed
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
process.stdin.once('data', async () => {
  for (const socket of sockets) socket.close();
  console.log((await open())._handle.fd);
});
