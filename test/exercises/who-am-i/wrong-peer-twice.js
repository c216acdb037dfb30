// fault: only-peer
import {once} from 'node:events';
import net from 'node:net';

const {SERVER_HOST: host, SERVER_PORT: port} = process.env;
for (let i = 0; i < 2; i++) {
  const socket = net.connect(port, host);
  await once(socket, 'connect');
  console.log(`${socket.remoteAddress}:${socket.remotePort} ${host}:${port}`);
  socket.destroy();
}
