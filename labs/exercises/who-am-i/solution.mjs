import {once} from 'node:events';
import net from 'node:net';

const {SERVER_HOST: host, SERVER_PORT: port} = process.env;
const sockets = [net.connect(port, host), net.connect(port, host)];

for (const socket of sockets) {
  if (socket.connecting) await once(socket, 'connect');
  console.log(`${socket.localAddress}:${socket.localPort} ${socket.remoteAddress}:${socket.remotePort}`);
}
for (const socket of sockets) socket.destroy();
